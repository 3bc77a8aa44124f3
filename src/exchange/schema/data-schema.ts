import {
  type GraphQLFieldConfig,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedScalarTypes,
  validateSchema,
} from 'graphql';
import { GatewayError } from '../../platform';
import { ITEM_TYPES } from '../../sources';
import { buildMost } from './build-most';
import {
  FigureType,
  PageInfoType,
  ProvenanceType,
  PurposeInput,
  QuotaLeftType,
  ReadDecision,
  SortDirection,
} from './common-types';
import { filterOf } from './filters';
import { scalarsBeside } from './item-scalars';
import { planResources, type ResourceOffer } from './plan-resources';
import type { ResourceProblem } from './resource-plan';
import { type SharedType, sharedType } from './shared-type';

/** One generation of the whole schema: the office half with the data half merged into its Query. */
export interface DataSchema {
  readonly schema: GraphQLSchema;
  readonly shared: SharedType;
  readonly problems: readonly ResourceProblem[];
}

/** The root field of the data half. */
export const SHARED = 'shared';

const COMMON = [
  ...[PurposeInput, ReadDecision, SortDirection],
  ...[ProvenanceType, QuotaLeftType, FigureType],
];

/** Names a resource may not take: the office's types and the data half's own. */
export function reservedNames(office: GraphQLSchema): ReadonlySet<string> {
  const filters = ITEM_TYPES.map((type) => filterOf(type).name);
  const scalars = specifiedScalarTypes.map((scalar) => scalar.name);
  const own = [...COMMON, PageInfoType].map((type) => type.name);
  const roots = ['Shared', 'provenance', 'Query', 'Mutation', 'Subscription'];
  return new Set([...Object.keys(office.getTypeMap()), ...filters, ...scalars, ...own, ...roots]);
}

/** The office may page too: one `PageInfo` must serve both halves. */
function pageInfoOf(office: GraphQLSchema): GraphQLObjectType {
  const known = office.getType(PageInfoType.name);
  return known instanceof GraphQLObjectType ? known : PageInfoType;
}

function sharedField(type: GraphQLObjectType): GraphQLFieldConfig<unknown, unknown> {
  return {
    type: new GraphQLNonNull(type),
    args: { purpose: { type: new GraphQLNonNull(PurposeInput), description: '为什么读取' } },
    description:
      '按目的读取各部门共享的数据。一次请求可含多个；其中任何一个的目的被拒绝时，整个请求不返回任何数据（data 为 null），其余的也不会读取：须各自得到结果的，分成多次请求。',
  };
}

function merge(office: GraphQLSchema, shared: GraphQLObjectType): GraphQLSchema {
  const config = office.toConfig();
  const query = config.query?.toConfig();
  const merged = new GraphQLObjectType({
    name: query?.name ?? 'Query',
    description: query?.description,
    fields: { ...query?.fields, [SHARED]: sharedField(shared) },
  });
  const types = config.types.filter((type) => type !== config.query);
  return new GraphQLSchema({ ...config, query: merged, types, assumeValid: false });
}

function attempt(office: GraphQLSchema, offers: readonly ResourceOffer[]): DataSchema {
  const { plans, problems } = planResources(offers, reservedNames(office));
  const common = { pageInfo: pageInfoOf(office), scalarOf: scalarsBeside(office) };
  const shared = sharedType(plans, common);
  const schema = merge(office, shared.type);
  const [error] = validateSchema(schema);
  if (error) throw error;
  return { schema, shared, problems };
}

/**
 * Builds a generation. What cannot be built is left out and told in `problems`; throws INTERNAL only
 * when nothing at all fits the office, which is a fault of ours.
 */
export function buildDataSchema(
  office: GraphQLSchema,
  offers: readonly ResourceOffer[],
): DataSchema {
  try {
    const { built, leftOut } = buildMost((some) => attempt(office, some), offers);
    return { ...built, problems: [...built.problems, ...leftOut] };
  } catch (error) {
    throw new GatewayError('INTERNAL', {}, { cause: error });
  }
}

import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { ItemModel } from '../../catalog';
import { ProvenanceType } from './common-types';
import { describeItem } from './describe';
import { pluralOf } from './names';
import type { ResourcePlan } from './resource-plan';
import { type CommonTypes, type ResourceTypes, resourceTypes } from './resource-types';

/** Which way a field of `Shared` reads its resource. */
export type ReadKind = 'one' | 'many' | 'page';

/** A field of `Shared`: which resource it reads and how. */
export interface SharedField {
  readonly kind: ReadKind;
  readonly resource: ResourcePlan;
  /** The lookup item behind each argument that takes keys; none for a page. */
  readonly keys: ReadonlyMap<string, ItemModel>;
}

/** The type of `shared` with what each of its fields means. */
export interface SharedType {
  readonly type: GraphQLObjectType;
  readonly fields: ReadonlyMap<string, SharedField>;
}

type Field = GraphQLFieldConfig<unknown, unknown>;

const WITH_ONE_KEY = '须且只能给出一个键。未找到与不在授权范围内的行同样为空。';

/** A single lookup key is required by the schema itself; of several, exactly one is required. */
function keyArguments(
  plan: ResourcePlan,
  { scalarOf }: CommonTypes,
  many: boolean,
): GraphQLFieldConfigArgumentMap {
  const args: GraphQLFieldConfigArgumentMap = {};
  for (const item of plan.lookups) {
    const scalar = scalarOf(item.type);
    const type = many ? new GraphQLList(new GraphQLNonNull(scalar)) : scalar;
    const only = plan.lookups.length === 1;
    const name = many ? pluralOf(item) : item.apiName;
    args[name] = { type: only ? new GraphQLNonNull(type) : type, description: describeItem(item) };
  }
  return args;
}

function oneField(plan: ResourcePlan, common: CommonTypes, types: ResourceTypes): Field {
  const description = `按键读取一条${plan.model.name}。${WITH_ONE_KEY}`;
  return { type: types.row, args: keyArguments(plan, common, false), description };
}

function manyField(plan: ResourcePlan, common: CommonTypes, types: ResourceTypes): Field {
  return {
    type: new GraphQLList(types.row),
    args: keyArguments(plan, common, true),
    description: `按多个键读取${plan.model.name}，次序与键相同。${WITH_ONE_KEY}`,
  };
}

function pageField(plan: ResourcePlan, types: ResourceTypes): Field {
  const args: GraphQLFieldConfigArgumentMap = {
    first: { type: GraphQLInt, description: '最多多少行' },
    after: { type: GraphQLString, description: '从此游标之后开始' },
  };
  if (types.where) args.where = { type: types.where, description: '行条件' };
  const orders = types.orderBy && new GraphQLList(new GraphQLNonNull(types.orderBy));
  if (orders) args.orderBy = { type: orders, description: '排序，依次生效' };
  const description = `分页读取${plan.model.name}`;
  return { type: types.connection, args, description };
}

/** The lookup item behind each argument that takes keys. */
function keysOf(plan: ResourcePlan, kind: ReadKind): ReadonlyMap<string, ItemModel> {
  if (kind === 'page') return new Map();
  const name = kind === 'many' ? pluralOf : (item: ItemModel) => item.apiName;
  return new Map(plan.lookups.map((item) => [name(item), item]));
}

/** Makes `Shared`: per resource one by key, many by keys, and a page where its source can page. */
export function sharedType(plans: readonly ResourcePlan[], common: CommonTypes): SharedType {
  const types = new Map<ResourcePlan, ResourceTypes>();
  const rowOf = (plan: ResourcePlan): GraphQLObjectType => typesOf(plan).row;
  const typesOf = (plan: ResourcePlan): ResourceTypes => {
    const made = types.get(plan) ?? resourceTypes(plan, common, rowOf);
    types.set(plan, made);
    return made;
  };
  const configs: GraphQLFieldConfigMap<unknown, unknown> = {};
  const fields = new Map<string, SharedField>();
  const add = (name: string, kind: ReadKind, resource: ResourcePlan, config: Field): void => {
    configs[name] = config;
    fields.set(name, { kind, resource, keys: keysOf(resource, kind) });
  };
  for (const plan of plans) {
    add(plan.names.one, 'one', plan, oneField(plan, common, typesOf(plan)));
    add(plan.names.many, 'many', plan, manyField(plan, common, typesOf(plan)));
    if (plan.capabilities.page) add(plan.names.page, 'page', plan, pageField(plan, typesOf(plan)));
  }
  configs.provenance = {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(ProvenanceType))),
    description: '本次共享的全部读取，含被拒绝的',
  };
  const description = '各部门按目的共享的数据。每个字段分别判定授权、分别记入审计。';
  return { type: new GraphQLObjectType({ name: 'Shared', description, fields: configs }), fields };
}

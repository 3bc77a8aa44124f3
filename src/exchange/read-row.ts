import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { type ErrorCode, GatewayError, isGatewayError } from '../platform';
import type { Purpose } from '../sharing';
import type { ExchangeContext } from './context';
import type { ExchangeRequest } from './execute-request';
import type { MayRead } from './open-block';

/** One row that an upper room reads, as a `shared` block of a single field would. */
export interface AskedRow {
  readonly purpose: Purpose;
  /** API names. */
  readonly resource: string;
  readonly keyItem: string;
  readonly items: readonly string[];
  readonly key: string;
}

/** Where a row came from, and under which right. */
export interface RowOrigin {
  /** Id of the providing department. */
  readonly provider: string;
  readonly asOf: Date | null;
  /** Number of the grant. */
  readonly grant: string | null;
  readonly maskedItems: readonly string[];
  readonly conditionalItems: readonly string[];
  readonly auditRecord: string;
}

/**
 * What a read came to: a row; none that the caller may know of; a refusal; or nobody who answers.
 * Only the last one is worth trying again as it stands.
 */
export interface RowAnswer {
  readonly state: 'row' | 'absent' | 'refused' | 'unavailable';
  /** By API name, masked where the grant masks; without the items that it does not give. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Why there is no row, or an item of it was not given. */
  readonly error: GatewayError<ErrorCode> | null;
  /** Null where it was refused before anything was decided about the resource. */
  readonly origin: RowOrigin | null;
}

/** Runs a request on the newest schema, let in by this rule. */
export type Execute = (request: ExchangeRequest, mayRead?: MayRead) => Promise<ExecutionResult>;

/** Names of the catalogue, and so of the schema; nothing else is put into a document. */
interface Place {
  readonly argument: GraphQLArgument;
  readonly items: readonly string[];
}

/** The names as the newest schema has them. Errors: NOT_FOUND for what is not published, or not any more. */
function placeOf(schema: GraphQLSchema, { resource, keyItem, items }: AskedRow): Place {
  const shared = schema.getType('Shared');
  const field = isObjectType(shared) ? shared.getFields()[resource] : undefined;
  const argument = field?.args.find(({ name }) => name === keyItem);
  const known = field && isObjectType(field.type) ? field.type.getFields() : {};
  if (argument && items.every((item) => Object.hasOwn(known, item))) return { argument, items };
  const what = { zh: '信息资源或其信息项', en: 'resource, or items of it,' };
  throw new GatewayError('NOT_FOUND', { what, id: resource });
}

function documentOf({ resource }: AskedRow, { argument, items }: Place): DocumentNode {
  const selected = items.length > 0 ? items.join(' ') : '__typename';
  return parse(
    `query ($purpose: PurposeInput!, $key: ${String(argument.type)}) {
      shared(purpose: $purpose) {
        ${resource}(${argument.name}: $key) { ${selected} }
        provenance { providerId asOf grant maskedItems conditionalItems auditRecord }
      }
    }`,
    { noLocation: true },
  );
}

type Told = Omit<RowOrigin, 'provider' | 'asOf'> & {
  readonly providerId: string;
  readonly asOf: string | null;
};

function originOf(told: Told | undefined): RowOrigin | null {
  if (!told) return null;
  const { providerId: provider, asOf, grant, maskedItems, conditionalItems, auditRecord } = told;
  const at = asOf === null ? null : new Date(asOf);
  return { provider, asOf: at, grant, maskedItems, conditionalItems, auditRecord };
}

/** Failures that pass: of the source, of ours, and of rights that would not hold still. */
function passes({ code, http }: GatewayError): boolean {
  return http >= 500 || code === 'CONFLICT';
}

function failed(error: GatewayError<ErrorCode>, origin: RowOrigin | null): RowAnswer {
  return { state: passes(error) ? 'unavailable' : 'refused', values: {}, error, origin };
}

function errorOf({ originalError }: GraphQLError): GatewayError<ErrorCode> {
  return isGatewayError(originalError) ? originalError : new GatewayError('INTERNAL');
}

/** Errors of single items have a longer path than that of the row. */
const ROW_DEPTH = 2;

function answerOf(asked: AskedRow, { data, errors = [] }: ExecutionResult): RowAnswer {
  const shared = data?.shared as Record<string, unknown> | undefined;
  const origin = originOf((shared?.provenance as Told[] | undefined)?.[0]);
  const whole = errors.find(({ path = [] }) => path.length <= ROW_DEPTH);
  if (whole) return failed(errorOf(whole), origin);
  const row = shared?.[asked.resource] as Record<string, unknown> | null | undefined;
  const [first] = errors;
  const error = first ? errorOf(first) : null;
  if (!row) return { state: 'absent', values: {}, error, origin };
  const withheld = new Set(errors.map(({ path }) => path?.at(-1)));
  const given = asked.items.filter((item) => !withheld.has(item));
  const values = Object.fromEntries(given.map((item) => [item, row[item] ?? null]));
  return { state: 'row', values, error, origin };
}

/**
 * Lets in who may read shared data, and the gateway itself where it goes on with what such a caller
 * began: it then reads as their department, and is decided as they would be.
 */
function letIn(mayRead: MayRead): MayRead {
  return (ctx) => {
    const { actor } = ctx;
    return actor?.kind === 'system' && actor.inPlaceOf !== undefined ? null : mayRead(ctx);
  };
}

/**
 * Reads one row by the very way that a query of the caller would go: the document is made here and
 * executed on the newest schema, so that decision, masks, rows, quota and record are those of any
 * read. Rows that are read at once are released each for itself: a source that hangs delays nobody
 * else's. Never rejects.
 */
export async function readRow(
  ctx: ExchangeContext,
  asked: AskedRow,
  { execute, mayRead }: { readonly execute: Execute; readonly mayRead: MayRead },
): Promise<RowAnswer> {
  try {
    const { schema } = ctx.exchange;
    const document = documentOf(asked, placeOf(schema, asked));
    const variables = { purpose: asked.purpose, key: asked.key };
    const request = { schema, document, operationName: null, variables, context: ctx };
    return answerOf(asked, await execute(request, letIn(mayRead)));
  } catch (error) {
    if (isGatewayError(error)) return failed(error, null);
    ctx.log.error({ err: error, requestId: ctx.requestId }, 'a read failed unexpectedly');
    return failed(new GatewayError('INTERNAL', {}, { cause: error }), null);
  }
}

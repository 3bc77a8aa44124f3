import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ErrorCode, GatewayError, isGatewayError } from '../platform';
import type { Purpose } from '../sharing';
import type { ExchangeContext } from './context';
import type { ExchangeRequest } from './execute-request';
import type { MayRead } from './open-block';
import { JointRelease, type ReleasePart, type Releases } from './record/joint-release';

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

/** Runs a request on the newest schema, its case vouched for by whoever asks. */
export type Execute = (
  request: ExchangeRequest,
  tools: { readonly mayRead: MayRead; readonly release: Releases },
) => Promise<ExecutionResult>;

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

function documentText({ resource }: AskedRow, { argument, items }: Place): string {
  const selected = items.length > 0 ? items.join(' ') : '__typename';
  return `query ($purpose: PurposeInput!, $key: ${String(argument.type)}) {
      shared(purpose: $purpose) {
        ${resource}(${argument.name}: $key) { ${selected} }
        provenance { providerId asOf grant maskedItems conditionalItems auditRecord }
      }
    }`;
}

/** Documents that are kept of a schema; a city's guides ask for some hundred. */
const MOST = 1_000;

/** By schema, so that each is parsed and compiled once: what is compiled of one lives as long as it does. */
const DOCUMENTS = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();

function documentsOf(schema: GraphQLSchema): LRUCache<string, DocumentNode> {
  const known = DOCUMENTS.get(schema);
  if (known) return known;
  const made = new LRUCache<string, DocumentNode>({ max: MOST });
  DOCUMENTS.set(schema, made);
  return made;
}

function documentOf(schema: GraphQLSchema, asked: AskedRow): DocumentNode {
  const documents = documentsOf(schema);
  const text = documentText(asked, placeOf(schema, asked));
  const known = documents.get(text);
  if (known) return known;
  const made = parse(text, { noLocation: true });
  documents.set(text, made);
  return made;
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

/** What rows are read with. */
interface RowTools {
  readonly execute: Execute;
  readonly mayRead: MayRead;
}

async function readRow(
  ctx: ExchangeContext,
  asked: AskedRow,
  { execute, mayRead }: RowTools,
  part: ReleasePart,
): Promise<RowAnswer> {
  try {
    const { schema } = ctx.exchange;
    const document = documentOf(schema, asked);
    const variables = { purpose: asked.purpose, key: asked.key };
    const request = { schema, document, operationName: null, variables, context: ctx };
    const tools = { mayRead: letIn(mayRead), release: part.release };
    return answerOf(asked, await execute(request, tools));
  } catch (error) {
    if (isGatewayError(error)) return failed(error, null);
    ctx.log.error({ err: error, requestId: ctx.requestId }, 'a read failed unexpectedly');
    return failed(new GatewayError('INTERNAL', {}, { cause: error }), null);
  } finally {
    part.end();
  }
}

/**
 * Reads rows at once, each by the very way that a query of the caller would go: the document is made here and
 * executed on the newest schema, so that decision, masks, rows, quota and record are those of any
 * read. The case that the purpose names is the room's that asks: it is not looked up. Rows that come soon after one
 * another are released together; each is answered as it comes, in its place: a source that hangs delays nobody
 * else's. Never rejects.
 */
export function readRows(
  ctx: ExchangeContext,
  asked: readonly AskedRow[],
  tools: RowTools,
): readonly Promise<RowAnswer>[] {
  const releases = new JointRelease();
  const parts = asked.map((row) => ({ row, part: releases.join() }));
  return parts.map(({ row, part }) => readRow(ctx, row, tools, part));
}

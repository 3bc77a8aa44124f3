import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction, IMiddlewareTypeMap } from 'graphql-middleware';
import { deny, rule, shield } from 'graphql-shield';
import { type IdentityContext, recordOffice, refusalDraft, SELF_RECORDED } from '../identity';
import { GatewayError } from '../platform';
import { type Caller, type OfficePermissions, refusalOf } from './permissions';

type Field = Extract<IMiddlewareFunction<unknown, IdentityContext>, (...given: never[]) => unknown>;

type Named = Pick<GraphQLResolveInfo, 'fieldName'>;

/** Under which a refused query is recorded; a mutation has an event of its own. */
const QUERY_REFUSED = 'office.refused';

/** Fields of the table that are not in the office schema: the exchange adds them and asks itself. */
export const DATA_FIELDS: readonly string[] = Object.freeze(['shared']);

/**
 * The permission table as middleware over the queries and mutations of the office: deny unless a
 * line lets the caller in. Only root fields are wrapped; there is no other way to the fields below.
 */
export function permissionRules(
  schema: GraphQLSchema,
  table: OfficePermissions,
): IMiddlewareTypeMap {
  const queries = Object.entries(table.Query)
    .filter(([name]) => !DATA_FIELDS.includes(name))
    .map(([name, { allow }]) => [name, ruleOf(name, allow, QUERY_REFUSED)]);
  const mutations = Object.entries(table.Mutation).map(([name, { allow, audit }]) => [
    name,
    ruleOf(name, allow, audit),
  ]);
  const tree = {
    Query: { '*': deny, ...Object.fromEntries(queries) },
    Mutation: { '*': deny, ...Object.fromEntries(mutations) },
  };
  const options = { allowExternalErrors: true, fallbackError: noLine };
  const rules = shield(tree, options).generate(schema);
  return Object.fromEntries(Object.entries(rules).filter(([type]) => Object.hasOwn(tree, type)));
}

/**
 * Without a cache: shield's own, by context, forgets the arguments and lets the wrong call in. What
 * goes wrong is handed back, not thrown: shield takes anything thrown for a plain no.
 */
function ruleOf(operation: string, callers: readonly Caller[], event: string) {
  return rule(operation, { cache: 'no_cache' })(async (_parent, _args, ctx: IdentityContext) => {
    const refusal = refusalOf(operation, callers, ctx);
    if (refusal === null) return true;
    return recordRefusal(ctx, operation, event, refusal).then(
      () => refusal,
      (failure: Error) => failure,
    );
  });
}

/** The error of an operation that has no line. */
function noLine(
  _thrown: unknown,
  _parent: object,
  _args: object,
  _ctx: object,
  info: Named,
): Error {
  return new GatewayError('FORBIDDEN', { operation: info.fieldName });
}

/** A caller that nobody knows is not recorded: it would let anyone fill the log. */
export async function recordRefusal(
  ctx: IdentityContext,
  operation: string,
  event: string,
  refusal: GatewayError,
): Promise<void> {
  if (ctx.actor === null) return;
  await ctx.audit.append([{ ...refusalDraft(ctx, event, refusal), facts: { operation } }]);
}

/** Every mutation is recorded with its change, but for those that record themselves. */
export function recordingRules({ Mutation }: OfficePermissions): IMiddlewareTypeMap {
  const recorded = Object.entries(Mutation).filter(([name]) => !SELF_RECORDED.includes(name));
  const fields = recorded.map(([name, { audit }]) => [name, recording(audit)]);
  return { Mutation: Object.fromEntries(fields) };
}

function recording(event: string): Field {
  return (resolve, parent, args, ctx, info) =>
    recordOffice(ctx, event, async () => resolve(parent, args, ctx, info));
}

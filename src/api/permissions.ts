import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Actor, type IdentityContext, ROLES } from '../identity';
import { GatewayError, projectRoot } from '../platform';

/** Callers that a line may name: roles of people, kinds of actor, or anyone at all. */
const CALLERS = [...ROLES, 'client', 'person', 'anyone'] as const;

/** Who may call an operation. */
export type Caller = (typeof CALLERS)[number];

const allow = z.array(z.enum(CALLERS)).min(1);
const event = z.string().regex(/^[a-z][a-zA-Z]*(\.[a-zA-Z]+)+$/);

const TABLE = z.strictObject({
  Query: z.record(z.string(), z.strictObject({ allow })),
  Mutation: z.record(z.string(), z.strictObject({ allow, audit: event })),
  Subscription: z.record(z.string(), z.strictObject({ allow, audit: event })),
  Route: z.strictObject({
    loadDataset: z.strictObject({ allow }),
    exportCatalogue: z.strictObject({ allow }),
    importCatalogue: z.strictObject({ allow }),
    exportGuideWorkbook: z.strictObject({ allow }),
    importGuideWorkbook: z.strictObject({ allow }),
    exportStatistics: z.strictObject({ allow }),
    exportReport: z.strictObject({ allow }),
    readCasePdf: z.strictObject({ allow }),
    readVolume: z.strictObject({ allow }),
  }),
});

/**
 * One line for each query, mutation and subscription, and each route beside GraphQL; `audit` is the event
 * that a mutation or a subscription is recorded under.
 */
export type Permissions = z.infer<typeof TABLE>;

/** The part of it that the office schema goes by. */
export type OfficePermissions = Pick<Permissions, 'Query' | 'Mutation'>;

const FILE = join(projectRoot, 'policies/permissions.yaml');

/** Reads the table of permissions, as it was written. Throws where it does not fit its form. */
export function loadPermissions(): Permissions {
  return TABLE.parse(parse(readFileSync(FILE, 'utf8')));
}

/** Whether one of the callers that a line names is this one. The gateway itself calls nothing. */
export function isAllowed(callers: readonly Caller[], actor: Actor | null): boolean {
  if (callers.includes('anyone')) return true;
  if (actor === null || actor.kind === 'system') return false;
  return callers.includes(actor.kind) || actor.roles.some((role) => callers.includes(role));
}

/** What somebody who has yet to change their password may call. */
const BEFORE_CHANGE: readonly string[] = ['me', 'signIn', 'changePassword', 'signOut'];

/** Why an actor may not call an operation, or null when they may. */
export function refusalOf(
  operation: string,
  callers: readonly Caller[],
  { actor }: Pick<IdentityContext, 'actor'>,
): GatewayError | null {
  if (actor?.mustChangePassword && !BEFORE_CHANGE.includes(operation)) {
    return new GatewayError('PASSWORD_CHANGE_NEEDED');
  }
  if (isAllowed(callers, actor)) return null;
  return actor === null
    ? new GatewayError('UNAUTHENTICATED')
    : new GatewayError('FORBIDDEN', { operation });
}

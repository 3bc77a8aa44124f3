import { type AuditRecord, showRecord } from '../../audit';
import { type ResourceModel, secretSince } from '../../catalog';
import { NETWORK_ZONES } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { decideAfresh } from '../decision/decide-afresh';
import type { Decision } from '../decision/decision';
import type { Reader } from '../decision/reader';
import type { SharingPolicies } from '../policies';
import { readPolicySet } from '../policies/policies.store';
import { compilePolicies } from '../policies/policy-set';
import { guardAt } from '../purposes/guard.store';
import { type Explanation, explanationOf } from './explanation';
import { grantsAsOf } from './grants-as-of';
import { suspendedGrants } from './suspended-grants';

/** A past read, decided once more under what was in force then. */
export interface Replay {
  readonly record: AuditRecord;
  /** Whether the decision comes out as it was recorded: same policies, same grant. */
  readonly agrees: boolean;
  readonly explanation: Explanation;
}

/** What a record must hold to be decided again. */
interface Replayable {
  readonly departmentId: string;
  readonly reader: Reader;
  readonly serviceItem: string;
  readonly resource: ResourceModel;
  readonly policies: SharingPolicies;
}

const cannot = (id: string): GatewayError =>
  new GatewayError('REPLAY_IMPOSSIBLE', {
    id,
    reason: {
      zh: '它不是有用途、经策略决定的数据读取记录，或者当时的版本已不可得',
      en: 'it is no read with a purpose that policies decided, or what was in force is not kept here',
    },
  });

async function policiesOf(ctx: SharingContext, version: string): Promise<SharingPolicies | null> {
  const { current } = ctx.sharing.policies;
  if (current.version === version) return current;
  const files = await readPolicySet(ctx.db, version);
  return files && compilePolicies(files);
}

/** Who read, as far as the record tells; whoever oversees was turned away before any decision. */
function readerIn({ actor, facts }: AuditRecord): Reader {
  const network = NETWORK_ZONES.find((zone) => zone === facts.network) ?? 'unzoned';
  return { network, oversees: false, person: actor?.kind === 'person' ? actor.id : null };
}

/** The service item with what could be released for it at that time. */
async function itemAsOf(ctx: SharingContext, code: string, at: Date) {
  const item = (await ctx.sharing.purposes.load()).get(code);
  return item && { ...item, ...(await guardAt(ctx.db, code, at)) };
}

/** Refusals that come before any decision: of a caller who stands elsewhere, or of a case that is not theirs. */
const UNDECIDED: readonly string[] = ['OUTSIDE_ACCESS_UNIT', 'PURPOSE_CASE_NOT_YOURS'];

async function replayable(ctx: SharingContext, record: AuditRecord): Promise<Replayable> {
  const { department, purpose, resource: read, policyVersion } = record;
  const isDecided = !record.reasons.some((reason) => UNDECIDED.includes(reason));
  if (!department || !purpose || !read || !policyVersion || !isDecided) throw cannot(record.id);
  const resource = await ctx.catalog.versionByCode(read.code, read.version);
  const policies = await policiesOf(ctx, policyVersion);
  if (!resource || !policies) throw cannot(record.id);
  const { serviceItem } = purpose;
  return { departmentId: department, reader: readerIn(record), serviceItem, resource, policies };
}

/**
 * The record names every policy, grant and code that decided, and maybe more; that of a purpose which was
 * refused before policies were asked, the code alone.
 */
function agreesWith({ reasons, grant, refusal }: Decision, record: AuditRecord): boolean {
  const named = new Set(record.reasons);
  const [code, ...others] = record.reasons;
  const isCode = refusal !== null && refusal.code === code && others.length === 0;
  const isSame = isCode || reasons.every((reason) => named.has(reason));
  return isSame && (grant?.number ?? null) === record.grant;
}

/**
 * Decides a recorded read once more, with the policies, grants and the version of then, and says
 * whether it comes out as recorded. For the leadership office; looking is itself recorded.
 *
 * Errors: FORBIDDEN; NOT_FOUND; REPLAY_IMPOSSIBLE; AUDIT_UNAVAILABLE.
 */
export async function replayRecord(ctx: SharingContext, id: string): Promise<Replay> {
  const record = await showRecord(ctx, id);
  const { policies, ...request } = await replayable(ctx, record);
  const { departmentId, serviceItem, resource } = request;
  const now = Date.parse(record.at);
  const item = await itemAsOf(ctx, serviceItem, new Date(now));
  const grants = await grantsAsOf(ctx, { departmentId, resourceId: resource.id, now });
  const secret = { secretSince: await secretSince(ctx.db, resource.id) };
  const evidence = { request, serviceItem: item, grants, ...secret, now, epoch: 0 };
  const decision = decideAfresh(evidence, policies);
  const suspended = suspendedGrants(grants, serviceItem, new Date(now));
  const { locale } = ctx;
  const explained = { resource, serviceItem, policies, suspended, grants, limits: [], locale };
  return {
    record,
    agrees: agreesWith(decision, record),
    explanation: explanationOf(decision, explained),
  };
}

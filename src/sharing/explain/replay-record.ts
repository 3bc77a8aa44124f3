import { type AuditRecord, showRecord } from '../../audit';
import type { ResourceModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { decideAfresh } from '../decision/decide-afresh';
import type { Decision } from '../decision/decision';
import type { SharingPolicies } from '../policies';
import { readPolicySet } from '../policies/policies.store';
import { compilePolicies } from '../policies/policy-set';
import { type Explanation, explanationOf } from './explanation';
import { grantsAsOf } from './grants-as-of';

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
  readonly serviceItem: string;
  readonly resource: ResourceModel;
  readonly policies: SharingPolicies;
}

const cannot = (id: string): GatewayError =>
  new GatewayError('REPLAY_IMPOSSIBLE', {
    id,
    reason: {
      zh: '它不是有用途、有策略版本的数据读取记录，或者当时的版本已不可得',
      en: 'it is no read with a purpose and a policy version, or what was in force is not kept here',
    },
  });

async function policiesOf(ctx: SharingContext, version: string): Promise<SharingPolicies | null> {
  const { current } = ctx.sharing.policies;
  if (current.version === version) return current;
  const files = await readPolicySet(ctx.db, version);
  return files && compilePolicies(files);
}

async function replayable(ctx: SharingContext, record: AuditRecord): Promise<Replayable> {
  const { department, purpose, resource: read, policyVersion } = record;
  if (!department || !purpose || !read || !policyVersion) throw cannot(record.id);
  const resource = await ctx.catalog.versionByCode(read.code, read.version);
  const policies = await policiesOf(ctx, policyVersion);
  if (!resource || !policies) throw cannot(record.id);
  return { departmentId: department, serviceItem: purpose.serviceItem, resource, policies };
}

/** The record names every policy, grant and code that decided, and maybe more. */
function agreesWith({ reasons, grant }: Decision, record: AuditRecord): boolean {
  const named = new Set(record.reasons);
  return reasons.every((reason) => named.has(reason)) && (grant?.number ?? null) === record.grant;
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
  const book = await ctx.sharing.purposes.load();
  const grants = await grantsAsOf(ctx, { departmentId, resourceId: resource.id, now });
  const evidence = { request, serviceItem: book.get(serviceItem), grants, now, epoch: 0 };
  const decision = decideAfresh(evidence, policies);
  const explained = { resource, serviceItem, policies, locale: ctx.locale };
  return {
    record,
    agrees: agreesWith(decision, record),
    explanation: explanationOf(decision, explained),
  };
}

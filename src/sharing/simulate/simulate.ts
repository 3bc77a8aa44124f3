import { auditDraft, type ReadTally, tallyReads } from '../../audit';
import type { ResourceModel } from '../../catalog';
import { type Actor, forbidden, holds, NETWORK_ZONES, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { gatherEvidence } from '../decision/decide';
import { decideAfresh, type Evidence } from '../decision/decide-afresh';
import type { Decision, DecisionRequest } from '../decision/decision';
import type { SharingPolicies } from '../policies';
import { compareDecisions } from './compare-decisions';
import { CHANGE_KINDS, type SimulatedChange, type Simulation } from './simulation';

/** Most days back; most records, the newest; most kinds of reads; most changes that are shown. */
const MAX_DAYS = 90;
const MAX_RECORDS = 100_000;
const MAX_KINDS = 2_000;
const MAX_CHANGES = 200;

const DAY = 86_400_000;

/** What would be otherwise than it is now. */
export interface WhatIf {
  /** What is simulated, for the record. */
  readonly what: 'policies' | 'grant' | 'grantEnding';
  /** Those in force when absent. */
  readonly policies?: SharingPolicies;
  /** The grants at hand when absent. */
  readonly grants?: (evidence: Evidence) => Evidence['grants'];
  /** Only reads of this department and this resource; all when absent. */
  readonly only?: { readonly departmentId: string; readonly resource: ResourceModel };
}

/** The department whose resources the caller may look at; null for all of them. */
export function simulatedProvider(actor: Actor, operation: string): string | null {
  if (actor.kind === 'system' || holds(actor, 'sharingAuthority', 'leadership')) return null;
  if (holds(actor, 'sharingOfficer', 'steward')) return actor.department.id;
  throw forbidden(operation);
}

function checkDays(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) return;
  const expected = { zh: `1 至 ${MAX_DAYS}`, en: `1 to ${MAX_DAYS}` };
  throw new GatewayError('INPUT_INVALID', { field: 'days', expected, got: days });
}

/** Resources in force that are looked at, by code. */
async function resourcesOf(
  ctx: SharingContext,
  providerId: string | null,
  { only }: WhatIf,
): Promise<ReadonlyMap<string, ResourceModel>> {
  const published = only ? [only.resource] : await ctx.catalog.published();
  const seen = published.filter(
    ({ provider }) => providerId === null || provider.id === providerId,
  );
  return new Map(seen.map((resource) => [resource.code, resource]));
}

/** Decides a kind of read as it is now, and as it would be. */
async function decideBoth(
  ctx: SharingContext,
  request: DecisionRequest,
  whatIf: WhatIf,
): Promise<readonly [now: Decision, then: Decision]> {
  const { evidence, policies } = await gatherEvidence(ctx, request);
  const grants = whatIf.grants?.(evidence) ?? evidence.grants;
  const then = decideAfresh({ ...evidence, grants }, whatIf.policies ?? policies);
  return [decideAfresh(evidence, policies), then];
}

/** Decides each kind of read once, however many lists of items it was made with. */
function decider(ctx: SharingContext, whatIf: WhatIf) {
  const known = new Map<string, ReturnType<typeof decideBoth>>();
  return (kind: ReadTally, resource: ResourceModel) => {
    const { department: departmentId, serviceItem } = kind;
    const network = NETWORK_ZONES.find((zone) => zone === kind.network) ?? 'unzoned';
    const key = JSON.stringify([departmentId, serviceItem, resource.id, network]);
    const reader = { network, oversees: false, person: null };
    const request = { departmentId, serviceItem, resource, reader };
    const both = known.get(key) ?? decideBoth(ctx, request, whatIf);
    known.set(key, both);
    return both;
  };
}

/** What would be otherwise, kind by kind: one at a time, so that others are served in between. */
async function changesIn(
  kinds: readonly ReadTally[],
  resources: ReadonlyMap<string, ResourceModel>,
  decide: ReturnType<typeof decider>,
): Promise<SimulatedChange[]> {
  const changes: SimulatedChange[] = [];
  for (const kind of kinds) {
    const resource = resources.get(kind.resource);
    if (!resource) continue;
    const change = compareDecisions(...(await decide(kind, resource)), kind.items);
    const { department: departmentId, serviceItem, reads } = kind;
    const who = { departmentId, resource: resource.apiName, serviceItem, reads };
    if (change) changes.push({ ...change, ...who });
  }
  return changes;
}

/** Changes that are alike but for their reads, as one; those with most reads first. */
function merged(changes: readonly SimulatedChange[]): SimulatedChange[] {
  const alike = new Map<string, SimulatedChange>();
  for (const { reads, ...change } of changes) {
    const key = JSON.stringify(change);
    alike.set(key, { ...change, reads: reads + (alike.get(key)?.reads ?? 0) });
  }
  return [...alike.values()].sort((one, other) => other.reads - one.reads);
}

function total(of: readonly { readonly reads: number }[]): number {
  return of.reduce((sum, { reads }) => sum + reads, 0);
}

/** The whole picture of the changes. */
function summarized(changes: readonly SimulatedChange[]) {
  const counts = CHANGE_KINDS.map((kind) => ({
    kind,
    reads: total(changes.filter((change) => change.kind === kind)),
  }));
  return {
    changedReads: total(changes),
    counts: counts.filter(({ reads }) => reads > 0),
    changes: merged(changes).slice(0, MAX_CHANGES),
  };
}

/** Puts a simulation on record before anything of it is given back. */
async function record(
  ctx: SharingContext,
  { what, policies, only }: WhatIf,
  { reads, changedReads }: Simulation,
): Promise<void> {
  const { id, kind, department } = requireActor(ctx);
  const draft = auditDraft({
    event: 'sharing.simulated',
    requestId: ctx.requestId,
    department: kind === 'system' ? null : department.id,
    actor: { kind, id },
    policyVersion: policies?.version ?? null,
    facts: {
      ...{ what, reads, changedReads },
      ...(only && { consumer: only.departmentId, resource: only.resource.code }),
    },
  });
  await ctx.audit.append([draft]);
}

/**
 * What the reads recorded in the last days would come to if something were otherwise: each kind of
 * read is decided as it is now and as it would be. For the sharing authority and the leadership
 * office of all resources, for a provider of its own. The simulation is itself recorded.
 *
 * Errors: INPUT_INVALID for days that are none; AUDIT_UNAVAILABLE.
 */
export async function simulate(
  ctx: SharingContext,
  { days, providerId }: { readonly days: number; readonly providerId: string | null },
  whatIf: WhatIf,
): Promise<Simulation> {
  checkDays(days);
  const since = new Date(ctx.clock.now().getTime() - days * DAY);
  const resources = await resourcesOf(ctx, providerId, whatIf);
  const { kinds, isCutOff } = await tallyReads(ctx.db, {
    since,
    resources: providerId === null && !whatIf.only ? null : [...resources.keys()],
    department: whatIf.only?.departmentId ?? null,
    ...{ mostRecords: MAX_RECORDS, mostKinds: MAX_KINDS },
  });
  const book = await ctx.sharing.purposes.load();
  const told = kinds.filter(
    ({ resource, serviceItem }) => resources.has(resource) && book.has(serviceItem),
  );
  const changes = await changesIn(told, resources, decider(ctx, whatIf));
  const reads = total(kinds);
  const skippedReads = reads - total(told);
  const simulation = { since, isCutOff, reads, skippedReads, ...summarized(changes) };
  await record(ctx, whatIf, simulation);
  return simulation;
}

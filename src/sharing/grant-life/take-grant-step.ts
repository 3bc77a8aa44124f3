import type { AuditDraft } from '../../audit';
import { alsoRecord, requireActor } from '../../identity';
import { bumpEpoch, GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { insertLifeStep } from '../steps/life-step.store';
import { tellOfStep } from '../steps/tell-of-step';
import { DISPOSAL_DAYS, grantSubject, moveGrantClocks } from './grant-clocks';
import { endingAt, GRANT_STEPS, type GrantStepName } from './grant-life';
import { type GrantChange, moveGrant } from './grant-life.store';
import { requireGrant } from './require-grant';

/** A step that may be taken, and the grant that is held for it. */
export interface OpenGrantStep {
  readonly name: GrantStepName;
  readonly grant: GrantRecord;
  /** Records of what the gateway itself did before, in the same transaction. */
  readonly drafts: readonly AuditDraft[];
}

/** What a step leaves behind beside the new status. */
interface Taken {
  /** What stands in the history as its reasons. */
  readonly why?: string | null;
  readonly change?: GrantChange;
  /** Of its messages, beside who took it. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes a step into the history of a grant. */
export async function noteGrantStep(
  ctx: SharingContext,
  {
    name,
    grant,
    from,
  }: Pick<OpenGrantStep, 'name' | 'grant'> & { from: GrantRecord['status'] | null },
  why: string | null,
): Promise<void> {
  const actor = requireActor(ctx);
  const person = actor.kind === 'system' ? null : actor;
  await insertLifeStep(ctx.db, 'grant', {
    ...{ id: grant.id, step: name, from, to: grant.status, at: ctx.clock.now(), why },
    ...{ by: person?.id ?? null, departmentId: person?.department.id ?? null },
  });
}

/** What of a grant's row follows from where a step leads. */
function ended(ctx: SharingContext, name: GrantStepName): GrantChange {
  const { to } = GRANT_STEPS[name];
  const ending = to && endingAt(to);
  return ending === null ? {} : { ending, endedAt: ctx.clock.now() };
}

/**
 * Takes a step that was begun: new status, history, clocks and messages are one, in the caller's
 * transaction; the change number comes last, since all who change what may be read take turns there.
 *
 * Errors: CONFLICT should somebody else have moved the grant meanwhile.
 */
export async function takeGrantStep(
  ctx: SharingContext,
  { name, grant: { id, number, status: from }, drafts }: OpenGrantStep,
  { why = null, change = {}, facts = {} }: Taken = {},
): Promise<GrantRecord> {
  const { to, clocks, tells, changesReading } = GRANT_STEPS[name];
  const changed = { ...ended(ctx, name), ...change };
  const moved = await moveGrant(ctx.db, { id, from, to: to ?? from }, changed);
  const grant = await requireGrant(ctx, id);
  if (!moved) {
    const what = { zh: `授权 ${number}`, en: `grant ${number}` };
    throw new GatewayError('CONFLICT', { what, expected: from, got: grant.status });
  }
  await noteGrantStep(ctx, { name, grant, from }, why);
  await moveGrantClocks(ctx, clocks, grant);
  const told = { subject: grantSubject(grant), facts: { days: DISPOSAL_DAYS, ...facts } };
  await tellOfStep(ctx, { ...told, tells, sides: grant });
  if (changesReading) await bumpEpoch(ctx.db);
  return alsoRecord(grant, drafts);
}

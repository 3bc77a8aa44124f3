import type { SharingContext } from '../context';
import type { GrantModel } from '../decision/grant-model';
import { endingAt, type GrantLife, type GrantStepName } from '../grant-life/grant-life';
import { readGrants } from '../grants/grants.store';
import { type LifeStepRecord, selectLifeSteps } from '../steps/life-step.store';

/** Whose grants for what, and when. */
interface Asked {
  readonly departmentId: string;
  readonly resourceId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A grant as its steps up to an instant left it; one without any was given before they were kept. */
function asOf(grant: GrantModel, steps: readonly LifeStepRecord<GrantLife>[]): GrantModel {
  const ways = steps.map(({ to }) => endingAt(to));
  return {
    ...grant,
    status: steps.at(-1)?.to ?? 'active',
    ending: ways.findLast((way) => way !== null) ?? null,
  };
}

/** A grant without a revocation that came later than an instant. */
function unlessRevokedLater(grant: GrantModel, now: number): GrantModel {
  const later = grant.revokedAt !== null && grant.revokedAt.getTime() > now;
  return later ? { ...grant, revokedAt: null } : grant;
}

/**
 * Grants of a department for a resource as they stood at an instant: none that came later, none
 * ended or suspended that was so later only.
 */
export async function grantsAsOf(ctx: SharingContext, asked: Asked): Promise<GrantModel[]> {
  const { departmentId, resourceId, now } = asked;
  const given = (await readGrants(ctx.db, departmentId, resourceId)).filter(
    ({ createdAt }) => createdAt.getTime() <= now,
  );
  const ids = given.map(({ id }) => id);
  const steps = await selectLifeSteps<GrantLife, GrantStepName>(ctx.db, 'grant', ids);
  const before = steps.filter(({ at }) => at.getTime() <= now);
  const grants = given.map((grant) =>
    asOf(
      unlessRevokedLater(grant, now),
      before.filter(({ id }) => id === grant.id),
    ),
  );
  const held = grants.some(({ status }) => status === 'disposalOverdue');
  return grants.map((grant) => ({ ...grant, held }));
}

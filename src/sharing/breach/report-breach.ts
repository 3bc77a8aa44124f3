import { checkDaysSet } from '../../duties';
import { requireActor } from '../../identity';
import { GatewayError, newId } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';
import type { BreachKind } from './breach';
import { insertBreach } from './breach.store';

/** Most audit records that a report names. */
const MAX_RECORDS = 50;

/** What is reported of a use that a grant did not cover. */
export interface BreachReport {
  /** Id of the grant. */
  readonly grant: string;
  readonly kind: BreachKind;
  /** What was seen. */
  readonly seen: string;
  /** Ids of audit records that show it. */
  readonly records?: readonly string[] | null;
  /** Working days to mend it in. */
  readonly days: number;
}

/**
 * Refuses what cannot be ids of records. They are not looked up: whoever reports may not read the
 * audit, and would learn from the answer what stands there.
 */
function checkRecords(records: readonly string[]): readonly string[] {
  const formed = records.every((id) => /^[0-9a-f-]{36}$/.test(id));
  if (formed && records.length <= MAX_RECORDS) return records;
  const expected = {
    zh: `至多 ${MAX_RECORDS} 个审计记录编号`,
    en: `up to ${MAX_RECORDS} record ids`,
  };
  const got = { zh: `${records.length} 个`, en: `${records.length}` };
  throw new GatewayError('INPUT_INVALID', { field: 'records', expected, got });
}

/**
 * Reports a breach and suspends the grant until it is mended: from the next read on, and for reads
 * under way at their release, it gives nothing. By the provider's officer or the authority. SHR-6
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID for a report that says nothing, records that are
 * none, or a time that may not be set.
 */
export async function reportBreach(
  ctx: SharingContext,
  { grant: id, kind, seen: text, records, days }: BreachReport,
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'suspend', id);
  const seen = checkReasons('seen', text);
  checkDaysSet('grant.mending', days);
  await insertBreach(ctx.db, {
    ...{ id: newId(), grantId: id, kind, seen, records: checkRecords(records ?? []), days },
    ...{ reportedAt: ctx.clock.now(), reportedBy: requireActor(ctx).id },
  });
  return takeGrantStep(ctx, step, { why: seen, facts: { days } });
}

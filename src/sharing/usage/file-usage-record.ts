import { forbidden, holds, requireActor } from '../../identity';
import { chinaDate, databaseProblem, GatewayError, isRealDate, newId } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { grantBeginning, grantEnd } from '../decision/grant-model';
import { knownGrant } from '../grant-life/require-grant';
import type { GrantRecord } from '../grants/grants.store';
import { checkPeriod, type Period } from './period';
import { insertUsageRecord, type UsageRecord } from './usage-record.store';

/** What a consumer says of its use of a grant. SHR-10 */
export interface NewUsageRecord extends Period {
  /** Id of the grant. */
  readonly grant: string;
  /** 使用场景. */
  readonly scene: string;
  /** 使用过程. */
  readonly process: string;
  /** 应用成效. */
  readonly effect: string;
  /** 存储情况. */
  readonly storage: string;
  /** 销毁情况. */
  readonly destruction: string;
}

/** How many years a record is kept at least. */
const KEPT_YEARS = 3;

/** The day so many years after a date; that after it where there is no such day. */
function yearsAfter(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const same = `${year}${date.slice(4)}`;
  return isRealDate(same) ? same : `${year}-03-01`;
}

/** Refuses a period that is not over, or in which the grant never was in force. */
function checkTime(period: Period, grant: GrantRecord, today: string): void {
  const last = [today, chinaDate(new Date(grantEnd(grant)))].sort()[0] ?? today;
  const inForce = period.to >= chinaDate(grantBeginning(grant)) && period.from <= last;
  if (inForce && period.to <= today) return;
  const expected = {
    zh: '授权期间之内、至今日为止的时段',
    en: 'a period in the time of the grant, until today at most',
  };
  throw new GatewayError('INPUT_INVALID', { field: 'to', expected, got: period.to });
}

/** The texts of a record, each of which must say something. */
function textsOf({ scene, process, effect, storage, destruction }: NewUsageRecord) {
  return {
    scene: checkReasons('scene', scene),
    process: checkReasons('process', process),
    effect: checkReasons('effect', effect),
    storage: checkReasons('storage', storage),
    destruction: checkReasons('destruction', destruction),
  };
}

async function keep(ctx: SharingContext, record: UsageRecord, number: string): Promise<void> {
  try {
    await insertUsageRecord(ctx.db, record);
  } catch (error) {
    if (databaseProblem(error) !== 'unique') throw error;
    const what = { zh: `授权 ${number} 的使用记录`, en: `the usage records of ${number}` };
    const expected = { zh: '尚无该时段的记录', en: 'none of that period' };
    const got = { zh: '已有记录', en: 'one' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause: error });
  }
}

/**
 * Files a record of what a department did with what it read under a grant of its own, for a period;
 * it is kept for three years at least and never changed. SHR-10
 *
 * Errors: NOT_FOUND; FORBIDDEN; INPUT_INVALID{field}; CONFLICT for a period that has one.
 */
export async function fileUsageRecord(
  ctx: SharingContext,
  input: NewUsageRecord,
): Promise<UsageRecord> {
  const grant = await knownGrant(ctx, input.grant);
  const actor = requireActor(ctx);
  const isOwn = actor.department.id === grant.consumerId;
  if (!isOwn || !holds(actor, 'sharingOfficer', 'steward')) throw forbidden('fileUsageRecord');
  const filedAt = ctx.clock.now();
  const today = chinaDate(filedAt);
  const period = checkPeriod(input);
  checkTime(period, grant, today);
  const { id: grantId, consumerId, providerId } = grant;
  const record: UsageRecord = {
    ...{ id: newId(), grantId, consumerId, providerId, ...period, ...textsOf(input) },
    ...{ filedAt, filedBy: actor.id, keptUntil: yearsAfter(today, KEPT_YEARS) },
  };
  await keep(ctx, record, grant.number);
  return record;
}

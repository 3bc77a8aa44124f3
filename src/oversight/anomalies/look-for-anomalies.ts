import { addDays, chinaDate, chinaDayStart } from '../../platform';
import type { OversightContext } from '../context';
import { openFindings } from '../findings/open-findings';
import type { AnomalyRule, Look } from './anomaly-rule';
import { ANOMALY_RULES } from './anomaly-rules';
import { readNames } from './names';
import { claimLook, noteLooked } from './oversight-watch.store';

/** What commits a little after it was written must not be passed over at midnight. */
const LATE_MS = 600_000;

/** Most days that are looked at again after a long standstill. */
const MOST_DAYS = 31;

/** The days to be looked at: that on which the last look ended, and all since; yesterday for a first look. */
export function daysToLook(lookedUntil: Date | null, now: Date): string[] {
  const today = chinaDate(now);
  const since = lookedUntil && chinaDate(new Date(lookedUntil.getTime() - LATE_MS));
  const oldest = addDays(today, 1 - MOST_DAYS);
  const days: string[] = [];
  for (let day = since ?? addDays(today, -1); day <= today; day = addDays(day, 1)) {
    if (day >= oldest) days.push(day);
  }
  return days;
}

/** Looks by one rule at one day; false where it failed, which keeps no other from its turn. */
async function lookBy(rule: AnomalyRule, look: Look): Promise<boolean> {
  try {
    await openFindings(look.ctx, rule.name, await rule.find(look));
    return true;
  } catch (err) {
    look.ctx.log.warn({ err, rule: rule.name, day: look.day }, 'a day could not be looked at');
    return false;
  }
}

/**
 * Looks by every rule at what is new in the log and opens what they find. One process looks at a time, each
 * so often; if we stop halfway, the next look begins where the last whole one ended, and what was found is
 * found once.
 *
 * @returns how many days were looked at
 */
export async function lookForAnomalies(ctx: OversightContext): Promise<number> {
  const now = ctx.clock.now();
  const next = new Date(now.getTime() + ctx.config.oversightSeconds * 1000);
  const claim = await claimLook(ctx.db, now, next);
  if (claim === null) return 0;
  const days = daysToLook(claim.lookedUntil, now);
  const names = await readNames(ctx);
  let isWhole = true;
  for (const day of days) {
    const span = { from: chinaDayStart(day), to: chinaDayStart(addDays(day, 1)) };
    for (const rule of ANOMALY_RULES) {
      isWhole = (await lookBy(rule, { ctx, day, names, ...span })) && isWhole;
    }
  }
  if (isWhole) await noteLooked(ctx.db, now);
  return days.length;
}

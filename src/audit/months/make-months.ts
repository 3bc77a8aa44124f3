import { type Clock, chinaDate, chinaDayStart, type Database } from '../../platform';
import { monthStart } from './month-start';
import {
  attachPart,
  changeParts,
  countEarly,
  createPart,
  detachPart,
  LATER,
  moveEarly,
  type Part,
  readParts,
} from './parts.store';

/** Months that there are tables for, after the one that is. */
const AHEAD = 3;

/** Most records that came before their month was made and are put into it: everybody waits meanwhile. */
const MOST_EARLY = 10_000;

/**
 * Makes the tables of the months to come where they are not there yet. What has no month lies in the part without end, so
 * no append ever waits for one; what of it is of a new month goes there. False where others kept it waiting: then
 * nothing is changed, and there is time to try again.
 */
export async function makeMonths({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): Promise<boolean> {
  const now = clock.now();
  if (monthsLacking(await readParts(db), now).length === 0) return true;
  // Others may have made them meanwhile.
  return changeParts(db, async (parts) => {
    const months = monthsLacking(parts, now);
    if (months.length > 0) await insertMonths(db, months);
  });
}

/** The parts that are to be made out of the one without end: the months, and before them one of all that nothing ran in. */
function monthsLacking(parts: readonly Part[], now: Date): Part[] {
  const start = parts.at(-1)?.from;
  if (!start) return [];
  const borders = Array.from({ length: AHEAD + 2 }, (_, ahead) =>
    chinaDayStart(monthStart(now, -ahead)),
  ).filter((border) => border > start);
  return borders.map((to, at) => {
    const from = borders[at - 1] ?? start;
    return { name: nameOf(from), from, to };
  });
}

/** What a part is called: after the month that it begins with. */
export function nameOf(from: Date | null): string {
  return from
    ? `audit_record_${chinaDate(from).slice(0, 7).replace('-', '_')}`
    : 'audit_record_before';
}

async function insertMonths(db: Database, months: readonly Part[]): Promise<void> {
  const end = months.at(-1)?.to ?? null;
  if (end === null) return;
  if ((await countEarly(db, end, MOST_EARLY)) > MOST_EARLY) {
    throw new Error(`more than ${MOST_EARLY} audit records came before their month was made`);
  }
  for (const { name } of months) await createPart(db, name);
  await detachPart(db, LATER);
  for (const month of months) await attachPart(db, month);
  await moveEarly(db, end);
  await attachPart(db, { name: LATER, from: end, to: null });
}

import { nameOf } from '../../src/audit/months/make-months';
import { monthStart } from '../../src/audit/months/month-start';
import { attachPart, createPart, detachPart, readParts } from '../../src/audit/months/parts.store';
import { chinaDayStart, type Database } from '../../src/platform';

/** Has the time before an instant lie in so many months, as after years in which they were made; the log must be empty. */
export async function splitMonths(db: Database, ends: Date, months: number): Promise<void> {
  await db.transaction(async () => {
    const [oldest] = await readParts(db);
    if (!oldest) return;
    const end = oldest.to;
    const borders = Array.from({ length: months + 1 }, (_, month) =>
      chinaDayStart(monthStart(ends, months - month)),
    ).filter((border) => end === null || border < end);
    await detachPart(db, oldest.name);
    const [first = end] = borders;
    await attachPart(db, { ...oldest, to: first });
    for (const [at, from] of borders.entries()) {
      const name = nameOf(from);
      await createPart(db, name);
      await attachPart(db, { name, from, to: borders[at + 1] ?? end });
    }
  });
}

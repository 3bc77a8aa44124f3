import { countReadFigures, type ReadFigures } from '../../audit';
import { countSupplied } from '../../cases';
import { countCorrections } from '../../sharing';
import type { OversightContext } from '../context';
import { countKept } from './count-kept';
import type { Counted, CountedSpan, ReportBy } from './report-line';

type Numbers = ReadonlyMap<string, number>;

/** What was supplied of resources, by their codes where they are in force; the log knows codes only. */
async function suppliedByKey(
  ctx: OversightContext,
  by: ReportBy,
  span: CountedSpan,
): Promise<Numbers> {
  const counts = await countSupplied(ctx, by, span);
  if (by !== 'resource') return counts;
  const models = await ctx.catalog.published();
  const codeOf = (apiName: string) => models.find((model) => model.apiName === apiName)?.code;
  return new Map([...counts].map(([apiName, count]) => [codeOf(apiName) ?? apiName, count]));
}

const NO_READS: Omit<ReadFigures, 'key'> = { allowed: 0, denied: 0, failed: 0, subjects: 0 };

/** Counts, each room in its own tables, by one key. Months and keys without anything are left out. SHR-12 */
export async function countLines(
  ctx: OversightContext,
  by: ReportBy,
  span: CountedSpan,
): Promise<Counted[]> {
  const corrections: Promise<Numbers | null> =
    by === 'serviceItem' ? Promise.resolve(null) : countCorrections(ctx.db, by, span);
  const [reads, supplied, kept, asked] = await Promise.all([
    countReadFigures(ctx.db, by, span, span.departmentId),
    suppliedByKey(ctx, by, span),
    countKept(ctx, by, span),
    corrections,
  ]);
  const readOf = new Map(reads.map((one) => [one.key, one]));
  const keys = [readOf, supplied, kept, asked ?? new Map()].flatMap((counts) => [...counts.keys()]);
  return [...new Set(keys)].map((key) => {
    const { allowed, denied, failed, subjects } = readOf.get(key) ?? NO_READS;
    return {
      ...{ key, reads: allowed, denials: denied, failures: failed, subjects },
      ...{ materialsNotDemanded: supplied.get(key) ?? 0 },
      ...{ inTime: kept.get(key)?.inTime ?? 0, overdue: kept.get(key)?.overdue ?? 0 },
      corrections: asked && (asked.get(key) ?? 0),
    };
  });
}

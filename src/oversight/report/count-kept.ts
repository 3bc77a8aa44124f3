import { selectServiceItemsOf } from '../../cases';
import { type BegunClock, DEADLINE_KINDS, type DeadlineKind, walkClocks } from '../../duties';
import type { Database } from '../../platform';
import { selectResourcesOf } from '../../sharing';
import type { OversightContext } from '../context';
import type { CountedSpan, ReportBy } from './report-line';

/** How much of what was to be done by a day was, and was not. */
export interface KeptCount {
  readonly inTime: number;
  readonly overdue: number;
}

/** Clocks that run against the applicant, not the department. */
const OF_APPLICANTS: readonly DeadlineKind[] = [
  ...(['caseSupplement', 'caseDefects', 'disclosurePayment'] as const),
];
const OF_DEPARTMENTS = DEADLINE_KINDS.filter((kind) => !OF_APPLICANTS.includes(kind));
const OF_RESOURCES: readonly DeadlineKind[] = [
  ...(['applicationAnswer', 'applicationDelivery', 'correctionAnswer'] as const),
];
const OF_SERVICES: readonly DeadlineKind[] = [
  ...(['caseAcceptance', 'caseAcceptanceAgain', 'caseDecision'] as const),
];

/** Which clocks count for a key, and what a clock counts for. */
interface ClockKey {
  readonly kinds: readonly DeadlineKind[];
  /** Keys of clocks by their subjects; only asked where the clock itself does not tell. */
  lookUp(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  keyOf(clock: BegunClock, found: ReadonlyMap<string, string>): string | undefined;
}

const nothing = async () => new Map<string, string>();
const bySubject: ClockKey['keyOf'] = ({ subjectId }, found) => found.get(subjectId);

const CLOCK_KEYS: Readonly<Record<ReportBy, ClockKey>> = Object.freeze({
  department: { kinds: OF_DEPARTMENTS, lookUp: nothing, keyOf: ({ departmentId }) => departmentId },
  resource: { kinds: OF_RESOURCES, lookUp: selectResourcesOf, keyOf: bySubject },
  serviceItem: { kinds: OF_SERVICES, lookUp: selectServiceItemsOf, keyOf: bySubject },
  month: { kinds: OF_DEPARTMENTS, lookUp: nothing, keyOf: ({ month }) => month },
});

/**
 * How what was to be done by a day was done, of clocks that began in a period: all that departments have to
 * do, of a resource what its provider owes those who apply for it and correct it, of a service item what its cases are owed. SHR-12
 */
export async function countKept(
  ctx: OversightContext,
  by: ReportBy,
  span: CountedSpan,
): Promise<ReadonlyMap<string, KeptCount>> {
  const { kinds, lookUp, keyOf } = CLOCK_KEYS[by];
  const counts = new Map<string, KeptCount>();
  for await (const clocks of walkClocks(ctx, { ...span, kinds })) {
    const subjects = clocks.map(({ subjectId }) => subjectId);
    const found = await lookUp(ctx.db, subjects);
    for (const clock of clocks) add(counts, keyOf(clock, found), clock);
  }
  return counts;
}

function add(
  counts: Map<string, KeptCount>,
  key: string | undefined,
  { outcome }: BegunClock,
): void {
  if (key === undefined || outcome === 'open') return;
  const before = counts.get(key) ?? { inTime: 0, overdue: 0 };
  counts.set(key, { ...before, [outcome]: before[outcome] + 1 });
}

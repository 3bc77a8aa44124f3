import { holds, listDepartments, requireActor } from '../../identity';
import { addDays, chinaDayStart } from '../../platform';
import { checkPeriod, departmentAsked, leagueOf, type Period } from '../../sharing';
import type { OversightContext } from '../context';
import { countLines } from './count-lines';
import type { Counted, ReportBy, ReportLine, SubjectCount } from './report-line';

/** What a report is asked of. */
export interface AskedReport extends Period {
  /** Id of a department; all that the caller may see when absent. */
  readonly department?: string | null;
}

/** A line with its name, before its place. */
type Named = Counted & { readonly name: string };

/** Names by key. */
type Names = (ctx: OversightContext) => Promise<ReadonlyMap<string, string>>;

const NAMES: Readonly<Record<ReportBy, Names>> = Object.freeze({
  department: async (ctx) =>
    new Map((await listDepartments(ctx)).map(({ id, name }) => [id, name])),
  resource: async ({ catalog }) =>
    new Map((await catalog.published()).map(({ code, name }) => [code, name])),
  serviceItem: async ({ sharing }) =>
    new Map([...(await sharing.purposes.load())].map(([code, { name }]) => [code, name])),
  month: async () => new Map(),
});

/** A small number of people is told to the leadership office only. */
function subjectsFor(ctx: OversightContext, subjects: number): SubjectCount {
  const isSmall = subjects < ctx.config.smallCount;
  const suppressed = isSmall && !holds(requireActor(ctx), 'leadership');
  return { value: suppressed ? null : subjects, suppressed };
}

/** Most read first; months as they come. */
function inOrder(by: ReportBy, lines: readonly Named[]): Named[] {
  const byKey = (one: Named, other: Named): number => (one.key < other.key ? -1 : 1);
  if (by === 'month') return [...lines].sort(byKey);
  return [...lines].sort((one, other) => other.reads - one.reads || byKey(one, other));
}

/** Departments in the order of the league table; alone, one has no place. */
function placed(by: ReportBy, lines: readonly Named[], hasPlaces: boolean) {
  const league = leagueOf(inOrder(by, lines), ({ name, inTime, overdue }) => {
    return { name, inTime, overdue };
  });
  if (by === 'department' && hasPlaces) return league;
  const rates = new Map(league.map(({ key, inTimeRate }) => [key, inTimeRate]));
  return inOrder(by, lines).map((line) => {
    return { ...line, rank: null, inTimeRate: rates.get(line.key) ?? null };
  });
}

/**
 * What was read, refused, spared people, done in time and not, in a period, with a line for each department,
 * resource, service item or month. The sharing authority and the leadership office see all
 * departments, others their own. SHR-12
 *
 * Errors: FORBIDDEN; INPUT_INVALID for a period that is none.
 */
export async function oversightReport(
  ctx: OversightContext,
  by: ReportBy,
  asked: AskedReport,
): Promise<ReportLine[]> {
  const departmentId = departmentAsked(ctx, asked.department ?? null, 'oversightReport');
  const { from, to } = checkPeriod(asked);
  const span = { from: chinaDayStart(from), to: chinaDayStart(addDays(to, 1)), departmentId };
  const names = await NAMES[by](ctx);
  const counted = await countLines(ctx, by, span);
  const lines = counted.map((line) => ({ ...line, name: names.get(line.key) ?? line.key }));
  return placed(by, lines, departmentId === null).map((line) => {
    return { ...line, subjects: subjectsFor(ctx, line.subjects) };
  });
}

import { countReads, findUsed, type ReadCount } from '../../audit';
import { findInForce } from '../../catalog';
import { type ClockCount, countClocks, NO_CLOCKS, type Timeliness } from '../../duties';
import { type DepartmentRecord, listDepartments } from '../../identity';
import { addDays, chinaDayStart } from '../../platform';
import type { SharingContext } from '../context';
import { checkPeriod, type Period } from '../usage/period';
import { departmentAsked } from './department-asked';
import { countGrants, type GrantCount } from './grant-counts.store';
import { type Kept, leagueOf } from './league';

/** What a department did in a period. SHR-12 */
export interface DepartmentStatistics {
  readonly department: DepartmentRecord;
  /** Its place; null where it had nothing to do in time, or where only it is shown. */
  readonly rank: number | null;
  /** Of all that was to be done and is over, the share that was done in time, 0 to 1. */
  readonly inTimeRate: number | null;
  /** Answers to applications that it received. SHR-2 */
  readonly answers: Timeliness;
  /** Deliveries of what it agreed to. SHR-5 */
  readonly deliveries: Timeliness;
  /** Answers to corrections. SHR-11 */
  readonly corrections: Timeliness;
  /** Reviews of catalogue entries, by the sharing authority. CAT-7 */
  readonly reviews: Timeliness;
  readonly grantsGiven: number;
  readonly grantsHeld: number;
  readonly readsAllowed: number;
  readonly readsDenied: number;
  readonly readsFailed: number;
  readonly resourcesPublished: number;
  /** Of those, of which another department was given rows. */
  readonly resourcesUsed: number;
  readonly resourcesUnused: number;
}

/** The figures of a department, without its place among others. */
type Figures = Omit<DepartmentStatistics, 'rank' | 'inTimeRate'>;

/** What statistics are asked of. */
export interface AskedStatistics extends Period {
  /** Id of a department; all that the caller may see when absent. */
  readonly department?: string | null;
}

/** Everything that was counted, from which the figures of each department are taken. */
interface Counted {
  readonly clocks: readonly ClockCount[];
  readonly grants: readonly GrantCount[];
  readonly reads: readonly ReadCount[];
  readonly published: readonly { readonly code: string; readonly providerId: string }[];
  readonly used: ReadonlySet<string>;
}

/** Counts, each room in its own tables. */
async function count(
  ctx: SharingContext,
  { from, to }: Period,
  departmentId: string | null,
): Promise<Counted> {
  const { db } = ctx;
  const span = { from: chinaDayStart(from), to: chinaDayStart(addDays(to, 1)) };
  const published = await findInForce(db, span, departmentId);
  const [clocks, grants, reads, used] = await Promise.all([
    countClocks(ctx, { ...span, departmentId }),
    countGrants(db, span, departmentId),
    countReads(db, span, departmentId),
    findUsed(db, published, span),
  ]);
  return { clocks, grants, reads, published, used: new Set(used) };
}

function figuresOf(department: DepartmentRecord, counted: Counted): Figures {
  const { id } = department;
  const own = <Row extends { readonly departmentId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ departmentId }) => departmentId === id);
  const clocks = own(counted.clocks);
  const kept = (name: ClockCount['kind']): Timeliness =>
    clocks.find(({ kind }) => kind === name) ?? NO_CLOCKS;
  const reads = (name: string): number =>
    own(counted.reads).find(({ decision }) => decision === name)?.reads ?? 0;
  const [grants] = own(counted.grants);
  const published = counted.published.filter(({ providerId }) => providerId === id);
  const used = published.filter(({ code }) => counted.used.has(code)).length;
  return {
    ...{ department, answers: kept('applicationAnswer'), deliveries: kept('applicationDelivery') },
    ...{ corrections: kept('correctionAnswer'), reviews: kept('resourceReview') },
    ...{ grantsGiven: grants?.given ?? 0, grantsHeld: grants?.held ?? 0 },
    ...{ readsAllowed: reads('allowed'), readsDenied: reads('denied') },
    ...{ readsFailed: reads('failed'), resourcesPublished: published.length },
    ...{ resourcesUsed: used, resourcesUnused: published.length - used },
  };
}

/** All that a department had to do in time. */
function keptBy({ department, answers, deliveries, corrections, reviews }: Figures): Kept {
  const kinds = [answers, deliveries, corrections, reviews];
  const inTime = kinds.reduce((sum, kind) => sum + kind.inTime, 0);
  const overdue = kinds.reduce((sum, kind) => sum + kind.overdue, 0);
  return { name: department.name, inTime, overdue };
}

/**
 * What departments did in a period, in the order of a league table: for the report to government.
 * Applications, deliveries, corrections and reviews are those whose clock began in it. The sharing
 * authority and the leadership office see all departments, others their own. SHR-12
 *
 * Errors: FORBIDDEN; INPUT_INVALID for a period that is none.
 */
export async function sharingStatistics(
  ctx: SharingContext,
  asked: AskedStatistics,
): Promise<DepartmentStatistics[]> {
  const departmentId = departmentAsked(ctx, asked.department ?? null, 'sharingStatistics');
  const counted = await count(ctx, checkPeriod(asked), departmentId);
  const departments = await listDepartments(ctx);
  const shown = departments.filter(({ id }) => departmentId === null || id === departmentId);
  const league = leagueOf(
    shown.map((department) => figuresOf(department, counted)),
    keptBy,
  );
  return departmentId === null ? league : league.map((line) => ({ ...line, rank: null }));
}

import { isDeepStrictEqual } from 'node:util';
import type { GuideContent } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { writeAdvance } from './advances.store';
import { type CaseMaterialRecord, isSettled } from './case-material';
import type { CaseReadRecord } from './case-read';
import { FIRST_LOOK_MS, leaseMs } from './fetch-delays';
import { judge } from './judge-materials';
import { type NextStep, nextReads } from './next-reads';
import { type ClaimedRead, type ReadOutcome, selectReads } from './reads.store';
import { type Standing, standingOf } from './standing';

/** A case with the version of the guide that it was opened under. */
export interface GuidedCase {
  readonly case: CaseRecord;
  readonly content: GuideContent;
}

/** Reads what is known of a case now. */
export async function readStanding(
  { db, secrets }: Pick<CasesContext, 'db' | 'secrets'>,
  { case: case_, content }: GuidedCase,
): Promise<Standing> {
  return standingOf(case_, content, await selectReads(db, secrets, case_.id));
}

/** Who asks next: the caller at once, or whoever looks first. */
export type Asker = 'caller' | 'whoeverLooks';

/** What a case came to, and what the caller has taken upon themselves to ask next. */
export interface Advanced {
  readonly standing: Standing;
  readonly claimed: readonly ClaimedRead[];
  /** Materials as they stood before and stand now. */
  readonly before: readonly CaseMaterialRecord[];
  readonly after: readonly CaseMaterialRecord[];
}

/** What is known of a case where it is advanced: all its reads, and its materials as they stood. */
export interface Known {
  readonly reads: readonly CaseReadRecord[];
  readonly materials: readonly CaseMaterialRecord[];
  /** Whether nothing of it is kept yet. */
  readonly isNew: boolean;
}

/** A read after a step: settled, or begun by the caller or for whoever comes from a time on. */
function stepped(
  { clock, config }: CasesContext,
  read: CaseReadRecord,
  step: NextStep,
  asker: Asker,
): CaseReadRecord {
  if (step.kind === 'settle') return { ...read, state: step.state, problem: step.problem };
  const isOurs = asker === 'caller';
  const wait = isOurs ? leaseMs(config) : FIRST_LOOK_MS;
  const nextAttemptAt = new Date(clock.now().getTime() + wait);
  return { ...read, state: 'pending', attempts: isOurs ? 1 : 0, nextAttemptAt };
}

/** Settles what needs no asking, which may lead to more of it, and begins the rest. */
function goOn(
  ctx: CasesContext,
  { case: case_, content }: GuidedCase,
  reads: readonly CaseReadRecord[],
  asker: Asker,
): Standing {
  const standing = standingOf(case_, content, reads);
  const next = nextReads(standing);
  if (next.length === 0) return standing;
  const settled = next.filter(({ kind }) => kind === 'settle');
  const due = settled.length > 0 ? settled : next;
  const steps = new Map(due.map((step) => [step.alias, step]));
  const after = reads.map((read) => {
    const step = steps.get(read.alias);
    return step ? stepped(ctx, read, step, asker) : read;
  });
  return goOn(ctx, { case: case_, content }, after, asker);
}

/** A material of which nothing was said yet. */
function newRecord(
  caseId: string,
  found: Pick<CaseMaterialRecord, 'key' | 'position' | 'state' | 'reason' | 'supply'>,
): CaseMaterialRecord {
  const said = { answer: null, note: null, answeredAt: null, answeredBy: null, toldAt: null };
  return { caseId, ...found, ...said, correctionId: null, correctionCode: null };
}

/** Judges anew what nobody answered about. */
function judgeAll(
  standing: Standing,
  before: readonly CaseMaterialRecord[],
): readonly CaseMaterialRecord[] {
  const known = new Map(before.map((record) => [record.key, record]));
  return standing.content.materials.map((material, position) => {
    const record = known.get(material.key);
    if (record && isSettled(record)) return record;
    const found = { ...judge(standing, material), key: material.key, position };
    return record ? { ...record, ...found } : newRecord(standing.case.id, found);
  });
}

/** The reads that were planned and are begun now. */
function begunOf(before: readonly CaseReadRecord[], { reads }: Standing): readonly ClaimedRead[] {
  return before.flatMap(({ caseId, alias, state, network, isOutsideUnit }) => {
    const now = reads.get(alias);
    const isBegun = state === 'planned' && now?.state === 'pending';
    return isBegun ? [{ caseId, alias, network, isOutsideUnit, attempts: now.attempts }] : [];
  });
}

/** What is to be asked, and what it is asked by. */
export type Begun = Pick<Advanced, 'standing' | 'claimed'>;

/**
 * What one outcome leads to as far as is known here: what `advanceCase` finds, once it is kept, where nobody else goes on
 * with the case meanwhile. Nothing is written.
 */
export function leadsTo(ctx: CasesContext, known: Standing, outcome: ReadOutcome): Begun {
  const reads = [...known.reads.values()].map((read) =>
    read.alias === outcome.alias ? { ...read, ...outcome } : read,
  );
  const standing = goOn(ctx, known, reads, 'caller');
  return { standing, claimed: begunOf(reads, standing) };
}

/**
 * Takes a case as far as what is known of it leads: begins the reads whose key is known now, judges its materials anew,
 * and writes what is new beside what stands there already. Only in a transaction that opens the case or holds it, so that
 * what is known is so. GDE-9
 */
export async function advanceCase(
  ctx: CasesContext,
  guided: GuidedCase,
  known: Known,
  asker: Asker,
): Promise<Advanced> {
  const { reads, materials: before, isNew } = known;
  const standing = goOn(ctx, guided, reads, asker);
  const after = judgeAll(standing, before);
  const kept = new Set(isNew ? [] : reads);
  const written = {
    reads: [...standing.reads.values()].filter((read) => !kept.has(read)),
    materials: after.filter((one, at) => !isDeepStrictEqual(one, before[at])),
  };
  if (written.reads.length + written.materials.length > 0) {
    await writeAdvance(ctx.db, guided.case.id, written);
  }
  const claimed = asker === 'caller' ? begunOf(reads, standing) : [];
  return { standing, claimed, before, after };
}

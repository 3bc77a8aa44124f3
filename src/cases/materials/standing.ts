import {
  type FetchedRow,
  type GuideContent,
  isFresh,
  isMet,
  type Known,
  type NeedCondition,
  type ReadUse,
} from '../../services';
import type { CaseRecord } from '../file/case';
import type { MaterialReason } from './case-material';
import type { CaseReadRecord } from './case-read';
import { type PlannedRead, planReads } from './plan-reads';

/** A case with its guide and its reads, as they stand. */
export interface Standing {
  readonly case: CaseRecord;
  readonly content: GuideContent;
  readonly plan: readonly PlannedRead[];
  readonly reads: ReadonlyMap<string, CaseReadRecord>;
  /** The rows that came, as services judges by them. Their age is that at the opening of the case. */
  readonly known: Known;
}

function fetchedRow({ state, values, asOf }: CaseReadRecord): FetchedRow | null {
  return state === 'row' && values ? { values, asOf } : null;
}

/** Puts together what is known of a case. */
export function standingOf(
  case_: CaseRecord,
  content: GuideContent,
  reads: readonly CaseReadRecord[],
): Standing {
  const applicant = case_.applicant.kind;
  const rows = new Map(reads.map((read) => [read.alias, fetchedRow(read)]));
  return {
    ...{ case: case_, content, plan: planReads(content, applicant) },
    reads: new Map(reads.map((read) => [read.alias, read])),
    known: { applicant, rows, now: case_.openedAt },
  };
}

/** What keeps a read from giving its row; null where it gave one. */
export type Lack = MaterialReason | null;

/** What keeps a read from giving a row at all. */
export function lackOfRow({ reads }: Standing, alias: string | null | undefined): Lack {
  const read = reads.get(alias ?? '');
  switch (read?.state) {
    case 'row':
      return null;
    case 'refused':
      return 'notGranted';
    case 'planned':
      return 'beingFetched';
    case 'pending':
      return read.problem ? 'sourceDown' : 'beingFetched';
    default:
      return 'notHeld';
  }
}

/**
 * Whether something is needed: met or not where that is known, or where nobody can tell it, for then
 * it is needed; else what keeps us from knowing, which may pass.
 */
export function needOf(
  standing: Standing,
  when: NeedCondition | null | undefined,
): 'met' | 'notMet' | Exclude<Lack, null> {
  if (!when) return 'met';
  if (!when.read || isMet(when, standing.known) !== null) {
    return isMet(when, standing.known) === false ? 'notMet' : 'met';
  }
  const lack = lackOfRow(standing, when.read);
  return lack === null || lack === 'notHeld' ? 'met' : lack;
}

/** What keeps a part that is needed from being whole: its row, an item that is not given, its age. */
export function lackOfUse(standing: Standing, { read, items, maxAgeDays }: ReadUse): Lack {
  const lack = lackOfRow(standing, read);
  if (lack !== null) return lack;
  const row = standing.known.rows.get(read);
  if (!row || !items.every((item) => row.values[item] !== undefined)) return 'notGranted';
  return isFresh(row.asOf, maxAgeDays, standing.known.now) ? null : 'tooOld';
}

import type { ServedParty } from '../enums';
import type { GuideMaterial } from '../guide/content.types';
import type { NeedCondition, ReadUse, Supply } from '../guide/reading.types';
import { isFresh } from './freshness';

/** What a read came to: the values of a row, or null where there is none or it was not given. */
export interface FetchedRow {
  readonly values: Readonly<Record<string, unknown>>;
  /** As of when its provider gave it; null where nobody knows. */
  readonly asOf: Date | null;
}

/** What is known of a case when a material is judged. */
export interface Known {
  readonly applicant: ServedParty;
  /** By alias of the read; absent or null where nothing came. */
  readonly rows: ReadonlyMap<string, FetchedRow | null>;
  readonly now: Date;
}

/** What becomes of a material. */
export type Judgement =
  | { readonly state: 'notNeeded' }
  | { readonly state: 'satisfied'; readonly supply: Supply }
  | { readonly state: 'missing' };

/**
 * True or false where it is known whether a condition is met; null where the row that would tell
 * did not come: then what depends on it is needed, since nobody said that it is not.
 */
export function isMet(when: NeedCondition, { applicant, rows }: Known): boolean | null {
  if (when.applicant) return when.applicant === applicant;
  const row = rows.get(when.read ?? '');
  if (!row) return null;
  return when.equals?.includes(String(row.values[when.item ?? ''])) ?? false;
}

/** True for a part that came whole and fresh, or that is not needed. */
function isSupplied({ read, items, maxAgeDays, when }: ReadUse, known: Known): boolean {
  if (when && isMet(when, known) === false) return true;
  const row = known.rows.get(read);
  if (!row || !isFresh(row.asOf, maxAgeDays, known.now)) return false;
  return items.every((item) => row.values[item] !== undefined);
}

/**
 * Whether what was fetched satisfies a material: by the first of its alternatives of which every
 * part came, is fresh, or is not needed. GDE-9
 */
export function judgeMaterial({ when, supplies }: GuideMaterial, known: Known): Judgement {
  if (when && isMet(when, known) === false) return { state: 'notNeeded' };
  const supply = supplies.find(({ uses }) => uses.every((use) => isSupplied(use, known)));
  return supply ? { state: 'satisfied', supply } : { state: 'missing' };
}

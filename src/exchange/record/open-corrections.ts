import { type AuditDraft, releasedKeys } from '../../audit';
import type { BlockRun, Read } from '../read/read';

/** An open correction as a read shows it: of its items, those that were released. */
export interface ReadCorrection {
  readonly number: string;
  readonly items: readonly string[];
}

/**
 * Open corrections about what a read released: rows that it gave, and items that were open on all
 * of them. Where nothing of the resource is under correction it is one look into memory. SHR-11
 */
export function openCorrectionsOf(
  { corrections }: BlockRun,
  { position, projection }: Read,
  draft: AuditDraft,
): readonly ReadCorrection[] {
  const rows = corrections.get(position.resource.model.id);
  if (!rows || draft.decision !== 'allowed') return [];
  const shown = draft.items.filter((item) => !projection?.conditional.includes(item));
  return releasedKeys(draft)
    .flatMap((digest) => rows.get(digest) ?? [])
    .map(({ number, items }) => ({ number, items: items.filter((item) => shown.includes(item)) }))
    .filter(({ items }) => items.length > 0);
}

import type { AuditDraft } from '../../audit';
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
  { ctx, corrections }: BlockRun,
  { position, projection }: Read,
  draft: AuditDraft,
): readonly ReadCorrection[] {
  const rows = corrections.get(position.resource.model.id);
  if (!rows || draft.decision !== 'allowed') return [];
  const shown = draft.items.filter((item) => !projection?.conditional.includes(item));
  const released = draft.clear?.keys.slice(0, draft.rowCount ?? 0) ?? [];
  return released
    .flatMap((key) => rows.get(ctx.secrets.digest('audit-key', key)) ?? [])
    .map(({ number, items }) => ({ number, items: items.filter((item) => shown.includes(item)) }))
    .filter(({ items }) => items.length > 0);
}

import type { SharingContext } from '../context';
import type { CorrectionRecord } from './correction.store';

/** Texts of a correction that may name people. */
export type SealedPart = 'key' | 'problem' | 'evidence' | 'reasons';

const labelOf = (id: string, part: SealedPart): string => `correction:${id}:${part}`;

/** A text as it is kept; it opens in its own place only. */
export function sealText(
  { secrets }: SharingContext,
  id: string,
  part: SealedPart,
  text: string,
): string {
  return secrets.seal(text, labelOf(id, part));
}

const COLUMNS = Object.freeze({
  key: 'sealedKey',
  problem: 'sealedProblem',
  evidence: 'sealedEvidence',
  reasons: 'sealedReasons',
}) satisfies Readonly<Record<SealedPart, keyof CorrectionRecord>>;

/** A text as it was written; null where there is none. */
export function openText(
  { secrets }: SharingContext,
  correction: CorrectionRecord,
  part: SealedPart,
): string | null {
  const sealed = correction[COLUMNS[part]];
  return sealed === null ? null : secrets.open(sealed, labelOf(correction.id, part));
}

import type { Datum } from '../../audit';
import type { CorrectionRecord } from './correction.store';

/** What a correction is about, as the audit finds who read it. */
export function datumOf({ id, resourceCode, keyDigest, items }: CorrectionRecord): Datum {
  return { ref: id, resource: resourceCode, keyDigest, items };
}

import type { Config } from '../platform';
import { type AnomalyLimits, readAnomalyLimits } from './anomalies/limits';
import { type LedgerPolicy, readLedgerPolicy } from './ledger/ledger-policy';

/** What the room keeps in memory: its policies, as they were at the start. */
export interface Oversight {
  readonly ledger: LedgerPolicy;
  readonly anomalies: AnomalyLimits;
}

/** Reads the policies of oversight. Errors: OVERSIGHT_POLICY_INVALID, with everything that is wrong in a file. */
export function createOversight({ oversightFolder }: Pick<Config, 'oversightFolder'>): Oversight {
  const ledger = readLedgerPolicy(oversightFolder);
  return Object.freeze({ ledger, anomalies: readAnomalyLimits(oversightFolder) });
}

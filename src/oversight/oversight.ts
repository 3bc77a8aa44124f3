import type { Config } from '../platform';
import { type LedgerPolicy, readLedgerPolicy } from './ledger/ledger-policy';

/** What the room keeps in memory: its policies, as they were at the start. */
export interface Oversight {
  readonly ledger: LedgerPolicy;
}

/** Reads the policies of oversight. Errors: OVERSIGHT_POLICY_INVALID, with everything that is wrong in a file. */
export function createOversight({ oversightFolder }: Pick<Config, 'oversightFolder'>): Oversight {
  return Object.freeze({ ledger: readLedgerPolicy(oversightFolder) });
}

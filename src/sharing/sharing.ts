import { CorrectionBook } from './corrections/correction-book';
import { DecisionCache } from './decision/decision-cache';
import { loadPolicies, PolicyBook, type PolicyRuntime, type SharingPolicies } from './policies';
import { PurposeBook } from './purposes/purposes';
import { QuotaCounter } from './quotas/quota-counter';

/** What deciding keeps between requests. One instance a process. */
export interface Sharing {
  readonly policies: Pick<PolicyBook, 'current' | 'terms' | 'load' | 'compiled' | 'ready'>;
  readonly purposes: PurposeBook;
  readonly decisions: DecisionCache;
  readonly corrections: CorrectionBook;
  readonly quotas: QuotaCounter;
}

/** Makes the sharing service: loads and checks the policies. Errors: POLICY_INVALID. */
export function createSharing(
  runtime: PolicyRuntime,
  shipped: SharingPolicies = loadPolicies(),
): Sharing {
  const policies = new PolicyBook(runtime, shipped);
  const purposes = new PurposeBook(runtime.db, runtime.epoch);
  const corrections = new CorrectionBook(runtime.db, runtime.epoch);
  const quotas = new QuotaCounter(runtime.db);
  const decisions = new DecisionCache();
  return Object.freeze({ policies, purposes, decisions, corrections, quotas });
}

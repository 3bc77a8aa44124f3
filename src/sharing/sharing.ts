import type { CatalogContext } from '../catalog';
import type { Runtime } from '../platform';
import { DecisionCache } from './decision-cache';
import { loadPolicies, type SharingPolicies } from './policies';
import { PurposeBook } from './purposes';

/** What deciding keeps between requests. One instance a process. */
export interface Sharing {
  readonly policies: SharingPolicies;
  readonly purposes: PurposeBook;
  readonly decisions: DecisionCache;
}

/** Makes the sharing service: loads and checks the policies. Errors: POLICY_INVALID. */
export function createSharing(
  runtime: Pick<Runtime<CatalogContext>, 'db' | 'epoch'>,
  policies: SharingPolicies = loadPolicies(),
): Sharing {
  const purposes = new PurposeBook(runtime.db, runtime.epoch);
  return Object.freeze({ policies, purposes, decisions: new DecisionCache() });
}

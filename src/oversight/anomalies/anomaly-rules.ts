import type { AnomalyRule } from './anomaly-rule';
import type { AnomalyName } from './limits';
import { keysInVain } from './rules/keys-in-vain';
import { manySubjects } from './rules/many-subjects';
import { nearQuota } from './rules/near-quota';
import { offHours } from './rules/off-hours';
import { purposeDrift } from './rules/purpose-drift';
import { readsWithoutCase } from './rules/reads-without-case';
import { sharedSubject } from './rules/shared-subject';
import { unusedGrant } from './rules/unused-grant';

/** Every rule, in the order in which they look. */
export const ANOMALY_RULES: readonly AnomalyRule[] = Object.freeze([
  readsWithoutCase,
  manySubjects,
  offHours,
  keysInVain,
  sharedSubject,
  purposeDrift,
  unusedGrant,
  nearQuota,
]);

/** What each rule looks for, in the schema. */
export const ANOMALY_SAYS: Readonly<Record<AnomalyName, string>> = Object.freeze({
  readsWithoutCase: 'Reads without a case that was open.',
  manySubjects: 'One person or system, and very many subjects.',
  offHours: 'Many more reads at night or on days off than usual.',
  keysInVain: 'Many keys that were tried in vain.',
  sharedSubject: 'One subject, read by many departments in a day.',
  purposeDrift: 'A resource that is suddenly read for another purpose.',
  unusedGrant: 'A grant that was never used.',
  nearQuota: 'A grant of which nearly all is used.',
});

import { z } from 'zod';
import { readPolicy } from '../read-policy';

const count = z.int().min(1).max(1_000_000_000);
const share = z.number().min(0).max(1);
const hour = z.int().min(0).max(24);

/** From when on a rule finds something; false where it is switched off. */
const switched = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.literal(false), z.strictObject(shape)]);

/** What `anomalies.yaml` says: the figures of each rule, and which are switched off. */
const AnomaliesFile = z.strictObject({
  readsWithoutCase: switched({ least: count }),
  manySubjects: switched({ people: count, systems: count }),
  offHours: switched({ opens: hour, closes: hour, least: count, times: z.number().min(1) }),
  keysInVain: switched({ least: count, share }),
  sharedSubject: switched({ departments: z.int().min(2).max(10_000) }),
  purposeDrift: switched({ least: count, share, leastBefore: count, shareBefore: share }),
  unusedGrant: switched({ days: z.int().min(1).max(3650) }),
  nearQuota: switched({ share }),
});

/** See AnomaliesFile. */
export type AnomalyLimits = Readonly<z.infer<typeof AnomaliesFile>>;

/** The name of a rule. */
export type AnomalyName = keyof AnomalyLimits;

/** The figures of a rule that is not switched off. */
export type LimitsOf<Name extends AnomalyName> = Exclude<AnomalyLimits[Name], false>;

/** Reads them from the folder of a city, else from the gateway's own. Errors: OVERSIGHT_POLICY_INVALID. */
export function readAnomalyLimits(folder: string | undefined): AnomalyLimits {
  return readPolicy(folder, 'anomalies.yaml', AnomaliesFile);
}

import { z } from 'zod';
import type { Withheld } from '../../audit';
import { creditCodeProblem } from '../../platform';
import { readPolicy } from '../read-policy';

/** Longest time that the law may delay a read, in days: ten years. */
const LONGEST_DELAY = 3650;

const DAY = 86_400_000;

/** Reads that the law withholds from the person they are about, or delays. */
const ReadClass = z
  .strictObject({
    /** Code of the service item. */
    serviceItem: z.string().min(1).max(100).optional(),
    /** Unified social credit code of the department that reads. */
    department: z
      .string()
      .refine((code) => creditCodeProblem(code) === null, 'expected a unified social credit code')
      .optional(),
    /** `never`, or after how many days. */
    told: z.union([z.literal('never'), z.int().min(1).max(LONGEST_DELAY)]),
    /** Law and article. */
    basis: z.string().min(1).max(500),
  })
  .refine(
    ({ serviceItem, department }) => serviceItem !== undefined || department !== undefined,
    'expected a serviceItem, a department or both',
  );

/** What `ledger.yaml` says. */
const LedgerFile = z.strictObject({ classes: z.array(ReadClass).max(10_000) });

/** Which reads a person is not told of, or later. */
export type LedgerPolicy = Readonly<z.infer<typeof LedgerFile>>;

/** Reads it from the folder of a city, else from the gateway's own. Errors: OVERSIGHT_POLICY_INVALID. */
export function readLedgerPolicy(folder: string | undefined): LedgerPolicy {
  return readPolicy(folder, 'ledger.yaml', LedgerFile);
}

/**
 * The classes as the log is asked with them. One that names a department that is not here withholds
 * nothing, for it cannot have read.
 */
export function withheldNow(
  { classes }: LedgerPolicy,
  departments: readonly { readonly id: string; readonly creditCode: string }[],
  now: Date,
): Withheld[] {
  return classes.flatMap(({ serviceItem = null, department, told }) => {
    const named = departments.find(({ creditCode }) => creditCode === department);
    if (department !== undefined && !named) return [];
    const toldBefore = told === 'never' ? null : new Date(now.getTime() - told * DAY);
    return [{ serviceItem, departmentId: named?.id ?? null, toldBefore }];
  });
}

import { parse } from 'yaml';
import { z } from 'zod';
import { fileOf, type PolicyFiles } from './policy-files';
import { policyInvalid } from './policy-invalid';

/** How an item of each sensitivity is released. */
const Masking = z.strictObject({
  1: z.enum(['clear', 'masked']),
  2: z.enum(['clear', 'masked']),
  3: z.enum(['clear', 'masked']),
  4: z.enum(['clear', 'masked']),
});

/**
 * How long a grant may last, whether the gateway answers for unconditional resources, and what items
 * are called that hold a division code.
 */
const TermsFile = z.strictObject({
  longestTermDays: z.int().min(1).max(36_500),
  answerUnconditionalAutomatically: z.boolean().default(true),
  divisionItems: z
    .array(z.string().min(1).max(200))
    .default(['行政区划代码', '坐落行政区划代码', '住所行政区划代码']),
});

/** What `terms.yaml` says. */
export type Terms = Readonly<z.infer<typeof TermsFile>>;

/** Sensitivities that are released masked. */
export type MaskedLevels = ReadonlySet<number>;

/** Reads one YAML text by its schema. Errors: POLICY_INVALID with everything that is wrong. */
export function readYaml<T>(name: string, text: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(name, text));
  if (result.success) return result.data;
  throw policyInvalid(
    result.error.issues.map(({ path, message }) => `${name}: ${path.join('.')}: ${message}`),
  );
}

/** An alias that stands for another many times over would make much of little. */
function parsed(name: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw policyInvalid([`${name}: is not YAML`], cause);
  }
}

/** Which sensitivities are masked, from `masking.yaml`. */
export function readMasking(files: PolicyFiles): MaskedLevels {
  const levels = Object.entries(readYaml(...fileOf(files, 'masking.yaml'), Masking));
  return new Set(levels.filter(([, how]) => how === 'masked').map(([level]) => Number(level)));
}

/** The terms of applications and grants, from `terms.yaml`. */
export function readTerms(files: PolicyFiles): Terms {
  return readYaml(...fileOf(files, 'terms.yaml'), TermsFile);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GatewayError } from '../platform';

/** How an item of each sensitivity is released. */
const Masking = z.strictObject({
  1: z.enum(['clear', 'masked']),
  2: z.enum(['clear', 'masked']),
  3: z.enum(['clear', 'masked']),
  4: z.enum(['clear', 'masked']),
});

/** How long a grant may last, and whether the gateway answers for unconditional resources. */
const TermsFile = z.strictObject({
  longestTermDays: z.int().min(1).max(36_500),
  answerUnconditionalAutomatically: z.boolean().default(true),
});

/** What `terms.yaml` says. */
export type Terms = Readonly<z.infer<typeof TermsFile>>;

/** Sensitivities that are released masked. */
export type MaskedLevels = ReadonlySet<number>;

/** The text of a policy file. Errors: POLICY_INVALID when it cannot be read. */
export function readPolicyFile(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw new GatewayError('POLICY_INVALID', { problems: [`${name}: cannot be read`] }, { cause });
  }
}

/** Reads one YAML file by its schema. */
function readYaml<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readPolicyFile(folder, name)));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${name}: ${path.join('.')}: ${message}`,
  );
  throw new GatewayError('POLICY_INVALID', { problems });
}

/** Which sensitivities are masked, from `masking.yaml`. */
export function readMasking(folder: string): MaskedLevels {
  const levels = Object.entries(readYaml(folder, 'masking.yaml', Masking));
  return new Set(levels.filter(([, how]) => how === 'masked').map(([level]) => Number(level)));
}

/** The terms of applications and grants, from `terms.yaml`. */
export function readTerms(folder: string): Terms {
  return readYaml(folder, 'terms.yaml', TermsFile);
}

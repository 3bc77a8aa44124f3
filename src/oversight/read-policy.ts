import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { GatewayError, projectRoot } from '../platform';

/** Where the gateway's own files are, for a city that has no folder of its own. */
const SHIPPED_FOLDER = join(projectRoot, 'policies/oversight');

function invalid(name: string, problems: readonly string[], cause?: unknown): GatewayError {
  const told = problems.map((problem) => `${name}: ${problem}`);
  return new GatewayError('OVERSIGHT_POLICY_INVALID', { problems: told }, { cause });
}

/** An alias that stands for another many times over would make much of little. */
function parsed(folder: string, name: string): unknown {
  try {
    return parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 0 });
  } catch (cause) {
    throw invalid(name, ['expected a YAML file that can be read'], cause);
  }
}

/** Reads one file of the oversight policies, checked by its schema. Errors: OVERSIGHT_POLICY_INVALID. */
export function readPolicy<T>(folder: string | undefined, name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(folder ?? SHIPPED_FOLDER, name));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw invalid(name, problems);
}

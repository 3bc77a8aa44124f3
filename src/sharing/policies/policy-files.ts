import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform';
import { policyInvalid } from './policy-invalid';

/** The files of a policy set: text by name. */
export type PolicyFiles = Readonly<Record<string, string>>;

/** The policies that come with the gateway. */
export const SHIPPED_FOLDER = join(projectRoot, 'policies/sharing');

/** The schema that all policies are checked against; only the gateway's own. */
export const SCHEMA_FILE = 'sharing.cedarschema';

/** Before the names of a city's own files in a whole set. */
export const CITY = 'city/';

/** What a set is made of; anything else in a folder is for people. */
const OF_A_SET = /\.(cedar|cedarschema|yaml)$/;

/** What a city may add: policies and their cases, and its own answers to the two questions. */
const OF_A_CITY = /^([a-z0-9][a-z0-9-]{0,59}\.cedar|cases\.yaml|masking\.yaml|terms\.yaml)$/;

/** Most files of a city, and most characters of all of them together. */
const MAX_FILES = 200;
const MAX_CHARACTERS = 1_000_000;

/** Reads the files of a set from a folder. Errors: POLICY_INVALID when one cannot be read. */
export function readPolicyFolder(folder: string): PolicyFiles {
  try {
    const names = readdirSync(folder).filter((name) => OF_A_SET.test(name));
    const files = names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    return Object.freeze(Object.fromEntries(files));
  } catch (cause) {
    throw policyInvalid([`${folder}: cannot be read`], cause);
  }
}

/**
 * The gateway's files with those of a city. A city adds; it replaces nothing but what is masked
 * and how long a grant may last. Errors: POLICY_INVALID.
 */
export function withCity(shipped: PolicyFiles, city: PolicyFiles): PolicyFiles {
  const names = Object.keys(city);
  const problems = names
    .filter((name) => !OF_A_CITY.test(name))
    .map((name) => `${name}: expected a .cedar file, cases.yaml, masking.yaml or terms.yaml`);
  const characters = Object.values(city).reduce((sum, text) => sum + text.length, 0);
  if (names.length > MAX_FILES) problems.push(`expected at most ${MAX_FILES} files`);
  if (characters > MAX_CHARACTERS) problems.push(`expected at most ${MAX_CHARACTERS} characters`);
  if (problems.length > 0) throw policyInvalid(problems);
  const added = names.sort().map((name) => [`${CITY}${name}`, city[name]]);
  return Object.freeze({ ...shipped, ...Object.fromEntries(added) });
}

/** The file as the city has it, else as the gateway brings it, with its full name. */
export function fileOf(files: PolicyFiles, name: string): readonly [name: string, text: string] {
  const found = [`${CITY}${name}`, name].find((one) => files[one] !== undefined);
  const text = found && files[found];
  if (found === undefined || text === undefined) throw policyInvalid([`${name}: is missing`]);
  return [found, text];
}

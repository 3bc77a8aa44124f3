import { signsOf } from './error-signs';
import { SourceProblem } from './source-problem';

/** Why a source does not answer, as its stewards are told: never an address, an account or a name. */
export const SOURCE_FAILURES = [
  'wrongCredentials',
  'noSuchDatabase',
  'noSuchSchema',
  'refused',
  'unknownHost',
  'certificate',
  'timeout',
  'settings',
  'other',
] as const;

/** See SOURCE_FAILURES. */
export type SourceFailure = (typeof SOURCE_FAILURES)[number];

/** Codes of drivers, of the system and of TLS, by what they tell of a source. The first that fits holds. */
const BY_CODE: readonly (readonly [RegExp, SourceFailure])[] = Object.freeze([
  [/^28\w{3}$/, 'wrongCredentials'],
  [/^3D000$/, 'noSuchDatabase'],
  [/^3F000$/, 'noSuchSchema'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, 'unknownHost'],
  [/^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_)/, 'certificate'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout'],
]);

/** Causes that are looked into, one inside the other. */
const MOST_CAUSES = 5;

/** What kind of failure an attempt to reach a source ended with. */
export function failureOf(error: unknown): SourceFailure {
  if (error instanceof SourceProblem && error.failure !== null) return error.failure;
  if (error instanceof SourceProblem && error.code === 'SOURCE_TIMEOUT') return 'timeout';
  return failureByCode(error, MOST_CAUSES) ?? 'other';
}

function failureByCode(error: unknown, depth: number): SourceFailure | null {
  if (depth === 0 || typeof error !== 'object' || error === null) return null;
  const { code } = signsOf(error);
  const [, found] = BY_CODE.find(([sign]) => sign.test(code)) ?? [];
  return found ?? failureByCode('cause' in error ? error.cause : null, depth - 1);
}

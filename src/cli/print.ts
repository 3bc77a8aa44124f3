import { isGatewayError, type Locale, renderError } from '../platform';

/** Exit codes: 1 when it went wrong, 2 when the settings are wrong. */
const FAILED = 1;
const MISCONFIGURED = 2;

/** Prints one line for people. */
export function say(line = ''): void {
  console.log(line);
}

/** Prints an answer that programs read, as JSON. */
export function sayJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

/** The language of the terminal: Chinese where it says so, else English. */
export function terminalLocale(env: NodeJS.ProcessEnv = process.env): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/**
 * Tells why a command failed, on standard error, and answers the exit code. Errors of the catalogue
 * are told in a line; anything else is a fault of ours and shows where it happened.
 */
export function tellFailure(error: unknown): number {
  if (isUsage(error)) {
    console.error(error.message);
    return FAILED;
  }
  if (!isGatewayError(error)) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return FAILED;
  }
  const { code, message } = renderError(error, terminalLocale());
  if (isGatewayError(error, 'CONFIG_INVALID')) {
    console.error(`${code}:`);
    for (const problem of problemsOf(error.facts)) console.error(`  - ${problem}`);
    return MISCONFIGURED;
  }
  console.error(`${code}: ${message}`);
  return FAILED;
}

/** Something that the caller of a command can mend; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

function isUsage(error: unknown): error is UsageError {
  return error instanceof UsageError;
}

function problemsOf(facts: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(facts.problems) ? facts.problems : [];
}

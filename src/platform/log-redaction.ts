/** What stands in the log where a secret would. */
const CENSOR = '[redacted]';

/** Deeper than this nothing is worth a log line; it also ends circles. */
const MAX_DEPTH = 8;

/** Longer lists are cut. */
const MAX_ITEMS = 50;

/** How many causes of an error are told. */
const MAX_CAUSES = 4;

/** Field names that hold secrets or lookup keys, without case, dashes and underscores. */
const SECRET_NAME = /authorization|cookie|token|secret|password|databaseurl|keys?$/;

/** Citizen numbers, credit codes, phone and card numbers inside the text of a foreign error. */
const LONG_NUMBER = /(?<![\w-])(?=\w*\d{6})[0-9A-Z]{11,19}(?![\w-])/gi;

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[-_]/g, ''));
}

function scrub(text: string): string {
  return text.replace(LONG_NUMBER, CENSOR);
}

/**
 * An error as the log tells it: type, code, message, stack and causes. Nothing else, because a
 * database puts row values into its `detail`; numbers of people and companies are blotted out of
 * the text.
 */
function errorRecord(error: Error, causes: number): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: scrub(error.message),
    stack: scrub(error.stack ?? ''),
    ...(error.cause instanceof Error &&
      causes > 0 && { cause: errorRecord(error.cause, causes - 1) }),
  };
}

/** True for an object literal; instances of classes have serializers of their own. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return errorRecord(value, MAX_CAUSES);
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map((item) => redactValue(item, depth + 1));
  }
  return isPlain(value) ? redactFields(value, depth) : value;
}

function redactFields(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    isSecretName(name) ? CENSOR : redactValue(value, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** Copies the fields of a log line with secrets blotted out and errors reduced, at any depth. */
export function redact(fields: object): Record<string, unknown> {
  return redactFields({ ...fields }, 0);
}

/**
 * Cleans the arguments of one call of the log, before anything is made of them: an error or an
 * object, then text and what is filled into it.
 */
export function redactArguments([first, ...rest]: readonly unknown[]): unknown[] {
  const others = rest.map((value) =>
    typeof value === 'string' ? scrub(value) : redactValue(value, 0),
  );
  if (first instanceof Error) {
    const err = errorRecord(first, MAX_CAUSES);
    return [{ err }, ...(others.length > 0 ? others : [err.message])];
  }
  return [typeof first === 'string' ? scrub(first) : redactValue(first, 0), ...others];
}

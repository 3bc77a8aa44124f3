import type { Json, Value } from './connector';

/** NUL, which no name in an answer may have: so nothing that is passed on looks like this by chance. */
const EXACT = '\0exact';

/** A number, outside of texts or not, that `JSON.parse` might round: long ones and far powers of ten. */
const SUSPECT = /(?:^|[:,[\s])-?\d[\d.]{15}|\de[+-]?\d{3}/i;

/** Texts, so that numbers in them are passed over, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * JSON as `JSON.parse` reads it, but that a number which would lose digits stands as its text, for
 * `exactText`; it is no JSON that may be passed on (`isSendableJson`). Throws for what is not JSON.
 */
export function parseExactly(text: string): Json {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  // Read as it came first: what is put in place of a number must not make JSON of what is none.
  JSON.parse(text);
  return JSON.parse(text.replace(TOKENS, (token) => (isKept(token) ? token : wrapped(token))));
}

/** The text of a number that would lose digits, or undefined for any other value. */
export function exactText(value: Value | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, EXACT)) return undefined;
  const text = (value as Readonly<Record<string, Json>>)[EXACT];
  return typeof text === 'string' ? text : undefined;
}

function isKept(token: string): boolean {
  return token.startsWith('"') || plain(String(Number(token))) === plain(token);
}

/** A number without zeros at its end, so that equal ones are spelled alike. */
function plain(number: string): string {
  return number.includes('.') && !/e/i.test(number) ? number.replace(/\.?0+$/, '') : number;
}

function wrapped(token: string): string {
  return JSON.stringify({ [EXACT]: token });
}

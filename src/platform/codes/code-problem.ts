import type { Words } from '../errors/words';

/**
 * What is wrong with a code: what was expected and what arrived, in words. It never repeats the
 * code itself, which may be a person's number, so it can go into the facts of an error:
 * `new GatewayError('KEY_INVALID', { key: 'citizenNumber', ...problem })`.
 */
export interface CodeProblem {
  readonly expected: Words;
  readonly got: Words;
}

/** A validator of one kind of code: null when the code is good. */
export type CodeCheck = (code: string) => CodeProblem | null;

/** What arrived instead of a string of the right length, said without repeating it. */
export function lengthWords(code: string): Words {
  const length = [...code].length;
  return { zh: `${length} 个字符`, en: `${length} character${length === 1 ? '' : 's'}` };
}

/** What stands at a place that does not belong there. Places count from 1. */
export function strayWords(code: string, alphabet: string): Words {
  const place = [...code].findIndex((character) => !alphabet.includes(character)) + 1;
  return { zh: `第 ${place} 位不是允许的字符`, en: `another character at place ${place}` };
}

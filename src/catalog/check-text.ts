import { invisibleIn, type Words } from '../platform';
import { NOTHING, type Problems } from './problems';

/** Longest text of each kind, in characters. */
export const TEXT_LIMITS = Object.freeze({ name: 200, line: 500, abstract: 4000 });

/** What is wrong with a text that must say something, or null. */
function textProblem(text: string | null | undefined, limit: number): Words | null {
  const length = (text ?? '').trim().length;
  if (length === 0) return NOTHING;
  if (length > limit) return { zh: `${length} 个字`, en: `${length} characters` };
  return invisibleIn(text ?? '', 'text');
}

/** Notes a text that is missing, too long, or holds control characters. */
export function checkText(
  problems: Problems,
  field: string,
  text: string | null | undefined,
  limit: number,
): void {
  const problem = textProblem(text, limit);
  const expected = { zh: `1 至 ${limit} 个字`, en: `1 to ${limit} characters` };
  if (problem) problems.add(field, expected, problem);
}

/** Notes a list of texts that is empty, or has a bad one. */
export function checkTexts(
  problems: Problems,
  field: string,
  texts: readonly string[] | null | undefined,
): void {
  if (!texts || texts.length === 0) {
    problems.add(field, { zh: '至少一项', en: 'at least one' }, NOTHING);
  }
  for (const [index, text] of (texts ?? []).entries()) {
    checkText(problems, `${field}[${index}]`, text, TEXT_LIMITS.line);
  }
}

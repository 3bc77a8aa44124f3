import { citizenNumberProblem, creditCodeProblem, GatewayError, invisibleIn } from '../platform';
import type { Purpose } from '../sharing';

/** Longest case number, and longest basis, in characters: both go into the record as they are. */
const MAX_CASE_NUMBER = 100;
const MAX_BASIS = 500;

type Input = Readonly<Record<string, unknown>>;

function textOf(purpose: Input, name: string, max: number): string | null {
  const text = purpose[name];
  if (typeof text !== 'string' || text === '') return null;
  const invisible = invisibleIn(text, 'line');
  if (text.length <= max && !invisible) return text;
  const expected = { zh: `最多 ${max} 个可见字符`, en: `at most ${max} visible characters` };
  const long = { zh: `${text.length} 个字符`, en: `${text.length} characters` };
  const got = invisible ?? long;
  throw new GatewayError('INPUT_INVALID', { field: `purpose.${name}`, expected, got });
}

/** The applicant's code, checked as either kind; the error tells which kind it was taken for. */
function subjectOf(purpose: Input): string | null {
  const subject = textOf(purpose, 'subject', 18)?.trim().toUpperCase() ?? null;
  if (subject === null || citizenNumberProblem(subject) === null) return subject;
  const problem = creditCodeProblem(subject);
  if (problem === null) return subject;
  const expected = {
    zh: '公民身份号码或统一社会信用代码',
    en: 'a citizen number or a unified social credit code',
  };
  throw new GatewayError('KEY_INVALID', { key: 'subject', expected, got: problem.got });
}

/** Reads the coerced argument `purpose`. Throws INPUT_INVALID or KEY_INVALID. */
export function purposeOf(input: unknown): Purpose {
  const purpose = (input ?? {}) as Input;
  return {
    serviceItem: String(purpose.serviceItem),
    caseNumber: textOf(purpose, 'caseNumber', MAX_CASE_NUMBER),
    basis: textOf(purpose, 'basis', MAX_BASIS),
    subject: subjectOf(purpose),
  };
}

import { NOTHING, Problems, TEXT_LIMITS } from '../../catalog';
import { GatewayError, invisibleIn, type Words } from '../../platform';
import type { GuideContent } from './content.types';

/** Longest list of a guide. */
const MAX_LIST = 100;

/** Longest guide, in characters of JSON: it is read whole, and must fit a request. */
const MAX_CONTENT = 200_000;

/** Largest number that a guide may say, far above any count of days or copies. */
const MAX_NUMBER = 10_000;

function textProblem(text: string): Words | null {
  if (text.length > TEXT_LIMITS.abstract) {
    return { zh: `${text.length} 个字`, en: `${text.length} characters` };
  }
  return invisibleIn(text, 'text');
}

function checkLeaf(problems: Problems, place: string, value: unknown): void {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    const most = TEXT_LIMITS.abstract;
    const expected = { zh: `至多 ${most} 个字`, en: `at most ${most} characters` };
    if (problem) problems.add(place, expected, problem);
  }
  if (typeof value === 'number' && (value < 0 || value > MAX_NUMBER)) {
    const expected = { zh: `0 至 ${MAX_NUMBER}`, en: `0 to ${MAX_NUMBER}` };
    problems.add(place, expected, { zh: String(value), en: String(value) });
  }
}

/** Looks at every text, number and list of a guide, whatever it means. */
function walk(problems: Problems, place: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    checkLeaf(problems, place, value);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (isList && entries.length > MAX_LIST) {
    const expected = { zh: `至多 ${MAX_LIST} 项`, en: `at most ${MAX_LIST}` };
    const got = { zh: `${entries.length} 项`, en: String(entries.length) };
    problems.add(place, expected, got);
    return;
  }
  const path = place === '' ? '' : `${place}.`;
  for (const [name, part] of entries)
    walk(problems, isList ? `${place}[${name}]` : path + name, part);
}

/** Notes keys and aliases that do not name one thing: what refers to them would mean two. */
function checkNames(
  problems: Problems,
  list: 'materials' | 'reads',
  names: readonly string[],
): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const field = `${list}[${index}].${list === 'reads' ? 'alias' : 'key'}`;
    const expected = {
      zh: '1 至 40 位字母、数字，且不重复',
      en: '1 to 40 letters and digits, once',
    };
    if (name === '') problems.add(field, expected, NOTHING);
    else if (!/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name)) {
      problems.add(field, expected, { zh: '其他内容', en: 'something else' });
    } else if (seen.has(name)) {
      problems.add(field, expected, { zh: '重复', en: 'one twice' });
    }
    seen.add(name);
  }
}

/** What a department wrote as it would be kept, and what keeps it from being kept. */
export interface ReadContent {
  readonly content: GuideContent;
  readonly problems: Problems;
}

/**
 * Reads what a department wrote as plain data without what was left out. A draft may be incomplete,
 * which the rules tell; it may not be what cannot be kept or read.
 */
export function readContent(written: GuideContent): ReadContent {
  const text = JSON.stringify(written);
  const problems = new Problems();
  if (text.length > MAX_CONTENT) {
    const expected = { zh: `至多 ${MAX_CONTENT} 个字`, en: `at most ${MAX_CONTENT} characters` };
    problems.add('content', expected, { zh: `${text.length} 个字`, en: `${text.length}` });
  }
  const content: GuideContent = JSON.parse(text);
  walk(problems, '', content);
  checkNames(
    problems,
    'materials',
    content.materials.map(({ key }) => key),
  );
  checkNames(
    problems,
    'reads',
    content.reads.map(({ alias }) => alias),
  );
  return { content, problems };
}

/** The content of what could be kept. Errors: GUIDE_INVALID with everything that is wrong. */
export function plainContent(written: GuideContent): GuideContent {
  const { content, problems } = readContent(written);
  if (problems.all.length === 0) return content;
  throw new GatewayError('GUIDE_INVALID', { problems: problems.list });
}

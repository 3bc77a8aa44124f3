import {
  type CodeCheck,
  citizenNumberProblem,
  creditCodeProblem,
  divisionCodeProblem,
  GatewayError,
} from '../platform';
import { isKnownTime, TIME_PROBLEM } from './check-time';
import type { ItemModel, LookupKind } from './model';

const MAX_TEXT = 200;
const TEXT_FORM = {
  zh: `1 至 ${MAX_TEXT} 个可见字符`,
  en: `1 to ${MAX_TEXT} visible characters`,
};

const textProblem: CodeCheck = (text) => {
  const length = [...text].length;
  const got = { zh: `${length} 个字符`, en: `${length} characters` };
  if (length === 0 || length > MAX_TEXT) return { expected: TEXT_FORM, got };
  if (!/[\p{Cc}\p{Cs}]/u.test(text)) return null;
  return { expected: TEXT_FORM, got: { zh: '含控制字符', en: 'a control character' } };
};

const dateProblem: CodeCheck = (text) => (isKnownTime(text) ? null : TIME_PROBLEM);

const CHECKS: Readonly<Record<LookupKind, CodeCheck>> = {
  citizenNumber: citizenNumberProblem,
  creditCode: creditCodeProblem,
  divisionCode: divisionCodeProblem,
  text: textProblem,
};

/** Letters of a code are capitals and codes have no spaces around; texts stay as they are. */
function normal(kind: LookupKind, value: string): string {
  return kind === 'text' ? value : value.trim().toUpperCase();
}

function problemOf({ type, lookup }: ItemModel, key: string): ReturnType<CodeCheck> {
  return CHECKS[lookup ?? 'text'](key) ?? (type === 'D' ? dateProblem(key) : null);
}

/** The normal form of a key, or null for one that cannot be a key of this item. */
export function keyOrNull(item: ItemModel, value: unknown): string | null {
  if (typeof value !== 'string' || item.lookup === null) return null;
  const key = normal(item.lookup, value);
  return problemOf(item, key) ? null : key;
}

/**
 * The normal form of a key that a caller gave. Throws KEY_INVALID, which says what is wrong and
 * never repeats the key.
 */
export function checkKey(item: ItemModel, value: string): string {
  const key = normal(item.lookup ?? 'text', value);
  const problem = problemOf(item, key);
  if (problem) throw new GatewayError('KEY_INVALID', { key: item.apiName, ...problem });
  return key;
}

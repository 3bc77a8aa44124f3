import type { ResourceModel } from '../../catalog';
import { divisionCodeProblem, isRealDate, type Words } from '../../platform';
import { type ItemType, isValueOf, orderValues, type Value } from '../../sources';
import { itemOf, type RowRule, type RuleName } from './row-condition';

/** What is wrong with a rule, and where in it. */
export interface RuleProblem {
  /** Path in the rule, such as `range.from`. */
  readonly at: string;
  readonly expected: Words;
}

/** Longest value of a rule, in characters. */
const MAX_TEXT = 200;

const TEXTS: readonly ItemType[] = ['C', 'M'];
const ORDERED: readonly ItemType[] = [...TEXTS, 'N', 'Y', 'I', 'B', 'F', 'D', 'T'];
const EQUAL: readonly ItemType[] = [...ORDERED, 'L'];

/** Item types that each rule can be about. */
const TYPES: Readonly<Record<RuleName, readonly ItemType[]>> = Object.freeze({
  eq: EQUAL,
  ne: EQUAL,
  in: EQUAL,
  range: ORDERED,
  prefix: TEXTS,
  divisionUnder: TEXTS,
  applicant: TEXTS,
  isNull: [...EQUAL, 'G'],
});

const DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/;
const TRUTHS: Readonly<Record<string, boolean>> = Object.freeze({ true: true, false: false });

/** The value that a text stands for in an item of a type; undefined when it stands for none. */
export function itemValue(type: ItemType, text: string): Value | undefined {
  if (type === 'L') return Object.hasOwn(TRUTHS, text) ? TRUTHS[text] : undefined;
  const value = type === 'B' || type === 'F' ? numberOf(text) : text;
  if (value === undefined || !isValueOf(type, value) || !isSendable(text)) return undefined;
  return isKnownTime(type, text) ? value : undefined;
}

function numberOf(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}

/** True for a text that a source can be asked about: no NUL, no half characters, not long. */
function isSendable(text: string): boolean {
  return text.length <= MAX_TEXT && !/\0|\p{Surrogate}/u.test(text);
}

/** False for days and instants that never were, or that no source can know. */
function isKnownTime(type: ItemType, text: string): boolean {
  if (type !== 'D' && type !== 'T') return true;
  if (text.startsWith('0000')) return false;
  if (type === 'D') return isRealDate(text);
  return isRealDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** A list of values, each with its place. */
type Placed = readonly (readonly [at: string, text: string | null | undefined])[];

/** The values of a rule that are compared with the item as they are. */
function valuesOf(rule: RowRule): Placed {
  if ('eq' in rule) return [['eq.value', rule.eq.value]];
  if ('ne' in rule) return [['ne.value', rule.ne.value]];
  if ('prefix' in rule) return [['prefix.value', rule.prefix.value]];
  if ('in' in rule) return rule.in.values.map((text, at) => [`in.values[${at}]`, text] as const);
  if (!('range' in rule)) return [];
  const { from, to } = rule.range;
  const ends: Placed = [
    ['range.from', from],
    ['range.to', to],
  ];
  return ends.filter(([, text]) => Boolean(text));
}

const SOMETHING: Words = Object.freeze({ zh: '至少一个值', en: 'at least one value' });

/** Rules that would give all rows or none without saying so. */
function emptyProblem(rule: RowRule): RuleProblem | null {
  if ('prefix' in rule && !rule.prefix.value) return { at: 'prefix.value', expected: SOMETHING };
  if ('in' in rule && rule.in.values.length === 0) return { at: 'in.values', expected: SOMETHING };
  const isOpen = 'range' in rule && valuesOf(rule).length === 0;
  return isOpen ? { at: 'range', expected: SOMETHING } : null;
}

function divisionProblem(rule: RowRule): RuleProblem | null {
  const problem = 'divisionUnder' in rule ? divisionCodeProblem(rule.divisionUnder.code) : null;
  return problem && { at: 'divisionUnder.code', expected: problem.expected };
}

const NOT_BEFORE: Words = Object.freeze({
  zh: '不小于（不早于）from 的值',
  en: 'a value that is not less, and not earlier, than from',
});

/** What of the item's values a rule cannot be compared with. */
function valueProblems(rule: RowRule, type: ItemType): RuleProblem[] {
  const expected = { zh: `${type} 类型的值`, en: `a value of type ${type}` };
  return valuesOf(rule)
    .filter(([, text]) => itemValue(type, String(text)) === undefined)
    .map(([at]) => ({ at, expected }));
}

/**
 * What keeps a rule from being understood in a version of a resource; nothing when it can be
 * compiled for it.
 */
export function ruleProblems(rule: RowRule, resource: ResourceModel): RuleProblem[] {
  const [op] = Object.keys(rule) as [RuleName];
  const type = resource.items.find(({ apiName }) => apiName === itemOf(rule))?.type;
  if (type === undefined || !TYPES[op].includes(type)) {
    const types = TYPES[op].join(' ');
    const expected = {
      zh: `${resource.apiName} 中可用于 ${op} 的信息项（类型 ${types}）`,
      en: `an item of ${resource.apiName} that ${op} can be used on (types ${types})`,
    };
    const isBare = op === 'isNull' || op === 'applicant';
    return [{ at: isBare ? op : `${op}.item`, expected }];
  }
  const found = [emptyProblem(rule), divisionProblem(rule)].filter((problem) => problem !== null);
  return found.length > 0 ? found : valueProblems(rule, type);
}

/**
 * A range that ends before it begins: it gives no row and looks as if it gave some. Told of a rule that
 * is otherwise in order when somebody asks for it; grants that hold one go on giving nothing.
 */
export function reversalProblems(rule: RowRule, resource: ResourceModel): RuleProblem[] {
  if (!('range' in rule)) return [];
  const { item, from, to } = rule.range;
  const type = resource.items.find(({ apiName }) => apiName === item)?.type;
  if (type === undefined || !from || !to) return [];
  const [least, most] = [itemValue(type, from), itemValue(type, to)];
  if (least === undefined || most === undefined) return [];
  return orderValues(type, least, most) > 0 ? [{ at: 'range.to', expected: NOT_BEFORE }] : [];
}

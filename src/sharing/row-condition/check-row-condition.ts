import { NOTHING, type Problems, type ResourceModel } from '../../catalog';
import { GatewayError, type Words } from '../../platform';
import {
  operatorsOf,
  ROW_OPERATORS,
  type RowCondition,
  type RowRule,
  rulesOf,
} from './row-condition';
import { reversalProblems, ruleProblems } from './rule-problems';

/** Most levels of a condition. */
const MAX_DEPTH = 8;

/** Most operators of a condition, and how many values of an `in` count as one. */
const MAX_OPERATORS = 100;
const VALUES_OF_ONE = 10;

const OTHER: Words = Object.freeze({ zh: '其他内容', en: 'something else' });

const ONE_OPERATOR: Words = Object.freeze({
  zh: `恰好一个运算（${ROW_OPERATORS.join('、')}）`,
  en: `exactly one operator (${ROW_OPERATORS.join(', ')})`,
});

/** What a node holds that it joins; nothing for a rule. */
function partsOf(node: RowCondition): readonly RowCondition[] {
  const { and, or, not } = node as {
    and?: RowCondition[];
    or?: RowCondition[];
    not?: RowCondition;
  };
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
}

/** Counts operators. Throws ROWS_TOO_DEEP before it would itself go too deep. */
function countOperators(node: RowCondition, depth: number): number {
  if (depth > MAX_DEPTH) throw new GatewayError('ROWS_TOO_DEEP', { limit: MAX_DEPTH });
  const values = (node as { in?: { values?: readonly string[] } | null }).in?.values?.length ?? 0;
  const below = partsOf(node).map((part) => countOperators(part, depth + 1));
  const own = Math.max(1, Math.ceil(values / VALUES_OF_ONE));
  return below.reduce((sum, count) => sum + count, own);
}

/** Refuses a condition that is work without end for whoever reviews or compiles it. */
function checkSize(rows: RowCondition): void {
  const got = countOperators(rows, 1);
  if (got > MAX_OPERATORS) throw new GatewayError('ROWS_TOO_LARGE', { limit: MAX_OPERATORS, got });
}

function checkRule(problems: Problems, at: string, rule: RowRule, resource: ResourceModel): void {
  const wrong = ruleProblems(rule, resource);
  for (const problem of wrong.length > 0 ? wrong : reversalProblems(rule, resource)) {
    problems.add(`${at}.${problem.at}`, problem.expected, OTHER);
  }
}

function checkParts(
  problems: Problems,
  at: string,
  parts: readonly RowCondition[],
  resource: ResourceModel,
): void {
  if (parts.length === 0) problems.add(at, { zh: '至少一项', en: 'at least one' }, NOTHING);
  for (const [index, part] of parts.entries()) {
    checkNode(problems, `${at}[${index}]`, part, resource);
  }
}

function checkNode(
  problems: Problems,
  at: string,
  node: RowCondition,
  resource: ResourceModel,
): void {
  const operators = operatorsOf(node);
  if (operators.length !== 1) {
    const got = operators.join(', ');
    problems.add(at, ONE_OPERATOR, got === '' ? NOTHING : { zh: got, en: got });
  } else if ('and' in node) checkParts(problems, `${at}.and`, node.and, resource);
  else if ('or' in node) checkParts(problems, `${at}.or`, node.or, resource);
  else if ('not' in node) checkNode(problems, `${at}.not`, node.not, resource);
  else checkRule(problems, at, node, resource);
}

/**
 * Notes everything that keeps a row condition from being understood against a version. SHR-1, SHR-3
 *
 * Errors: ROWS_TOO_DEEP, ROWS_TOO_LARGE: not looked at further.
 */
export function checkRowCondition(
  problems: Problems,
  field: string,
  rows: RowCondition,
  resource: ResourceModel,
): void {
  checkSize(rows);
  checkNode(problems, field, rows, resource);
}

/** True for a condition that can be told in this version: its items are there, of fitting types. */
export function fitsVersion(rows: RowCondition | null, resource: ResourceModel): boolean {
  return rows === null || rulesOf(rows).every((rule) => ruleProblems(rule, resource).length === 0);
}

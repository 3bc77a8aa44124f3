import { policyInvalid } from './policy-invalid';

/** Brackets within brackets at most, and `if`s of a policy: some 100 are too many. */
const MAX_DEPTH = 32;

/** Operators of a policy at most: each is a step deeper for Cedar, whose stack runs over at some 200. */
const MAX_OPERATORS = 80;

/** Comments and strings, in which nothing counts; then what does. A path (`::`) costs nothing. */
const TOKENS =
  /\/\/[^\n\r]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|::|&&|\|\||\b(?:if|when|unless|has|like|in|is)\b|[=!<>]=|[-+*.!<>=;()[\]{}]/g;

const OPENING: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}']);
const NOT_COUNTED = /^(?:\/\/|"|::$)/;

/** How far one policy goes, as far as it was read. */
interface Extent {
  depth: number;
  conditionals: number;
  operators: number;
}

function newExtent(): Extent {
  return { depth: 0, conditionals: 0, operators: 0 };
}

/** Where brackets do not match Cedar refuses the text; until then they must not hide others. */
function count(extent: Extent, token: string): void {
  if (CLOSING.has(token)) extent.depth = Math.max(0, extent.depth - 1);
  else if (OPENING.has(token)) extent.depth += 1;
  else if (token === 'if') extent.conditionals += 1;
  else extent.operators += 1;
  // An index is a step deeper, as an attribute is.
  if (token === '[') extent.operators += 1;
}

function excess({ depth, conditionals, operators }: Extent): string | null {
  if (depth > MAX_DEPTH) return `at most ${MAX_DEPTH} brackets within each other`;
  if (conditionals > MAX_DEPTH) return `at most ${MAX_DEPTH} ifs in a policy`;
  return operators > MAX_OPERATORS ? `at most ${MAX_OPERATORS} operators in a policy` : null;
}

/**
 * Refuses a policy text that Cedar would need too much stack for, before Cedar sees it: it walks
 * policies by recursion, in a program that does not survive running over.
 *
 * Errors: POLICY_INVALID with the file, the line and the bound.
 */
export function checkPolicyText(file: string, text: string): void {
  let extent = newExtent();
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (NOT_COUNTED.test(token)) continue;
    if (token === ';' && extent.depth === 0) extent = newExtent();
    else count(extent, token);
    const expected = excess(extent);
    if (expected === null) continue;
    throw policyInvalid([`${file}: line ${lineOf(text, index)}: expected ${expected}`]);
  }
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

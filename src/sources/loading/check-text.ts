import {
  type CodeProblem,
  citizenNumberProblem,
  creditCodeProblem,
  divisionCodeProblem,
} from '../../platform';
import type { HostedColumn, KeyKind } from '../hosted/columns';
import { type CellProblem, problem, textOf } from './cell';

/** Most characters of a text where its column does not say. */
const MAX_LENGTH = { C: 4_000, M: 100_000 } as const;

/** What a spreadsheet would run: it could be opened with someone's rights later. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/;

/** NUL cannot be stored; a replacement character says that the text was damaged before it came. */
const UNSTORABLE = /[\0\uFFFD]/;

const CODE_CHECKS: Readonly<Record<KeyKind, (code: string) => CodeProblem | null>> = Object.freeze({
  citizenNumber: citizenNumberProblem,
  creditCode: creditCodeProblem,
  divisionCode: divisionCodeProblem,
  text: (text: string) => (text.trim() === text ? null : SURROUNDED),
});

const SURROUNDED: CodeProblem = {
  expected: { zh: '首尾没有空白的文本', en: 'a text without blanks around it' },
  got: { zh: '首尾有空白', en: 'blanks around it' },
};

/** What keeps any text from being stored, or null. */
export function unstorable(text: string): CellProblem | null {
  if (!UNSTORABLE.test(text)) return null;
  const expected = { zh: '可存储的文本', en: 'a text that can be stored' };
  return text.includes('\0')
    ? problem(expected, { zh: '含有 NUL 字符', en: 'a NUL character' })
    : problem(expected, {
        zh: '含有无法解码的字符（请检查文件编码）',
        en: 'a character that could not be decoded (is it the right encoding?)',
      });
}

/** Checks texts (C, M): their length, no formulas, and the codes of look-up columns. */
export function textChecker(column: HostedColumn): (text: string) => string | CellProblem {
  const { lookup, type } = column;
  const most = column.maxLength ?? MAX_LENGTH[type === 'M' ? 'M' : 'C'];
  const codeProblem = lookup === null ? () => null : CODE_CHECKS[lookup];
  const normal = normalForm(lookup);
  return (text) => {
    // A text has at most as many characters as UTF-16 units, so most need not be counted.
    if (text.length > most && [...text].length > most) {
      return problem({ zh: `至多 ${most} 个字符`, en: `at most ${most} characters` }, textOf(text));
    }
    if (FORMULA.test(text)) return formula();
    const code = normal(text);
    return codeProblem(code) ?? code;
  };
}

/** Codes are compared exactly, so a small x or letter is written large. */
function normalForm(lookup: KeyKind | null): (text: string) => string {
  const isCode = lookup === 'citizenNumber' || lookup === 'creditCode';
  return isCode ? (text) => text.trim().toUpperCase() : (text) => text;
}

function formula(): CellProblem {
  return problem(
    { zh: '不是公式的文本', en: 'a text that is no formula' },
    { zh: '以 = + - @ 等开头的公式样文本', en: 'a text that starts like a formula (= + - @)' },
  );
}

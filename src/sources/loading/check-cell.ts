import { isRealDate, type Words } from '../../platform';
import type { ItemType } from '../connector';
import { parseExactly } from '../exact-json';
import type { HostedColumn } from '../hosted/columns';
import { toInstant } from '../instants';
import { isInt8, isSendableJson } from '../value-forms';
import { type CellProblem, problem, type RawCell, textOf } from './cell';
import { textChecker, unstorable } from './check-text';

/** The text of a value as SQL takes it, null for no value, or what is wrong with the cell. */
export type Checked = string | null | CellProblem;

type Check = (text: string) => string | CellProblem;

/** More digits than this are no amount of anything. */
const MAX_DIGITS = 60;

const DECIMAL = /^-?\d+(?:\.(\d+))?$/;
const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const DAY = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/;
const COMPACT_DAY = /^\d{8}$/;
const TRUE = ['是', 'true', '1'];
const FALSE = ['否', 'false', '0'];

const REQUIRED = { zh: '必填', en: 'a value' };
const EMPTY = { zh: '空', en: 'nothing' };

/** Prepares the check of a column's cells. */
export function cellChecker(column: HostedColumn): (cell: RawCell) => Checked {
  const check = checkOf(column);
  const isText = column.type === 'C' || column.type === 'M';
  const { required } = column;
  return (cell) => {
    if (typeof cell !== 'string') return cell;
    const text = isText ? cell : cell.trim();
    if (text === '' || (required && text.trim() === '')) {
      return required ? problem(REQUIRED, EMPTY) : null;
    }
    return unstorable(text) ?? check(text);
  };
}

function checkOf(column: HostedColumn): Check {
  const text = textChecker(column);
  const checks: Readonly<Record<ItemType, Check>> = {
    C: text,
    M: text,
    N: decimalCheck(column),
    Y: decimalCheck(column),
    I: checkInteger,
    B: checkFloat,
    F: checkFloat,
    L: checkLogical,
    D: checkDate,
    T: checkInstant,
    G: checkJson,
  };
  return checks[column.type];
}

function decimalCheck({ scale }: HostedColumn): Check {
  const expected: Words =
    scale === null
      ? { zh: '十进制数', en: 'a decimal number' }
      : {
          zh: `至多 ${scale} 位小数的十进制数`,
          en: `a decimal number with at most ${scale} places`,
        };
  return (text) => {
    const match = DECIMAL.exec(text);
    if (match === null || text.length > MAX_DIGITS) return problem(expected, textOf(text));
    const places = (match[1] ?? '').length;
    if (scale === null || places <= scale) return text;
    return problem(expected, { zh: `${places} 位小数`, en: `${places} places` });
  };
}

function checkInteger(text: string): string | CellProblem {
  const plain = text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
  return isInt8(plain) ? plain : problem({ zh: '64 位整数', en: 'a 64-bit integer' }, textOf(text));
}

function checkFloat(text: string): string | CellProblem {
  if (FLOAT.test(text) && Number.isFinite(Number(text))) return text;
  return problem({ zh: '数值', en: 'a number' }, textOf(text));
}

function checkLogical(text: string): string | CellProblem {
  const word = text.toLowerCase();
  if (TRUE.includes(word)) return 'true';
  if (FALSE.includes(word)) return 'false';
  return problem(
    { zh: '是、否、true、false、1 或 0', en: '是, 否, true, false, 1 or 0' },
    textOf(text),
  );
}

function checkDate(text: string): string | CellProblem {
  const expected = { zh: '日期，如 2024-01-31', en: 'a date such as 2024-01-31' };
  const match = DAY.exec(text);
  if (match === null || (!/\D/.test(text) && !COMPACT_DAY.test(text))) {
    return problem(expected, textOf(text));
  }
  const [, year = '', month = '', day = ''] = match;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isRealDate(written) && year !== '0000') return written;
  return problem(expected, { zh: '不存在的日期', en: 'a day that does not exist' });
}

function checkInstant(text: string): string | CellProblem {
  const expected = {
    zh: '日期时间，如 2024-01-31 09:30:00',
    en: 'a date and time such as 2024-01-31 09:30:00',
  };
  const day = checkDate(text);
  const written = typeof day === 'string' ? `${day} 00:00` : text.replaceAll('/', '-');
  return toInstant(written) ?? problem(expected, textOf(text));
}

function checkJson(text: string): string | CellProblem {
  const expected = {
    zh: 'JSON，其中的数至多约 15 位有效数字，不含 NUL',
    en: 'JSON, its numbers of about 15 digits, without NUL',
  };
  try {
    const value = parseExactly(text);
    // Stored as it was read, so that what is kept is what was understood.
    return isSendableJson(value) ? JSON.stringify(value) : problem(expected, textOf(text));
  } catch {
    return problem(expected, textOf(text));
  }
}

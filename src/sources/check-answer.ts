import type {
  Aggregate,
  AggregateAnswer,
  AggregateKind,
  AggregateRead,
  FieldBinding,
  ItemType,
  KeyAnswer,
  KeyRead,
  PageAnswer,
  PageRead,
  Row,
  Value,
} from './connector';
import { invalid } from './source-problem';
import { isValueOf } from './value-forms';

/** Longest text of one value, in characters: a longer one is a fault, and would fill the memory. */
const MAX_TEXT = 4_000_000;

/**
 * Holds a source to what was asked: a row or null for each key, values of the declared types.
 * Errors: SOURCE_INVALID, naming the field but never its value.
 */
export function checkKeyAnswer({ keys, fields }: KeyRead, answer: KeyAnswer): KeyAnswer {
  if (answer.rows.length !== keys.length) throw invalid('it answered another number of rows');
  for (const row of answer.rows) {
    if (row !== null) checkRow(row, fields);
  }
  return checkTime(answer);
}

/** The same for a page: never more rows than were asked for. */
export function checkPageAnswer({ first, fields }: PageRead, answer: PageAnswer): PageAnswer {
  if (answer.rows.length > first) throw invalid('it answered more rows than it was asked for');
  for (const row of answer.rows) checkRow(row, fields);
  return checkTime(answer);
}

/** The same for figures: never more groups, each with a key and a figure of its form for each. */
export function checkAggregateAnswer(
  { groupBy, aggregates, first }: AggregateRead,
  answer: AggregateAnswer,
): AggregateAnswer {
  if (answer.groups.length > first) throw invalid('it answered more groups than it was asked for');
  for (const { key, rows, figures } of answer.groups) {
    const isKey = key === null || (groupBy !== null && isValueOf(groupBy.type, key));
    const isWhole = Number.isSafeInteger(rows) && rows >= 0 && figures.length === aggregates.length;
    if (!isKey || !isWhole) throw invalid('it answered a group that is none');
    for (const [at, asked] of aggregates.entries()) checkFigure(asked, figures[at] ?? null);
  }
  return checkTime(answer);
}

/** What a figure looks like; the least and greatest are values of the field. */
const FIGURE_TYPES: Readonly<Record<AggregateKind, ItemType | null>> = Object.freeze({
  count: 'I',
  countDistinct: 'I',
  min: null,
  max: null,
  sum: 'N',
});

function checkFigure({ of, field, type }: Aggregate, figure: Value): void {
  if (figure === null || isValueOf(FIGURE_TYPES[of] ?? type, figure)) return;
  throw invalid(`the ${of} of ${field} is none`);
}

function checkRow(row: Row, fields: readonly FieldBinding[]): void {
  for (const { field, type } of fields) {
    const value = row[field];
    if (value === null) continue;
    if (value === undefined || !isValueOf(type, value)) {
      throw invalid(`${field} is not of type ${type}`);
    }
    if (typeof value === 'string' && value.length > MAX_TEXT) throw invalid(`${field} is too long`);
  }
}

function checkTime<Answer extends { readonly asOf: Date }>(answer: Answer): Answer {
  if (Number.isNaN(answer.asOf.getTime())) throw invalid('it does not say what time it is as of');
  return answer;
}

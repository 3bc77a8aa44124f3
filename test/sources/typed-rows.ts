import type { HostedColumnInput, ItemType, Row, Value } from '../../src/sources';

/** A column of every type that compares, each without a value in some rows. */
export const TYPES = {
  id: 'I',
  text: 'C',
  note: 'M',
  amount: 'N',
  fee: 'Y',
  count: 'I',
  weight: 'B',
  share: 'F',
  married: 'L',
  born: 'D',
  seen: 'T',
} as const satisfies Record<string, ItemType>;

/** Name of a column. */
export type Field = keyof typeof TYPES;

/** Few values of each type, so that equal ones meet, among them those that are easily got wrong. */
export const VALUES: Readonly<Record<Field, readonly Value[]>> = {
  id: ['1', '7', '20', '21'],
  text: [
    '',
    'a',
    'B',
    'ab',
    'ä',
    '一',
    '￼',
    '𠮷',
    '𠮷a',
    '%',
    '_',
    '\\',
    'a ',
    "'",
    '110105200806290012',
    '11010519491231002X',
  ],
  note: ['a', 'a\nb', 'b'],
  amount: ['1', '1.0', '1.00', '-1', '0', '0.1', '12345678901234567890.1', '10', '9'],
  fee: ['0.10', '0.1', '2'],
  count: ['0', '-3', '10', '9', '9223372036854775807', '-9223372036854775808'],
  weight: [0, -0.5, 0.1, 1e21, 3],
  share: [0.25, -2, 1e-7],
  married: [true, false],
  born: ['2000-01-01', '1999-12-31', '2000-01-02'],
  seen: ['2024-01-31T01:30:00.123Z', '2024-01-31T01:30:00.124Z', '1970-01-01T00:00:00.000Z'],
};

/** All columns. */
export const FIELDS = Object.keys(TYPES) as Field[];

/** Rows with every value of every column, and none, in many combinations. */
export const ROWS: readonly Row[] = Array.from({ length: 60 }, (_row, place) =>
  Object.fromEntries(
    FIELDS.map((field, column) => {
      if (field === 'id') return [field, String(place + 1)];
      const values = [null, ...VALUES[field].filter((value) => value !== '')];
      return [field, values[(((place + 1) * (column + 7) * 31) % 101) % values.length] ?? null];
    }),
  ),
);

/** The columns as a hosted dataset has them. */
export const COLUMNS: readonly HostedColumnInput[] = FIELDS.map((field) => ({
  header: field,
  field,
  type: TYPES[field],
  unique: field === 'id',
  required: field === 'id',
}));

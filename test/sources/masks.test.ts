import fc from 'fast-check';
import { sql } from 'kysely';
import { MASK_NAMES } from '../../src/catalog';
import type { Database } from '../../src/platform';
import { maskValue } from '../../src/sharing';
import { maskedSql } from '../../src/sources/sql/mask-sql';
import { compile, Slots } from '../../src/sources/sql/slots';
import { openTestDatabase } from '../support/database';

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(() => db.close());

/** Texts as the database masks them, in one statement. */
async function inSql(mask: (typeof MASK_NAMES)[number], texts: readonly (string | null)[]) {
  const slots = new Slots();
  const column = sql`(${sql.id('t', 'x')})::text`;
  const { text, parametersOf } = compile(sql`SELECT ${maskedSql(mask, column, 'C')} AS masked
    FROM unnest(${slots.next(sql`text[]`)}) WITH ORDINALITY AS t(x, place) ORDER BY t.place`);
  const rows = await db.query<{ masked: string | null }>(text, parametersOf([texts]));
  return rows.map(({ masked }) => masked);
}

/** What decides how a text is masked: signs of places, what they follow, ends of lines, rare characters. */
const PIECES = [
  ...[
    '区',
    '县',
    '旗',
    '市',
    '治区',
    '小区',
    '社区',
    '园区',
    '校区',
    '库区',
    '厂区',
    '矿区',
    '自治区',
  ],
  ...['北京', '朝阳', '幸福里', '1', '8号', 'A', '*', '***', ' ', '𠮷', '👨‍👩‍👧', 'é', '￼'],
  ...['\n', '\r', '\u2028', '\u2029', '\\', "'", '%', '138', '0000', '110105'],
];

const texts = fc.array(
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constant(null),
  ),
  { minLength: 1, maxLength: 60 },
);

const sendable = (text: string | null) => text === null || !text.includes('\0');

describe('a mask in SQL', () => {
  it.each(MASK_NAMES)(
    '%s shows what the gateway would show, character by character',
    async (mask) => {
      await fc.assert(
        fc.asyncProperty(texts, async (all) => {
          const asked = all.filter(sendable);
          const shown = await inSql(mask, asked);
          const expected = asked.map((text) => maskValue(mask, text, 'C'));
          expect(shown).toEqual(asked.map((text, at) => (text === '' ? shown[at] : expected[at])));
          // The gateway masks again what came: it stays as it is.
          expect(shown.map((text) => maskValue(mask, text, 'C'))).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('shows nothing of values that are no text', async () => {
    const { text } = compile(sql`SELECT ${maskedSql('full', sql`1`, 'N')} AS masked`);
    expect(await db.query(text)).toEqual([{ masked: null }]);
  });
});

import { exactText, parseExactly } from '../../src/sources/exact-json';
import { hostedColumn } from '../../src/sources/hosted/columns';
import { toValue } from '../../src/sources/http/to-value';
import { cellChecker } from '../../src/sources/loading/check-cell';
import { isValueOf } from '../../src/sources/value-forms';

const read = (number: string) => (parseExactly(`{"a":[${number}]}`) as { a: [never] }).a[0];

describe('JSON from a source', () => {
  it.each(['1234567890123456.78', '12345678901234567890', '-0.12345678901234567', '1e400'])(
    'CAT-10 is never another number than %s: exact types have its digits, JSON refuses it',
    (number) => {
      expect(exactText(read(number))).toBe(number);
      const isPlain = !number.includes('e');
      expect(toValue('N', read(number))).toBe(isPlain ? number : undefined);
      expect(isValueOf('G', parseExactly(`{"a":${number}}`))).toBe(false);
    },
  );

  it('CAT-10 keeps whole numbers of 64 bits and codes without an exponent', () => {
    expect(toValue('I', read('9223372036854775807'))).toBe('9223372036854775807');
    expect(toValue('I', read('9223372036854775808'))).toBeUndefined();
    expect(toValue('C', read('110105199203150021'))).toBe('110105199203150021');
    expect(toValue('F', read('0.12345678901234567890'))).toBe(0.12345678901234568);
  });

  it.each([
    '[1.5000000000000000000,9007199254740991]',
    '{"a":" 12345678901234567890 \\" : 1e999"}',
  ])('is as it always was where nothing is lost: %s', (text) =>
    expect(parseExactly(text)).toEqual(JSON.parse(text)),
  );

  it.each(['', '01234567890123456789', '{"a":12345678901234567890.}', '12345678901234567890 1'])(
    'is refused where it is none: %j',
    (text) => expect(() => parseExactly(text)).toThrow(SyntaxError),
  );

  it('is refused in a file too, and so is NUL in it', () => {
    const check = cellChecker(hostedColumn.parse({ header: '附件', field: 'more', type: 'G' }));
    expect(check('{"a":1.5}')).toBe('{"a":1.5}');
    for (const bad of ['[12345678901234567890]', '"\\u0000"', '{"a":[{"b\\u0000":1}]}']) {
      expect(check(bad)).toMatchObject({ expected: { en: expect.stringContaining('JSON') } });
    }
  });
});

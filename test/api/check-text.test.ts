import { documentCheck } from '../../src/api/check-document';
import { checkVariables } from '../../src/api/check-text';

const LIMITS = { maxTokens: 4000, maxDepth: 12, maxAliases: 50, maxRootFields: 20 };
const check = documentCheck(LIMITS);

/** A list in a list in a list …, with one text at the bottom. */
function deep(levels: number, text: string): unknown {
  let value: unknown = text;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

const refusal = expect.objectContaining({
  code: 'INPUT_INVALID',
  facts: expect.objectContaining({ field: 'variables' }),
});

describe('text of a request', () => {
  it.each([
    ['a NUL in a value', { id: 'a\0b' }],
    ['half a surrogate pair in a list', { ids: ['ok', '\ud800'] }],
    ['a NUL in the name of a field', { input: { 'a\0': 1 } }],
    ['a NUL 50,000 levels down', deep(50_000, '\0')],
  ])('is refused for %s, in a variable', (_what, variables) => {
    expect(() => checkVariables(variables)).toThrow(refusal);
  });

  it.each(['{ a(id: "x\\u0000y") }', '{ a(id: "\\uD800") }', '{ a(id: """x\u0000y""") }'])(
    'is refused in the query itself: %j',
    (query) => {
      expect(() => check(query)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(INPUT_INVALID|QUERY_INVALID)$/) }),
      );
    },
  );

  it('may be anything else: Chinese, emoji, line ends, nothing', () => {
    expect(() => checkVariables({ name: '王芳 👩‍💼\r\n\t', none: null, number: 1 })).not.toThrow();
    expect(() => checkVariables(undefined)).not.toThrow();
    expect(() => check('{ a(name: "王芳 👩") }')).not.toThrow();
  });
});

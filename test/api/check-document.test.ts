import { parse } from 'graphql';
import { documentCheck } from '../../src/api/check-document';
import { measureDocument } from '../../src/api/measure-document';

const LIMITS = { maxTokens: 4000, maxDepth: 12, maxAliases: 50, maxRootFields: 20 };

const check = documentCheck(LIMITS);

/** `{ a { a { … } } }`, so many levels of fields deep. */
function nested(levels: number): string {
  return `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
}

function codeOf(source: string): object {
  try {
    check(source);
    return { code: 'none' };
  } catch (error) {
    const { code, facts } = error as { code: string; facts: object };
    return { code, facts };
  }
}

function many(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

describe('the document check', () => {
  it.each<[string, string]>([
    ['a usual query', '{ shared(purpose: {serviceItem: "A"}) { household(id: "1") { name } } }'],
    ['as many levels as there may be', nested(12)],
    ['as many aliases as there may be', `{ x { ${many(50, (i) => `a${i}: name`)} } }`],
    ['as many root fields as there may be', `{ ${many(20, (i) => `f${i}`)} }`],
    ['introspection, deeper than data may be', `{ __schema ${nested(30)} }`],
    ['a fragment in a circle, which validation refuses', '{ ...A } fragment A on Q { ...A }'],
  ])('lets through %s', (_what, source) => {
    expect(codeOf(source)).toEqual({ code: 'none' });
  });

  it.each<[string, string, string, object]>([
    ['13 levels', nested(13), 'LIMIT_DEPTH', { limit: 12, got: 13 }],
    ['51 aliases', `{ x { ${many(51, (i) => `a${i}: name`)} } }`, 'LIMIT_ALIASES', { got: 51 }],
    ['21 root fields', `{ ${many(21, (i) => `f${i}`)} }`, 'LIMIT_ROOT_FIELDS', { got: 21 }],
    ['4,001 tokens', `{ ${many(4000, (i) => `f${i}`)} }`, 'LIMIT_TOKENS', { limit: 4000 }],
    ['3,000 aliases', `{ ${many(3000, (i) => `a${i}: me`)} }`, 'LIMIT_TOKENS', { limit: 4000 }],
    ['a depth of 4,000', nested(4000), 'LIMIT_DEPTH', { limit: 200 }],
    ['a list 1,000 deep', `{ a(b: ${'['.repeat(1000)}${']'.repeat(1000)}) }`, 'LIMIT_DEPTH', {}],
    ['an object 1,000 deep', `{ a(b: ${'{b: '.repeat(1000)}1) }`, 'LIMIT_DEPTH', {}],
    [
      'levels hidden in fragments',
      `{ ...F0 } ${many(12, (i) => `fragment F${i} on Q { a { ...F${i + 1} } }`)}
       fragment F12 on Q { a }`,
      'LIMIT_DEPTH',
      { limit: 12, got: 13 },
    ],
    [
      'fragments that double each time',
      `{ ...F0 } ${many(10, (i) => `fragment F${i} on Q { a { ...F${i + 1} ...F${i + 1} } }`)}
       fragment F10 on Q { x: a }`,
      'LIMIT_ALIASES',
      { limit: 50, got: 1024 },
    ],
    [
      'a chain of 400 fragments without a field',
      `{ ...F0 } ${many(400, (i) => `fragment F${i} on Q { ...F${i + 1} }`)}`,
      'LIMIT_DEPTH',
      { limit: 200 },
    ],
    [
      'such a chain told from its end',
      `${many(300, (i) => `fragment F${i + 1} on Q { ...F${i} }`)} { ${many(300, (i) => `...F${i}`)} }`,
      'LIMIT_DEPTH',
      { limit: 200 },
    ],
    ['a document that does not parse', '{ a', 'QUERY_INVALID', {}],
    ['a character GraphQL has not', '{ a \u0000 }', 'QUERY_INVALID', {}],
    ['an empty document', '', 'QUERY_INVALID', {}],
  ])('refuses %s', (_what, source, code, facts) => {
    expect(codeOf(source)).toMatchObject({ code, facts });
  });

  it('takes little time over a document that is far too big', () => {
    const big = [`{ ${many(60_000, (i) => `a${i}: me`)} }`, nested(100_000)];
    const before = process.cpuUsage();
    for (const source of big) codeOf(source);
    expect(process.cpuUsage(before).user).toBeLessThan(200_000);
  });

  it('counts the operations of a document one by one, but aliases together', () => {
    const document = parse('query A { a { b } x: c } query B { y: a } ', { noLocation: true });
    expect(measureDocument(document)).toMatchObject({ depth: 2, aliases: 2, rootFields: 2 });
  });
});

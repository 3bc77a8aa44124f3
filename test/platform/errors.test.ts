import { readFileSync } from 'node:fs';
import {
  CATALOGUE,
  ERROR_SECTIONS,
  type ErrorCode,
  entryOf,
} from '../../src/platform/errors/catalogue';
import { errorsMarkdown } from '../../src/platform/errors/errors-markdown';
import { GatewayError, isGatewayError } from '../../src/platform/errors/gateway-error';
import { pickLocale } from '../../src/platform/errors/pick-locale';
import { renderError } from '../../src/platform/errors/render';

const CODES = Object.keys(CATALOGUE) as ErrorCode[];

function holes(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe('the error catalogue', () => {
  it.each(CODES)(
    '%s tells the same facts in both languages, and only facts it declares',
    (code) => {
      const { zh, en, facts } = entryOf(code);
      expect(holes(zh)).toEqual(holes(en));
      expect(facts).toEqual(expect.arrayContaining(holes(en)));
    },
  );

  it.each(CODES)(
    '%s is written in capitals, has a status of failure and Chinese in its Chinese',
    (code) => {
      const { http, zh } = entryOf(code);
      expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(http).toBeGreaterThanOrEqual(400);
      expect(http).toBeLessThan(600);
      expect(zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it('holds each code in one section only, and is frozen all the way down', () => {
    const sections = Object.values(ERROR_SECTIONS).flatMap((section) => Object.keys(section));
    expect(sections.sort()).toEqual([...CODES].sort());
    expect(Object.isFrozen(CATALOGUE)).toBe(true);
    for (const code of CODES) {
      expect(Object.isFrozen(CATALOGUE[code])).toBe(true);
      expect(Object.isFrozen(CATALOGUE[code].facts)).toBe(true);
    }
  });

  it('is what docs/errors.md says (renew it with: npm run docs)', () => {
    expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorsMarkdown());
  });
});

describe('GatewayError', () => {
  it('carries code, status and facts, and speaks English until it is rendered', () => {
    const error = new GatewayError('NOT_FOUND', { what: 'grant', id: 'G-7' });
    expect(error).toBeInstanceOf(Error);
    expect({ ...error, message: error.message }).toMatchObject({
      name: 'GatewayError',
      code: 'NOT_FOUND',
      http: 404,
      facts: { what: 'grant', id: 'G-7' },
      message: 'There is no grant G-7',
    });
  });

  it('keeps its cause for the log', () => {
    const cause = new Error('socket');
    expect(new GatewayError('DATABASE_UNAVAILABLE', {}, { cause }).cause).toBe(cause);
  });

  it('does not change when the caller changes the facts later', () => {
    const facts = { limit: 10, got: 11 };
    const error = new GatewayError('LIMIT_KEYS', facts);
    facts.got = 99;
    expect(error.facts).toEqual({ limit: 10, got: 11 });
  });

  it('is known by its code', () => {
    const error: unknown = new GatewayError('CURSOR_INVALID');
    expect(isGatewayError(error)).toBe(true);
    expect(isGatewayError(error, 'CURSOR_INVALID')).toBe(true);
    expect(isGatewayError(error, 'INTERNAL')).toBe(false);
    expect(isGatewayError(new Error('CURSOR_INVALID'))).toBe(false);
  });
});

describe('renderError', () => {
  const refused = new GatewayError('LIMIT_ROWS', { limit: 1000, got: 5000 });

  it('tells code, message, facts and status in the language asked for', () => {
    expect(renderError(refused, 'zh-CN')).toEqual({
      code: 'LIMIT_ROWS',
      message: '一页最多 1000 行，实际 5000',
      facts: { limit: 1000, got: 5000 },
      http: 400,
    });
    expect(renderError(refused, 'en').message).toBe('A page has at most 1000 rows, got 5000');
  });

  it('finds the error inside the wrappers of GraphQL', () => {
    const wrapped = { message: 'x', originalError: { message: 'y', originalError: refused } };
    expect(renderError(wrapped, 'en').code).toBe('LIMIT_ROWS');
  });

  it('does not look into causes, which may be of another request or room', () => {
    expect(renderError(new Error('x', { cause: refused }), 'en').code).toBe('INTERNAL');
  });

  const circle: { originalError?: unknown } = {};
  circle.originalError = circle;
  const hostile = {
    get originalError(): never {
      throw new Error('secret');
    },
  };
  it.each([
    ['an error with a secret in it', new Error('password=hunter2 at SELECT * FROM people')],
    ['an error that only looks like ours', { code: 'LIMIT_ROWS', facts: { limit: 1 }, http: 400 }],
    ['text', 'hunter2'],
    ['nothing', undefined],
    ['null', null],
    ['a circle of wrappers', circle],
    ['an object whose getters throw', hostile],
  ])('says INTERNAL and nothing more for %s', (_name, thrown) => {
    expect(renderError(thrown, 'en')).toEqual({
      code: 'INTERNAL',
      message: 'The gateway failed; give the operator the request id',
      facts: {},
      http: 500,
    });
  });

  it('drops facts that the catalogue does not name, whatever was put into the error', () => {
    const facts: Record<string, unknown> = { what: 'person', id: 'P-1', sql: 'SELECT 1' };
    const rendered = renderError(new GatewayError('NOT_FOUND', facts), 'en');
    expect(rendered.facts).toEqual({ what: 'person', id: 'P-1' });
    expect(JSON.stringify(rendered)).not.toContain('SELECT');
  });

  it('lets only plain values out: no objects, functions or control characters, nothing endless', () => {
    const render = (got: unknown) =>
      renderError(new GatewayError('INPUT_INVALID', { field: 'f', expected: 'e', got }), 'en').facts
        .got;
    expect(render({ name: '王芳' })).toBeUndefined();
    expect(render(() => 1)).toBeUndefined();
    expect(render(12n)).toBe('12');
    expect(render(Number.NaN)).toBe('NaN');
    expect(render(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(render(['a', { b: 1 }, 2])).toEqual(['a', 2]);
    expect(render('a\u0000\u001b[31mb')).toBe('a  [31mb');
    expect(render('x'.repeat(1000))).toHaveLength(301);
  });

  it('tells a fact given in both languages in the language asked for', () => {
    const got = { zh: '校验位不符', en: 'a wrong check' };
    const error = new GatewayError('KEY_INVALID', { key: 'k', expected: 'e', got });
    expect(error.message).toBe('Key k: expected e, got a wrong check');
    expect(renderError(error, 'zh-CN')).toMatchObject({
      message: '键 k 应为 e，实际为 校验位不符',
      facts: { got: '校验位不符' },
    });
  });

  it('puts a dash where a fact is missing and joins lists', () => {
    expect(new GatewayError('NOT_FOUND', { what: 'grant' }).message).toBe('There is no grant —');
    const roles = ['OPERATOR', 'LEADERSHIP'];
    expect(new GatewayError('ROLES_CONFLICT', { roles }).message).toContain('OPERATOR; LEADERSHIP');
  });
});

describe('pickLocale', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-TW', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['fr, de;q=0.9', 'zh-CN'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0.5, zh;q=0.8', 'zh-CN'],
    ['zh;q=0.5,en;q=0.8', 'en'],
    ['en, zh;q=0.5', 'en'],
    ['zh, en', 'zh-CN'],
    ['en, zh', 'en'],
    ['en;q=0', 'zh-CN'],
    ['en;q=0, *;q=0.1', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
    ['en;q=9', 'zh-CN'],
    ['english', 'zh-CN'],
    [';;;,,,', 'zh-CN'],
    [`${'x,'.repeat(100_000)}en`, 'zh-CN'],
  ])('answers %j in the language meant', (header, locale) => {
    expect(pickLocale(header)).toBe(locale);
  });
});

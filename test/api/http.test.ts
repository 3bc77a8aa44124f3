import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../../src/api';
import { codeOf, send } from '../support/ask';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;

beforeAll(async () => {
  gateway = await listeningGateway();
});

afterAll(() => gateway.close());

const JSON_TYPE = { 'content-type': 'application/json' };

function post(body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) {
  return send(gateway, '/graphql', { method: 'POST', headers, body });
}

describe('health', () => {
  it('is live and ready, and tells nothing about data', async () => {
    const live = await send(gateway, '/health/live');
    expect([live.status, live.text]).toEqual([200, '{"status":"live"}']);
    const ready = await send(gateway, '/health/ready');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.text)).toEqual({
      status: 'ready',
      database: 'ok',
      audit: 'ok',
      log: 'ok',
      schema: 'ok',
      policies: 'ok',
      calendar: expect.stringMatching(/^(ok|ending)$/),
    });
  });

  it('is not ready while the policy engine does not answer', async () => {
    const { policies } = gateway.runtime.sharing;
    const silent = jest.spyOn(policies, 'ready').mockImplementation(() => {
      throw new Error('a trap');
    });
    const ready = await send(gateway, '/health/ready');
    silent.mockRestore();
    expect([ready.status, JSON.parse(ready.text).policies]).toEqual([503, 'failed']);
  });

  it('is not ready while audit records cannot be written', async () => {
    const { db } = gateway.runtime;
    await db.execute('ALTER TABLE audit_record RENAME TO elsewhere');
    const ready = await send(gateway, '/health/ready');
    await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.text)).toMatchObject({ status: 'not ready', audit: 'failed' });
    expect((await send(gateway, '/health/live')).status).toBe(200);
    expect((await send(gateway, '/health/ready')).status).toBe(200);
  });
});

describe('health of the log', () => {
  const ready = () => send(gateway, '/health/ready');

  async function until(status: number): Promise<ReturnType<typeof ready>> {
    let answer = await ready();
    while (answer.status !== status) answer = await sleep(50).then(ready);
    return answer;
  }

  it('is not ready while the log cannot be published, says why, and mends by itself', async () => {
    const folder = join(gateway.runtime.config.dataDir, 'audit-log');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'no folder');
    const answer = JSON.parse((await until(503)).text);
    expect(answer).toMatchObject({ status: 'not ready', audit: 'ok', log: 'failed' });
    const message = '审计日志暂不能公布：ENOTDIR';
    expect(answer.reasons).toEqual({ log: { code: 'AUDIT_LOG_STUCK', message } });
    await rm(folder);
    await until(200);
  });
});

describe('headers', () => {
  it('are safe ones, and no other site may read an answer', async () => {
    const headers = { ...JSON_TYPE, origin: 'https://elsewhere.example' };
    const answer = await post('{"query":"{ __typename }"}', headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('carry the request id that the caller gave', async () => {
    const answer = await send(gateway, '/nowhere', { headers: { 'x-request-id': 'case-2026:7' } });
    expect(answer.headers.get('x-request-id')).toBe('case-2026:7');
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe('case-2026:7');
  });

  it.each(['a b', 'x'.repeat(65), '<script>', '号码'.normalize()])(
    'carry a new request id in place of %j',
    async (given) => {
      const headers = { 'x-request-id': Buffer.from(given).toString('latin1') };
      const answer = await send(gateway, '/nowhere', { headers });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('a request that is none', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['of an unknown path', '/graphiql?key=1', {}, 404, 'NOT_FOUND'],
    ['of another method', '/graphql', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
    ['by GET, which would show its keys', '/graphql?query={me}', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['that is a preflight', '/graphql', { method: 'OPTIONS' }, 404, 'NOT_FOUND'],
  ])('%s', async (_what, path, init, status, code) => {
    const answer = await send(gateway, path, init);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toContain('key=1');
  });

  it.each<[string, string, Record<string, string>]>([
    ['with a body that is no JSON', '{"query":', JSON_TYPE],
    ['with an empty body', '', JSON_TYPE],
    ['with a list of queries', '[{"query":"{ __typename }"}]', JSON_TYPE],
    ['without a query', '{"variables":{}}', JSON_TYPE],
    ['with a query that is no text', '{"query":{"kind":"Document"}}', JSON_TYPE],
    ['with variables that are no object', '{"query":"{ me { id } }","variables":[1]}', JSON_TYPE],
    ['with variables in an empty list', '{"query":"{ __typename }","variables":[]}', JSON_TYPE],
    ['with a number for a name', '{"query":"{ __typename }","operationName":1}', JSON_TYPE],
    ['with a poisoned prototype', '{"query":"{ __typename }","__proto__":{"x":1}}', JSON_TYPE],
    ['from a form of another site', 'query={me{id}}', { 'content-type': 'text/plain' }],
    [
      'from a form of another site, encoded',
      'query=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    [
      'for a persisted query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
      JSON_TYPE,
    ],
  ])('%s', async (_what, body, headers) => {
    const answer = await post(body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    const id = answer.headers.get('x-request-id');
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe(id);
  });

  it('of somebody who takes no JSON, in their language', async () => {
    const headers = { ...JSON_TYPE, accept: 'text/html', 'accept-language': 'en' };
    const answer = await post('{"query":"{ __typename }"}', headers);
    expect([answer.status, codeOf(answer)]).toEqual([406, 'NOT_ACCEPTABLE']);
    const [error] = answer.body.errors ?? [];
    expect(error?.message).toMatch(/^Answers are/);
    expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });
});

describe('limits', () => {
  const query = (text: string) => post(JSON.stringify({ query: text }));

  it('a body of 10 MB is refused with the number of bytes allowed', async () => {
    const answer = await post(Buffer.alloc(10_000_000, 'x'));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'LIMIT_BYTES']);
    const facts = { limit: 262_144, got: 10_000_000 };
    expect(answer.body.errors?.[0]?.extensions.facts).toEqual(facts);
  });

  it('3,000 aliases and a depth of 4,000 are refused at once, and the gateway goes on', async () => {
    const aliases = Array.from({ length: 3000 }, (_, i) => `a${i}:me{id}`).join(' ');
    const deep = `${'{me'.repeat(4000)}${'}'.repeat(4000)}`;
    const answers = await Promise.all([query(`{${aliases}}`), query(deep)]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers.map(codeOf)).toEqual(['LIMIT_TOKENS', 'LIMIT_DEPTH']);
    expect((await query('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('aliases, root fields and levels are refused with the number allowed', async () => {
    const aliases = Array.from({ length: 51 }, (_, i) => `a${i}:id`).join(' ');
    const fields = Array.from({ length: 21 }, () => 'me{id}').join(' ');
    const answers = await Promise.all([query(`{me{${aliases}}}`), query(`{${fields}}`)]);
    expect(answers.map((answer) => answer.body.errors?.[0]?.extensions)).toMatchObject([
      { code: 'LIMIT_ALIASES', facts: { limit: 50, got: 51 } },
      { code: 'LIMIT_ROOT_FIELDS', facts: { limit: 20, got: 21 } },
    ]);
  });

  it('variables that are nested without end are refused', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const answer = await post(`{"query":"{ __typename }","variables":{"a":${deep}}}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'LIMIT_DEPTH']);
  });
});

describe('a query that does not fit', () => {
  let known: Record<string, string>;
  beforeAll(async () => {
    known = { ...JSON_TYPE, authorization: `Bearer ${await signedIn(gateway, ['clerk'])}` };
  });

  it.each([
    ['an unknown field', '{ nothingLikeThis }'],
    ['a missing argument', '{ shared { provenance { provider } } }'],
    ['a syntax error', '{ me { id }'],
    ['an operation that is not there', 'query A { me { id } } query B { me { id } }'],
    ['@defer', '{ me { ... @defer { id } } }'],
  ])('for %s is told why, with 400', async (_what, text) => {
    const answer = await post(JSON.stringify({ query: text }), known);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'QUERY_INVALID']);
    expect(answer.body.errors?.[0]?.extensions.facts).toMatchObject({
      problem: expect.any(String),
    });
    expect(answer.text).not.toMatch(/Did you mean|stack|node_modules/);
  });

  it('does not have the values of its variables repeated to it', async () => {
    const text = 'query ($first: Int) { auditRecords(first: $first) { nodes { id } } }';
    const body = { query: text, variables: { first: '110101199003070134' } };
    const answer = await post(JSON.stringify(body), known);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INPUT_INVALID']);
    expect(answer.text).not.toContain('110101199003070134');
  });
});

describe('languages', () => {
  it.each([
    ['zh-CN without a wish', undefined, '路径'],
    ['English when it is wished for', 'en-GB,en;q=0.9,zh;q=0.1', 'There is no path'],
  ])('%s', async (_what, language, expected) => {
    const headers: Record<string, string> = language ? { 'accept-language': language } : {};
    const answer = await send(gateway, '/nowhere', { headers });
    expect(answer.body.errors?.[0]?.message).toContain(expected);
  });
});

describe('requests that nobody serves', () => {
  it.each([
    ['a subscription', '{"query":"subscription { x }"}', 'QUERY_INVALID'],
    [
      'a query kept under a hash',
      '{"query":"{ me { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}',
      'BAD_REQUEST',
    ],
  ])('are refused with the code of the catalogue: %s', async (_what, body, code) => {
    const answer = await post(body);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
  });

  it('are refused so too where the address itself cannot be read', async () => {
    const answer = await send(gateway, '/sources/%zz/datasets/a/load', { method: 'POST' });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    const id = answer.headers.get('x-request-id');
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe(id);
    expect(answer.headers.get('x-request-id')).toBe(answer.body.errors?.[0]?.extensions.requestId);
  });
});

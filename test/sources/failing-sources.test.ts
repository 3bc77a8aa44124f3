import type { KeyRead } from '../../src/sources';
import { ownTime } from '../support/own-time';
import {
  type Answer,
  deadPort,
  json,
  startServer,
  startSilentServer,
  type TestServer,
} from '../support/servers';
import { aSource, codeOf, keyRead, openWorld, type World } from './world';

const TIMEOUT_MS = 1_000;

let world: World;
let server: TestServer;

beforeAll(async () => {
  world = await openWorld({ timeoutMs: TIMEOUT_MS });
  server = await startServer(() => undefined);
});

afterAll(async () => {
  await server.close();
  await world.close();
});

const settingsAt = (baseUrl: string, more: object = {}) => ({
  baseUrl,
  maxBytes: 2_000,
  datasets: {
    citizens: {
      key: 'number',
      byKey: { url: '/{key}' },
      row: 'data',
      batch: { url: '/', body: { numbers: '{keys}' }, rows: 'data' },
      fields: { number: {}, name: { nullable: false }, city: {}, born: { type: 'D' } },
      asOf: { path: 'asOf' },
    },
  },
  ...more,
});

async function aReader(baseUrl = server.url, more: object = {}) {
  const { id } = await aSource(world, { kind: 'http', settings: settingsAt(baseUrl, more) });
  return async (parts: Partial<KeyRead> = {}) => {
    const source = await world.steward.sources.open(id);
    return source.readByKeys(keyRead({ keys: ['A-1'], ...parts }));
  };
}

const asOf = '2026-01-01T00:00:00Z';
const row = { number: 'A-1', name: '李强', born: '1999-02-28' };

describe('an API that lies', () => {
  it.each<[string, Answer, Partial<KeyRead>?]>([
    ['with another row', (_r, out) => json(out, { data: { ...row, number: 'B-2' }, asOf })],
    ['with a list for a row', (_r, out) => json(out, { data: [row], asOf })],
    ['with text for a row', (_r, out) => json(out, { data: 'row', asOf })],
    ['with nothing where a value is', (_r, out) => json(out, { data: { number: 'A-1' }, asOf })],
    ['with an object for a text', (_r, out) => json(out, { data: { ...row, name: {} }, asOf })],
    [
      'with a day that never was',
      (_r, out) => json(out, { data: { ...row, born: '2023-02-30' }, asOf }),
      { fields: [{ field: 'born', type: 'D' }] },
    ],
    ['with NUL in a text', (_r, out) => json(out, { data: { ...row, name: '李\0强' }, asOf })],
    ['with half a character', (_r, out) => json(out, { data: { ...row, name: '李\ud800' }, asOf })],
    [
      'with NUL inside JSON',
      (_r, out) => json(out, { data: { ...row, city: { parts: ['a', 'b\0'] } }, asOf }),
      { fields: [{ field: 'city', type: 'G' }] },
    ],
    ['with a time that is none', (_r, out) => json(out, { data: row, asOf: 'lately' })],
    ['without saying the time', (_r, out) => json(out, { data: row })],
    [
      'with half of JSON',
      (_r, out) => out.writeHead(200, { 'content-type': 'application/json' }).end('{"data":'),
    ],
    [
      'with a page for people',
      (_r, out) => out.writeHead(200, { 'content-type': 'text/html' }).end('{}'),
    ],
    [
      'in GBK',
      (_r, out) =>
        out.writeHead(200, { 'content-type': 'application/json; charset=gbk' }).end('{}'),
    ],
    [
      'with bytes that are no UTF-8',
      (_r, out) =>
        out
          .writeHead(200, { 'content-type': 'application/json' })
          .end(Buffer.from([0x22, 0xff, 0x22])),
    ],
    ['with a redirect', (_r, out) => out.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['with a refusal', (_r, out) => json(out, { error: 'bad' }, 400)],
    [
      'with too long an answer',
      (_r, out) => json(out, { data: { ...row, name: 'x'.repeat(3_000) }, asOf }),
    ],
    [
      'with an endless answer',
      (_r, out) => {
        out.writeHead(200, { 'content-type': 'application/json' });
        const more = () => out.destroyed || out.write('x'.repeat(1_000), more);
        more();
      },
    ],
    [
      'with a list that is none',
      (_r, out) => json(out, { data: row, asOf }),
      { keys: ['A-1', 'B-2'] },
    ],
    [
      'with a row nobody asked for',
      (_r, out) => json(out, { data: [{ ...row, number: 'C-3' }], asOf }),
      { keys: ['A-1', 'B-2'] },
    ],
    [
      'with two rows for a key',
      (_r, out) => json(out, { data: [row, row], asOf }),
      { keys: ['A-1', 'B-2'] },
    ],
    [
      'with more rows than keys',
      (_r, out) => json(out, { data: [row, row, row], asOf }),
      { keys: ['A-1', 'B-2'] },
    ],
    [
      'with rows without their key',
      (_r, out) => json(out, { data: [{ name: '李强' }], asOf }),
      { keys: ['A-1', 'B-2'] },
    ],
  ])('%s is found out', async (_name, answer, parts = {}) => {
    const read = await aReader();
    server.answer = answer;
    const error = await read(parts).catch((thrown) => thrown);
    expect({ code: error.code, facts: error.facts }).toEqual({
      code: 'SOURCE_INVALID',
      facts: { provider: '公安局' },
    });
    expect(error.message).not.toMatch(/127\.0\.0\.1|李强|A-1/);
  });

  it('does not read what it says of others', async () => {
    const read = await aReader();
    server.answer = (_r, out) => json(out, { data: { ...row, constructor: 'x' }, asOf });
    const fields = [{ field: 'constructor', type: 'C' } as const];
    expect(await codeOf(read({ fields }))).toBe('SOURCE_INVALID');
  });
});

describe('an API that has no row', () => {
  it.each<[string, Answer]>([
    ['answers 404', (_r, out) => json(out, { error: 'none' }, 404)],
    ['answers null', (_r, out) => json(out, { data: null })],
    ['answers nothing there', (_r, out) => json(out, {})],
  ])('and %s has an absent row', async (_name, answer) => {
    const read = await aReader();
    server.answer = answer;
    expect((await read()).rows).toEqual([null]);
  });

  it('hides a row outside the condition, whatever is wrong with the rest of it', async () => {
    const read = await aReader();
    server.answer = (_r, out) =>
      json(out, { data: { ...row, name: null, born: '?', city: '沪' }, asOf });
    const fields = [
      { field: 'name', type: 'C' },
      { field: 'born', type: 'D' },
    ] as const;
    const within = (value: string): Partial<KeyRead> => ({
      fields,
      condition: { op: 'eq', field: 'city', value },
    });
    expect((await read(within('京'))).rows).toEqual([null]);
    expect(await codeOf(read(within('沪')))).toBe('SOURCE_INVALID');
  });

  it.each([[['A-1']], [['A-1', 'B-2']]])(
    'tells of rows outside the condition no time either (%j)',
    async (keys) => {
      const read = await aReader();
      const condition = { op: 'eq', field: 'city', value: '京' } as const;
      server.answer = (_r, out) => json(out, { error: 'none' }, 404);
      const absent = await read({ keys, condition });
      const outside = { ...row, city: '沪' };
      server.answer = (_r, out) => json(out, { data: keys.length > 1 ? [outside] : outside, asOf });
      expect(await read({ keys, condition })).toEqual(absent);
    },
  );

  it('for some keys of a batch leaves their places empty', async () => {
    const read = await aReader();
    server.answer = (_r, out) => json(out, { data: [row], asOf });
    const { rows, asOf: time } = await read({ keys: ['B-2', 'A-1'] });
    expect(rows).toEqual([null, { name: '李强' }]);
    expect(time).toEqual(new Date(asOf));
  });
});

describe('an API that is not there', () => {
  it('is unavailable when nobody listens, and is asked once more before we say so', async () => {
    const read = await aReader(`http://127.0.0.1:${await deadPort()}`);
    expect(await codeOf(read())).toBe('SOURCE_UNAVAILABLE');
  });

  it.each([401, 403, 429, 500, 502, 503])('is unavailable when it answers %d', async (status) => {
    const read = await aReader();
    server.answer = (_r, out) => json(out, { error: 'x' }, status);
    expect(await codeOf(read())).toBe('SOURCE_UNAVAILABLE');
  });

  it('takes too long when it says nothing, and no longer than it may', async () => {
    const silent = await startSilentServer();
    const read = await aReader(`http://127.0.0.1:${silent.port}`);
    const took = await ownTime(async () => expect(await codeOf(read())).toBe('SOURCE_TIMEOUT'));
    expect(took).toBeLessThan(TIMEOUT_MS * 3);
    await silent.close();
  });

  it('takes too long when it trickles', async () => {
    const read = await aReader();
    server.answer = (_r, out) => {
      out.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => out.write(' '), 50);
      out.on('close', () => clearInterval(timer));
    };
    expect(await codeOf(read())).toBe('SOURCE_TIMEOUT');
  });

  it('keeps to the time of its own settings', async () => {
    const read = await aReader(server.url, { timeoutMs: 60 });
    server.answer = () => undefined;
    const took = await ownTime(async () => expect(await codeOf(read())).toBe('SOURCE_TIMEOUT'));
    expect(took).toBeLessThan(TIMEOUT_MS);
  });

  it('is asked a second time when the connection broke before it answered', async () => {
    const read = await aReader();
    let asked = 0;
    server.answer = (request, out) => {
      asked += 1;
      if (asked === 1) out.socket?.destroy();
      else json(out, { data: { ...row, number: request.url.slice(1) }, asOf });
    };
    expect((await read()).rows).toEqual([{ name: '李强' }]);
    expect(asked).toBe(2);
  });

  it('is not asked a second time when it took too long', async () => {
    const read = await aReader();
    let asked = 0;
    server.answer = () => {
      asked += 1;
    };
    expect(await codeOf(read())).toBe('SOURCE_TIMEOUT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBe(1);
  });

  it('is left alone after it failed five times, and its neighbours are not', async () => {
    const read = await aReader();
    const neighbour = await aReader();
    let asked = 0;
    server.answer = (_r, out) => {
      asked += 1;
      json(out, { error: 'x' }, 503);
    };
    for (let time = 0; time < 9; time += 1) {
      expect(await codeOf(read())).toBe('SOURCE_UNAVAILABLE');
    }
    expect(asked).toBe(5);
    server.answer = (_r, out) => json(out, { data: row, asOf });
    expect((await neighbour()).rows).toEqual([{ name: '李强' }]);
  });

  it('is not left alone for answers that are wrong only', async () => {
    const read = await aReader();
    server.answer = (_r, out) => json(out, { data: [], asOf });
    for (let time = 0; time < 9; time += 1) expect(await codeOf(read())).toBe('SOURCE_INVALID');
    server.answer = (_r, out) => json(out, { data: row, asOf });
    expect((await read()).rows).toEqual([{ name: '李强' }]);
  });

  it('takes no more at once than it was given, and the others wait their turn', async () => {
    const read = await aReader(server.url, { connections: 3, timeoutMs: 5_000 });
    let running = 0;
    let most = 0;
    server.answer = (request, out) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        json(out, { data: { ...row, number: request.url.slice(1) }, asOf });
      }, 10);
    };
    const reads = Array.from({ length: 30 }, (_read, place) => read({ keys: [`K-${place}`] }));
    expect(await Promise.all(reads)).toHaveLength(30);
    expect(most).toBe(3);
  });

  it('turns away those who would wait behind too many', async () => {
    const read = await aReader(server.url, { connections: 1 });
    server.answer = () => undefined;
    const codes = await Promise.all(Array.from({ length: 210 }, () => codeOf(read())));
    expect(new Set(codes)).toEqual(new Set(['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE']));
    expect(codes.filter((code) => code === 'SOURCE_UNAVAILABLE').length).toBeGreaterThanOrEqual(9);
  });
});

describe('what is sent to an API', () => {
  it.each(['', '.', '..', 'a\0', '\ud800'])(
    'is nothing for the key %j, which would lead elsewhere or nowhere',
    async (key) => {
      const read = await aReader();
      server.answer = (_r, out) => json(out, { data: row, asOf });
      const before = server.seen.length;
      expect((await read({ keys: [key] })).rows).toEqual([null]);
      expect(server.seen).toHaveLength(before);
    },
  );

  it('carries the secret in its header and the key where the template has it', async () => {
    const settings = {
      baseUrl: `${server.url}/api/v1/`,
      headers: { Authorization: 'Bearer {secret:token}' },
      datasets: {
        citizens: {
          key: 'number',
          byKey: { method: 'POST', url: '/find?kind={key}', body: { q: { is: 'no={key}' }, n: 1 } },
          fields: { number: {}, name: {} },
        },
      },
    };
    const { id } = await aSource(world, { kind: 'http', settings, secrets: { token: 't-1' } });
    server.answer = (_r, out) => json(out, { number: 'a/b "&x=1', name: '李强' });
    const source = await world.steward.sources.open(id);
    await source.readByKeys(keyRead({ keys: ['a/b "&x=1'] }));
    const sent = server.seen.at(-1);
    expect(sent).toMatchObject({
      method: 'POST',
      url: '/api/v1/find?kind=a%2Fb%20%22%26x%3D1',
    });
    expect(JSON.parse(sent?.body ?? '')).toEqual({ q: { is: 'no=a/b "&x=1' }, n: 1 });
    expect(sent?.headers).toMatchObject({
      authorization: 'Bearer t-1',
      'content-type': 'application/json',
    });
  });

  it.each<[string, object]>([
    ['an address with an account', { baseUrl: 'http://u:p@x.example' }],
    ['another scheme', { baseUrl: 'file:///etc/passwd' }],
    ['a secret that is not there', { headers: { 'x-key': '{secret:none}' } }],
    ['a header of the connection', { headers: { Host: 'inside' } }],
    ['a header with a line in it', { headers: { 'x-key': 'a\r\nHost: inside' } }],
    ['a setting nobody knows', { proxy: 'http://127.0.0.1' }],
    ['a template to another host', { datasets: datasetWith({ url: '//inside/{key}' }) }],
    ['a template with a step up', { datasets: datasetWith({ url: '/../{key}' }) }],
    ['a key that is none of its fields', { datasets: datasetWith({ url: '/{key}' }, 'name') }],
    ['a key that every object has', { datasets: datasetWith({ url: '/{key}' }, 'constructor') }],
    ['a template without a key', { datasets: datasetWith({ url: '/all' }) }],
  ])('is refused with %s', async (_name, more) => {
    const work = aSource(world, { kind: 'http', settings: settingsAt(server.url, more) });
    expect(await codeOf(work)).toBe('SOURCE_SETTINGS_INVALID');
  });
});

function datasetWith(byKey: object, key = 'number'): object {
  return { citizens: { key, byKey, fields: { number: {} } } };
}

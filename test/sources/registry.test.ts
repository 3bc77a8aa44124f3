import { judgeSources } from '../../src/cli/doctor/checks/sources';
import { type Role, recordOffice, SYSTEM_ACTOR } from '../../src/identity';
import { bumpEpoch, createSecretBox, newId, renderError } from '../../src/platform';
import {
  changeSource,
  describeSource,
  disableSource,
  findSource,
  listSources,
  registerSource,
  type SourcesContext,
} from '../../src/sources';
import { httpProblem } from '../../src/sources/http/http-problem';
import { readHealth } from '../../src/sources/read-health';
import { failureOf, type SourceFailure } from '../../src/sources/source-failure';
import { unavailable } from '../../src/sources/source-problem';
import { sqlProblem } from '../../src/sources/sql/sql-problem';
import { json, startServer, type TestServer } from '../support/servers';
import { aSource, codeOf, keyRead, openWorld, type World } from './world';

let world: World;
let server: TestServer;
let other: TestServer;

beforeAll(async () => {
  world = await openWorld();
  server = await startServer(({ url }, response) =>
    json(response, { number: keyIn(url), name: '旧' }),
  );
  other = await startServer(({ url }, response) =>
    json(response, { number: keyIn(url), name: '新' }),
  );
});

afterAll(async () => {
  await world.close();
  await server.close();
  await other.close();
});

const keyIn = (url: string) => decodeURIComponent(url.slice(1));

const settingsAt = (baseUrl: string) => ({
  baseUrl,
  headers: { 'x-key': '{secret:key}' },
  datasets: {
    citizens: { key: 'number', byKey: { url: '/{key}' }, fields: { number: {}, name: {} } },
  },
});

const SECRET = 's3cret-of-the-bureau';

const secrets = { key: SECRET };

const anHttpSource = (secrets: Record<string, string> = { key: SECRET }) =>
  aSource(world, { kind: 'http', settings: settingsAt(server.url), secrets });

const coded = (code: string) => Object.assign(new Error('failed'), { code });

const as = (ctx: SourcesContext, role: Role): SourcesContext => ({
  ...ctx,
  actor: ctx.actor && { ...ctx.actor, roles: [role] },
});

/** A source as it was registered before its key had to be one of its fields. */
async function staleSource() {
  const source = await anHttpSource();
  const key = `jsonb_set(settings, '{datasets,citizens,key}', '"gone"')`;
  await world.steward.db.execute(`UPDATE source SET settings = ${key} WHERE id = $1`, [source.id]);
  return source;
}

/** A source whose secrets were sealed under another key. */
async function lockedSource() {
  const source = await anHttpSource();
  const sealed = createSecretBox(Buffer.alloc(32, 9)).seal('{}', `source:${source.id}`);
  const sql = 'UPDATE source SET secrets = $2 WHERE id = $1';
  await world.steward.db.execute(sql, [source.id, sealed]);
  return source;
}

async function nameAt(id: string): Promise<unknown> {
  const source = await world.steward.sources.open(id);
  return (await source.readByKeys(keyRead({ keys: ['A-1'] }))).rows[0]?.name;
}

describe('a registered source', () => {
  it('is opened once, however many ask for it', async () => {
    const { id } = await anHttpSource();
    const { sources } = world.steward;
    await sources.open(id);
    const [one, two] = await Promise.all([sources.open(id), sources.open(id)]);
    expect(one).toBe(two);
  });

  it('is read anew after it was changed, and those who hold the old one finish with it', async () => {
    const { id } = await anHttpSource();
    const held = await world.steward.sources.open(id);
    expect(await nameAt(id)).toBe('旧');
    await changeSource(world.steward, { id, settings: settingsAt(other.url), secrets });
    expect(await nameAt(id)).toBe('新');
    expect((await held.readByKeys(keyRead({ keys: ['A-1'] }))).rows[0]?.name).toBe('旧');
  });

  it('stays as it was when something else changed', async () => {
    const { id } = await anHttpSource();
    const before = await world.steward.sources.open(id);
    await bumpEpoch(world.steward.db);
    expect(await world.steward.sources.open(id)).toBe(before);
  });

  it('takes up every one of several changes, though the clock stands still', async () => {
    const { id } = await anHttpSource();
    for (const [url, name] of [
      [other.url, '新'],
      [server.url, '旧'],
      [other.url, '新'],
    ] as const) {
      await changeSource(world.steward, { id, settings: settingsAt(url), secrets });
      expect(await nameAt(id)).toBe(name);
    }
  });

  it('is what it was when its change is rolled back', async () => {
    const { id } = await anHttpSource();
    expect(await nameAt(id)).toBe('旧');
    const work = world.steward.db.transaction(async () => {
      await changeSource(world.steward, { id, settings: settingsAt(other.url), secrets });
      await world.steward.sources.open(id);
      throw new Error('never mind');
    });
    await expect(work).rejects.toThrow('never mind');
    expect(await nameAt(id)).toBe('旧');
  });

  it('can be opened inside the transaction that registers it, and is gone with it', async () => {
    let id = '';
    const work = world.steward.db.transaction(async () => {
      ({ id } = await anHttpSource());
      await world.steward.sources.open(id);
      throw new Error('never mind');
    });
    await expect(work).rejects.toThrow('never mind');
    expect(await codeOf(world.steward.sources.open(id))).toBe('NOT_FOUND');
  });

  it('answers nothing more once it is disabled, and says whose it is', async () => {
    const { id } = await anHttpSource();
    await nameAt(id);
    const { disabledAt } = await disableSource(world.steward, id);
    expect(disabledAt).toEqual(world.office.clock.now());
    const error = await world.steward.sources.open(id).catch((thrown) => thrown);
    expect([error.code, error.facts]).toEqual(['SOURCE_UNAVAILABLE', { provider: '公安局' }]);
    expect((await world.steward.sources.health()).map(({ source }) => source.id)).not.toContain(id);
  });

  it('keeps its secrets to itself', async () => {
    const registered = await anHttpSource();
    const { id } = registered;
    await nameAt(id);
    expect(server.seen.at(-1)?.headers['x-key']).toBe(SECRET);
    const [stored] = await world.steward.db.query('SELECT * FROM source WHERE id = $1', [id]);
    const shown = [
      registered,
      await listSources(world.steward),
      await findSource(world.steward, id),
    ];
    expect(JSON.stringify([stored, shown])).not.toContain(SECRET);
    expect(Object.keys(registered)).not.toContain('secrets');
  });

  it('keeps its secrets when only the reading of answers changes, and takes new ones', async () => {
    const { id } = await anHttpSource();
    const settings = settingsAt(server.url);
    const read = { ...settings.datasets.citizens, fields: { number: {}, name: {}, phone: {} } };
    const changed = { ...settings, timeoutMs: 900, datasets: { citizens: read } };
    await changeSource(world.steward, { id, settings: changed });
    await nameAt(id);
    expect(server.seen.at(-1)?.headers['x-key']).toBe(SECRET);
    await changeSource(world.steward, { id, secrets: { key: 'another' } });
    await nameAt(id);
    expect(server.seen.at(-1)?.headers['x-key']).toBe('another');
  });

  it.each<[string, object]>([
    ['base address', { baseUrl: 'http://127.0.0.1:9' }],
    ['headers', { headers: { 'x-echo': '{secret:key}' } }],
    [
      'address',
      { datasets: { citizens: { key: 'n', byKey: { url: '/log/{key}' }, fields: { n: {} } } } },
    ],
  ])('never sends its old secrets to a new place: another %s', async (_what, other) => {
    const { id } = await anHttpSource();
    const settings = { ...settingsAt(server.url), ...other };
    const change = changeSource(world.steward, { id, settings });
    await expect(change).rejects.toMatchObject({
      code: 'SOURCE_SETTINGS_INVALID',
      facts: { problems: [{ en: expect.stringContaining('secrets') }] },
    });
    await changeSource(world.steward, { id, settings, secrets });
  });

  it('never signs in to another database with its old password', async () => {
    const settings = { host: '127.0.0.1', database: 'd', user: 'u', ssl: 'off' };
    const source = { kind: 'postgres', settings, secrets: { password: 'p' } } as const;
    const { id } = await aSource(world, source);
    await changeSource(world.steward, { id, settings: { ...settings, schemas: ['sharing'] } });
    for (const other of [{ host: '127.0.0.2' }, { port: 9 }, { database: 'e' }, { user: 'v' }]) {
      const change = { id, settings: { ...settings, ...other } };
      expect(await codeOf(changeSource(world.steward, change))).toBe('SOURCE_SETTINGS_INVALID');
    }
  });

  it('with secrets that were moved from another source is not opened', async () => {
    const [one, two] = [await anHttpSource(), await anHttpSource({ key: 'two' })];
    await world.steward.db.query(
      `UPDATE source SET secrets = (SELECT secrets FROM source WHERE id = $1) WHERE id = $2`,
      [one.id, two.id],
    );
    expect(await codeOf(world.steward.sources.open(two.id))).toBe('SOURCE_UNAVAILABLE');
  });

  it('is recorded under its id without its secrets', async () => {
    const input = {
      name: '记录',
      kind: 'http',
      settings: settingsAt(server.url),
      secrets: { key: SECRET },
    } as const;
    const { id } = await recordOffice(world.steward, 'source.registered', () =>
      registerSource(world.steward, input),
    );
    const records = await world.office.records();
    expect(records.find(({ facts }) => facts.id === id)?.event).toBe('source.registered');
    expect(JSON.stringify(records)).not.toContain(SECRET);
  });
});

describe('a steward', () => {
  it('cannot register two sources of one name, but another department can', async () => {
    const input = { name: '前置库', kind: 'hosted', settings: {} } as const;
    await registerSource(world.steward, input);
    expect(await codeOf(registerSource(world.steward, input))).toBe('CONFLICT');
    expect((await registerSource(world.stranger, input)).name).toBe('前置库');
  });

  it('does not see the sources of others', async () => {
    const { id } = await anHttpSource();
    expect((await listSources(world.stranger)).map((source) => source.id)).not.toContain(id);
    expect(await codeOf(describeSource(world.stranger, id))).toBe('NOT_FOUND');
    expect(await codeOf(changeSource(world.stranger, { id, name: 'x' }))).toBe('NOT_FOUND');
    expect(await codeOf(disableSource(world.stranger, id))).toBe('NOT_FOUND');
    expect(await codeOf(listSources(world.stranger, world.provider.id))).toBe('FORBIDDEN');
  });

  it('cannot register a source for another department; the gateway itself can', async () => {
    const input = {
      name: newId(),
      kind: 'hosted',
      settings: {},
      departmentId: world.provider.id,
    } as const;
    expect(await codeOf(registerSource(world.stranger, input))).toBe('FORBIDDEN');
    const system = { ...world.steward, actor: SYSTEM_ACTOR };
    expect((await registerSource(system, input)).departmentId).toBe(world.provider.id);
    expect((await listSources(system)).map(({ name }) => name)).toContain(input.name);
  });

  it('alone knows the settings; an operator can only see health and disable', async () => {
    const { id } = await anHttpSource();
    const { actor } = world.stranger;
    const as = (role: 'operator' | 'leadership') => ({
      ...world.stranger,
      actor: actor && { ...actor, roles: [role] },
    });
    const operator = as('operator');
    for (const looker of [operator, as('leadership')]) {
      const [seen] = (await listSources(looker)).filter((source) => source.id === id);
      if (seen === undefined) throw new Error('expected the source in the list');
      expect(seen.settings).toEqual({});
      expect(await readHealth(looker, seen)).toMatchObject({ ok: true });
    }
    expect(await codeOf(changeSource(operator, { id, name: 'x' }))).toBe('FORBIDDEN');
    expect(await codeOf(describeSource(operator, id))).toBe('FORBIDDEN');
    const input = { name: newId(), kind: 'hosted', settings: {} } as const;
    expect(await codeOf(registerSource(operator, input))).toBe('FORBIDDEN');
    expect(await codeOf(disableSource(as('leadership'), id))).toBe('FORBIDDEN');
    expect(await disableSource(operator, id)).toMatchObject({ id, settings: {} });
    const own = (await listSources(world.steward)).find((source) => source.id === id);
    expect(own?.settings).toMatchObject({ baseUrl: server.url });
  });

  it('is a role: without it nothing can be registered', async () => {
    const { actor } = world.steward;
    const input = { name: newId(), kind: 'hosted', settings: {} } as const;
    const clerk = { ...world.steward, actor: actor && { ...actor, roles: ['clerk' as const] } };
    expect(await codeOf(registerSource(clerk, input))).toBe('FORBIDDEN');
    expect(await codeOf(registerSource({ ...world.steward, actor: null }, input))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it.each([
    ['', 'nothing'],
    ['  ', 'blanks'],
    ['a\nb', 'two lines'],
    ['x'.repeat(101), 'too much'],
    ['\u202e库', 'writing turned around'],
    ['\u200b', 'nothing visible'],
  ])('cannot call a source %j (%s)', async (name) => {
    const input = { name, kind: 'hosted', settings: {} } as const;
    expect(await codeOf(registerSource(world.steward, input))).toBe('INPUT_INVALID');
  });

  it('learns everything that is wrong with the settings at once, and no secret', async () => {
    const settings = { ...settingsAt(server.url), maxBytes: 1, connections: 'many' };
    const secrets = { key: 'line\nbreak' };
    const error = await aSource(world, { kind: 'http', settings, secrets }).catch(
      (thrown) => thrown,
    );
    expect(error.code).toBe('SOURCE_SETTINGS_INVALID');
    const words = (language: 'zh-CN' | 'en') => renderError(error, language).message;
    expect(words('en')).toContain('settings.maxBytes: expected at least 1000');
    expect(words('en')).toContain('settings.connections: expected a number');
    expect(words('zh-CN')).toMatch(/settings\.maxBytes：应为至少 1000.*connections：应为数字/);
    expect(words('zh-CN')).not.toMatch(/expected|Invalid|Too small/);
    const unfit = { kind: 'http', settings: settingsAt(server.url), secrets } as const;
    const second = await aSource(world, unfit).catch((thrown) => thrown);
    expect(second.facts.problems).toEqual([
      { zh: 'secrets.key：应为可见的 ASCII 字符', en: 'secrets.key: expected visible ASCII' },
    ]);
    expect(JSON.stringify(second.facts)).not.toContain('break');
  });

  it('tells in both languages what is expected, by its own rules too', async () => {
    const datasets = {
      people: { key: 'id', byKey: { url: 'no-path' }, fields: {}, extra: 1 },
      firms: { key: 'id', byKey: { url: '/firms', method: 'PUT' }, fields: { id: {} } },
    };
    const settings = { baseUrl: 'https://a:b@x.example', datasets, retries: 3 };
    const error = await aSource(world, { kind: 'http', settings, secrets: {} }).catch(
      (thrown) => thrown,
    );
    const zh = error.facts.problems.map((problem: { zh: string }) => problem.zh).sort();
    expect(zh).toEqual([
      'settings.baseUrl：应为不含账号、查询和片段的地址',
      'settings.datasets.firms.byKey.method：应为GET、POST 之一',
      'settings.datasets.people.byKey.url：应为路径，例如 /companies/{key}',
      'settings.datasets.people.extra：应为不填（没有此设置）',
      'settings.datasets.people.fields：应为符合说明的值',
      'settings.retries：应为不填（没有此设置）',
    ]);
    expect(JSON.stringify(error.facts)).not.toContain('a:b@');
  });

  it('tells that the key of an API must be one of its fields', async () => {
    const datasets = { people: { key: 'id', byKey: { url: '/{key}' }, fields: { name: {} } } };
    const settings = { baseUrl: server.url, datasets };
    const thrown = await aSource(world, { kind: 'http', settings }).catch((error) => error);
    expect(thrown).toMatchObject({
      code: 'SOURCE_SETTINGS_INVALID',
      facts: {
        problems: [{ en: expect.stringContaining('people.key: expected one of its fields') }],
      },
    });
  });

  it.each<[string, object, Record<string, string>]>([
    ['nothing', {}, {}],
    ['no password', { host: 'db.example', database: 'a', user: 'b', ssl: 'verified' }, {}],
    ['no word on encryption', { host: 'db.example', database: 'a', user: 'b' }, { password: 'x' }],
    [
      'an account that cannot be decoded',
      { ssl: 'off' },
      { url: 'postgres://a%zz:b@db.example/c' },
    ],
    ['NUL in a schema', { ssl: 'off', schemas: ['a\0'] }, { url: 'postgres://a:b@db.example/c' }],
    ['options in the URL', { ssl: 'off' }, { url: 'postgres://a:b@db.example/c?options=-c%20x' }],
    ['another URL', { ssl: 'off' }, { url: 'mysql://a:b@db.example/c' }],
    [
      'a socket for a host',
      { host: '/tmp', database: 'a', user: 'b', ssl: 'off' },
      { password: 'x' },
    ],
    [
      'a zone that is none',
      { ssl: 'off', timeZone: 'Asia/Nowhere' },
      { url: 'postgres://a:b@db.example/c' },
    ],
    ['a socket for the host of a URL', { ssl: 'off' }, { url: 'postgres://a:b@%2Ftmp/c' }],
    ['another host in the URL', { ssl: 'off' }, { url: 'postgres://a:b@db.example/c?host=/tmp' }],
    [
      'a zone with options',
      { ssl: 'off', timeZone: 'UTC -c x' },
      { url: 'postgres://a:b@db.example/c' },
    ],
  ])('cannot register a database with %s', async (_name, settings, secrets) => {
    expect(await codeOf(aSource(world, { kind: 'postgres', settings, secrets }))).toBe(
      'SOURCE_SETTINGS_INVALID',
    );
  });
});

describe('the health of all sources', () => {
  it('names each with its provider, and what is wrong with it', async () => {
    const alive = await anHttpSource();
    const dead = await aSource(world, {
      kind: 'http',
      settings: { ...settingsAt(server.url), baseUrl: 'http://127.0.0.1:1' },
      secrets: { key: 'x' },
    });
    const all = await world.steward.sources.health();
    const of = (id: string) => all.find(({ source }) => source.id === id);
    expect(of(alive.id)).toMatchObject({ provider: '公安局', ok: true, problem: null });
    expect(of(dead.id)).toMatchObject({ ok: false, problem: 'SOURCE_UNAVAILABLE' });
    expect(JSON.stringify(all)).not.toContain(SECRET);
  });

  it('says why to the stewards of the department, and to nobody else', async () => {
    const source = await aSource(world, {
      kind: 'http',
      settings: { ...settingsAt(server.url), baseUrl: 'http://127.0.0.1:1' },
      secrets: { key: 'x' },
    });
    const failing = { ok: false, problem: 'SOURCE_UNAVAILABLE' };
    expect(await readHealth(world.steward, source)).toMatchObject({
      ...failing,
      failure: 'refused',
    });
    for (const other of [as(world.stranger, 'operator'), as(world.steward, 'clerk')]) {
      expect(await readHealth(other, source)).toMatchObject({ ...failing, failure: null });
    }
    const recent = await world.steward.sources.recentHealth(source.id);
    expect(recent).toMatchObject({ ...failing, failure: null });
  });

  it('tells of a source whose settings were valid once, or whose secrets cannot be opened, and of the others as ever', async () => {
    const [good, stale, locked] = [await anHttpSource(), await staleSource(), await lockedSource()];
    expect(await readHealth(world.steward, good)).toMatchObject({ ok: true });
    for (const bad of [stale, locked]) {
      const failing = { ok: false, problem: 'SOURCE_UNAVAILABLE' };
      expect(await readHealth(world.steward, bad)).toMatchObject({
        ...failing,
        failure: 'settings',
      });
      const all = await world.steward.sources.health();
      const [told] = judgeSources(
        all.filter(({ source }) => source.id === bad.id),
        null,
      );
      expect(told).toMatchObject({ mend: expect.stringContaining('with all secrets anew') });
    }
  });

  it('can be mended by its steward, who is told that it takes all secrets anew', async () => {
    for (const { id } of [await staleSource(), await lockedSource()]) {
      const settings = settingsAt(server.url);
      const refused = changeSource(world.steward, { id, settings });
      await expect(refused).rejects.toMatchObject({
        code: 'SOURCE_SETTINGS_INVALID',
        facts: { problems: [{ en: expect.stringMatching(/^secrets: expected all of them anew/) }] },
      });
      await changeSource(world.steward, { id, settings, secrets });
      expect(await nameAt(id)).toBe('旧');
    }
  });

  it.each<[SourceFailure, unknown]>([
    [
      'wrongCredentials',
      unavailable('it answered with status 401', { failure: 'wrongCredentials' }),
    ],
    ['unknownHost', httpProblem(coded('ENOTFOUND'))],
    ['unknownHost', sqlProblem(coded('EAI_AGAIN'))],
    ['certificate', httpProblem(coded('DEPTH_ZERO_SELF_SIGNED_CERT'))],
    ['certificate', sqlProblem(coded('ERR_TLS_CERT_ALTNAME_INVALID'))],
    ['certificate', unavailable('no connection', { cause: coded('CERT_HAS_EXPIRED') })],
    ['timeout', httpProblem(coded('UND_ERR_HEADERS_TIMEOUT'))],
    ['timeout', sqlProblem(new Error('timeout exceeded when trying to connect'))],
    ['wrongCredentials', sqlProblem(coded('28P01'))],
    ['other', httpProblem(coded('ECONNRESET'))],
    ['other', new Error('no code at all')],
  ])('names %s for what it is', (failure, error) => {
    expect(failureOf(error)).toBe(failure);
  });

  it('stands for half a minute, so that a list is no flood to a provider', async () => {
    const { id } = await anHttpSource();
    const asked = server.seen.length;
    const recent = () => world.steward.sources.recentHealth(id);
    expect([await recent(), await recent()]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(server.seen).toHaveLength(asked + 1);
    world.office.clock.advance(30_000);
    await recent();
    expect(server.seen).toHaveLength(asked + 2);
    const gone = await world.steward.sources.recentHealth('nothing');
    expect(gone).toMatchObject({ ok: false, problem: 'SOURCE_UNAVAILABLE' });
  });
});

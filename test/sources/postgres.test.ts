import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import type { KeyRead, Row } from '../../src/sources';
import { createAddressPolicy } from '../../src/sources/net/address-policy';
import { systemResolve } from '../../src/sources/net/guarded-connect';
import { openPostgres } from '../../src/sources/postgres/open';
import { postgresSettings } from '../../src/sources/postgres/settings';
import { deadPort, startSilentServer } from '../support/servers';
import {
  aSource,
  codeOf,
  keyRead,
  openProviderDatabase,
  openWorld,
  type ProviderDatabase,
  serverUrl,
  type World,
} from './world';

/** A provider's database has to be a real one: without DATABASE_URL there is none to connect to. */
const suite = serverUrl === undefined ? describe.skip : describe;

const settings = { ssl: 'off' } as const;

let world: World;

beforeAll(async () => {
  world = await openWorld({ timeoutMs: 1_000 });
});

afterAll(() => world.close());

suite("a provider's PostgreSQL", () => {
  let provider: ProviderDatabase;
  let tables = 0;

  beforeAll(async () => {
    provider = await openProviderDatabase();
  });

  afterAll(() => provider.close());

  const aTable = async (definition: string): Promise<string> => {
    tables += 1;
    await provider.run(`CREATE TABLE t${tables} ${definition}`);
    return `t${tables}`;
  };

  const connected = async (more: object = {}, secrets = { url: provider.url }) => {
    const { id } = await aSource(world, {
      kind: 'postgres',
      settings: { ...settings, ...more },
      secrets,
    });
    return world.steward.sources.open(id);
  };

  const readOne = async (parts: Partial<KeyRead>, more: object = {}): Promise<Row | null> => {
    const source = await connected(more);
    const { rows } = await source.readByKeys(keyRead({ keys: ['A-1'], ...parts }));
    return rows[0] ?? null;
  };

  it('answers SOURCE_INVALID once a column is lost, and goes on when it is back', async () => {
    const table = await aTable('(number text PRIMARY KEY, name text)');
    await provider.run(`INSERT INTO ${table} VALUES ('A-1', '李强')`);
    const source = await connected();
    const read = () => source.readByKeys(keyRead({ dataset: table, keys: ['A-1'] }));
    const readTwo = () => source.readByKeys(keyRead({ dataset: table, keys: ['A-1', 'B-2'] }));
    expect((await read()).rows[0]?.name).toBe('李强');
    expect((await readTwo()).rows[0]?.name).toBe('李强');
    await provider.run(`ALTER TABLE ${table} DROP COLUMN name`);
    for (const again of [read, readTwo, read]) expect(await codeOf(again())).toBe('SOURCE_INVALID');
    await provider.run(`ALTER TABLE ${table} ADD COLUMN name varchar(20) DEFAULT '王芳'`);
    expect((await read()).rows[0]?.name).toBe('王芳');
    await provider.run(`DROP TABLE ${table}`);
    expect(await codeOf(read())).toBe('SOURCE_INVALID');
  });

  it('is read by a key whose column became another type, from the second read on', async () => {
    const table = await aTable('(number text PRIMARY KEY, name text)');
    await provider.run(`INSERT INTO ${table} VALUES ('12', '李强')`);
    const source = await connected();
    const read = () => source.readByKeys(keyRead({ dataset: table, keys: ['12'] }));
    expect((await read()).rows[0]?.name).toBe('李强');
    await provider.run(`ALTER TABLE ${table} ALTER COLUMN number TYPE bigint USING number::bigint`);
    expect(await codeOf(read())).toBe('SOURCE_INVALID');
    expect((await read()).rows[0]?.name).toBe('李强');
  });

  it('CAT-10 refuses digits that would be lost in JSON, and times without end', async () => {
    const table = await aTable('(number text PRIMARY KEY, seen timestamptz, day date, more jsonb)');
    await provider.run(
      `INSERT INTO ${table} VALUES ('A-1', 'infinity', '-infinity', '[1234567890123456.78]')`,
    );
    for (const [field, type] of [
      ['seen', 'T'],
      ['day', 'D'],
      ['more', 'G'],
    ] as const) {
      const read = readOne({ dataset: table, fields: [{ field, type }] });
      expect([field, await codeOf(read)]).toEqual([field, 'SOURCE_INVALID']);
    }
    await provider.run(`UPDATE ${table} SET more = '{"a": 12.50}'`);
    const fields = [{ field: 'more', type: 'G' } as const];
    expect((await readOne({ dataset: table, fields }))?.more).toEqual({ a: 12.5 });
  });

  it('compares texts by code point though its collation has another order', async () => {
    const table = await aTable('(number text PRIMARY KEY, name text COLLATE "en-x-icu")');
    await provider.run(`INSERT INTO ${table} VALUES ('1', 'a'), ('2', 'B'), ('3', 'c')`);
    const source = await connected();
    const fields = [{ field: 'name', type: 'C' } as const];
    const { rows } = await source.readPage({
      dataset: table,
      fields,
      condition: { op: 'lt', field: 'name', value: 'a' },
      orderBy: fields.map((field) => ({ ...field, direction: 'asc' })),
      first: 10,
      after: null,
    });
    expect(rows.map(({ name }) => name)).toEqual(['B']);
  });

  it('is read by fields of native types that items are bound to loosely', async () => {
    const table = await aTable(`(
      number char(8) PRIMARY KEY, id uuid, digits numeric(18,0), flag char(1), tiny smallint,
      day timestamp, seen timestamp(6), money money, tags text[], plain json, ip inet, small real)`);
    await provider.run(
      `INSERT INTO ${table} VALUES ('A-1', '0b0e8f9e-0f0a-4b0a-8b0a-0b0e8f9e0f0a', 12, '1', 3,
         '2024-01-31 23:59:59.999999', '2024-01-31 08:00:00.123999', 12.5, '{a,b}', '{"a": 1}',
         '10.0.0.1', 0.1)`,
    );
    const fields = [
      { field: 'number', type: 'C' },
      { field: 'id', type: 'C' },
      { field: 'digits', type: 'I' },
      { field: 'flag', type: 'L' },
      { field: 'tiny', type: 'I' },
      { field: 'day', type: 'D' },
      { field: 'seen', type: 'T' },
      { field: 'money', type: 'Y' },
      { field: 'tags', type: 'G' },
      { field: 'plain', type: 'G' },
      { field: 'ip', type: 'C' },
      { field: 'small', type: 'F' },
    ] as const;
    expect(await readOne({ dataset: table, fields })).toEqual({
      number: 'A-1',
      id: '0b0e8f9e-0f0a-4b0a-8b0a-0b0e8f9e0f0a',
      digits: '12',
      flag: true,
      tiny: '3',
      day: '2024-01-31',
      seen: '2024-01-31T00:00:00.123Z',
      money: '12.50',
      tags: ['a', 'b'],
      plain: { a: 1 },
      ip: '10.0.0.1/32',
      small: 0.1,
    });
    const key = { field: 'digits', type: 'I' } as const;
    expect(await readOne({ dataset: table, fields, key, keys: ['12'] })).not.toBeNull();
  });

  it('pages by times finer than a millisecond without seeing a row twice', async () => {
    const table = await aTable('(number text PRIMARY KEY, seen timestamptz NOT NULL)');
    await provider.run(
      `INSERT INTO ${table} SELECT 'K' || i, '2024-01-31 00:00:00'::timestamptz + i * interval '300 microseconds'
       FROM generate_series(1, 20) i`,
    );
    const source = await connected();
    const orderBy = [
      { field: 'seen', type: 'T', direction: 'asc' },
      { field: 'number', type: 'C', direction: 'asc' },
    ] as const;
    const seen = new Set<unknown>();
    let last: readonly [string, string] | null = null;
    for (let page = 0; page < 12; page += 1) {
      const { rows } = await source.readPage({
        dataset: table,
        fields: orderBy,
        condition: null,
        orderBy,
        first: 3,
        after: last,
      });
      for (const { number } of rows) seen.add(number);
      const row = rows.at(-1);
      if (row === undefined) break;
      last = [String(row.seen), String(row.number)];
    }
    expect(seen.size).toBe(20);
  });

  it.each<[string, string, string]>([
    ['infinity for a day', "'infinity'::date", 'D'],
    ['a day before our era', "'0044-03-15 BC'::date", 'D'],
    ['a number that is none', "'NaN'::numeric", 'N'],
    ['an infinite float', "'Infinity'::float8", 'B'],
    ['half for a whole', '1.5::numeric', 'I'],
  ])('answers SOURCE_INVALID for %s', async (_name, value, type) => {
    const view = `v${newName()}`;
    await provider.run(`CREATE VIEW ${view} AS SELECT 'A-1'::text AS number, ${value} AS name`);
    const fields = [{ field: 'name', type: type as 'D' }];
    expect(await codeOf(readOne({ dataset: view, fields }))).toBe('SOURCE_INVALID');
  });

  it('answers SOURCE_INVALID for two rows of one key', async () => {
    const table = await aTable('(number text, name text)');
    await provider.run(`INSERT INTO ${table} VALUES ('A-1', 'x'), ('A-1', 'y'), ('B-2', 'z')`);
    expect(await codeOf(readOne({ dataset: table }))).toBe('SOURCE_INVALID');
    expect(await codeOf(readOne({ dataset: table, keys: ['A-1', 'none', 'more'] }))).toBe(
      'SOURCE_INVALID',
    );
    expect(await readOne({ dataset: table, keys: ['B-2'] })).toEqual({ name: 'z' });
  });

  it('takes identifiers from the catalogue and never from the asker', async () => {
    await provider.run(`CREATE TABLE "we""ird; DROP TABLE x" ("na""me" text, number text)`);
    await provider.run(`INSERT INTO "we""ird; DROP TABLE x" VALUES ('x', 'A-1')`);
    const fields = [{ field: 'na"me', type: 'C' } as const];
    expect(await readOne({ dataset: 'public.we"ird; DROP TABLE x', fields })).toEqual({
      'na"me': 'x',
    });
    for (const dataset of ['pg_catalog.pg_authid', 'public.none', 'public"."x', "x' OR '1'='1"]) {
      expect(await codeOf(readOne({ dataset }))).toBe('SOURCE_INVALID');
    }
  });

  it('reads only the schemas that were named', async () => {
    await provider.run('CREATE SCHEMA civil; CREATE TABLE civil.people (number text, name text)');
    await provider.run(`INSERT INTO civil.people VALUES ('A-1', '李强')`);
    expect(await codeOf(readOne({ dataset: 'civil.people' }))).toBe('SOURCE_INVALID');
    const schemas = { schemas: ['civil'] };
    expect(await readOne({ dataset: 'civil.people' }, schemas)).toEqual({ name: '李强' });
    expect(await readOne({ dataset: 'people' }, schemas)).toEqual({ name: '李强' });
    const described = await (await connected(schemas)).describe();
    expect(described.map(({ dataset }) => dataset)).toEqual(['civil.people']);
  });

  it('proposes only what the account may read', async () => {
    const table = await aTable('(number text PRIMARY KEY, name text, secret text)');
    const role = `reader_${newName()}`;
    await provider.run(`CREATE ROLE ${role} LOGIN PASSWORD 'r'`);
    await provider.run(`GRANT SELECT (number, name) ON ${table} TO ${role}`);
    const url = new URL(provider.url);
    url.username = role;
    url.password = 'r';
    const source = await connected({}, { url: url.href });
    const described = await source.describe(`public.${table}`);
    expect(described[0]?.fields.map(({ field }) => field)).toEqual(['number', 'name']);
    const fields = [{ field: 'secret', type: 'C' } as const];
    const read = source.readByKeys(keyRead({ dataset: table, keys: ['A-1'], fields }));
    expect(await codeOf(read)).toBe('SOURCE_INVALID');
    await provider.run(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  it('cannot be written to, even by a function that is read', async () => {
    const table = await aTable('(number text)');
    const view = `v${newName()}`;
    await provider.run(`
      CREATE FUNCTION ${view}_f() RETURNS text LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO ${table} VALUES ('written'); RETURN 'x'; END $$;
      CREATE VIEW ${view} AS SELECT 'A-1'::text AS number, ${view}_f() AS name`);
    expect(await codeOf(readOne({ dataset: view }))).toBe('SOURCE_INVALID');
    const client = new Client(provider.url);
    await client.connect();
    const { rowCount } = await client.query(`SELECT * FROM ${table}`);
    await client.end();
    expect(rowCount).toBe(0);
  });

  it('is stopped at the server when it takes too long', async () => {
    const view = `v${newName()}`;
    await provider.run(
      `CREATE VIEW ${view} AS SELECT 'A-1'::text AS number, pg_sleep(20)::text AS name`,
    );
    const start = performance.now();
    expect(await codeOf(readOne({ dataset: view }, { timeoutMs: 200 }))).toBe('SOURCE_TIMEOUT');
    expect(performance.now() - start).toBeLessThan(2_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const client = new Client(provider.url);
    await client.connect();
    const { rows } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
         AND query LIKE '%${view}%' AND pid <> pg_backend_pid()`,
    );
    await client.end();
    expect(rows).toEqual([]);
  });

  it('is read again after its connections were cut', async () => {
    const table = await aTable('(number text PRIMARY KEY, name text)');
    await provider.run(`INSERT INTO ${table} VALUES ('A-1', '李强')`);
    const source = await connected();
    const read = () => source.readByKeys(keyRead({ dataset: table, keys: ['A-1'] }));
    for (let time = 0; time < 3; time += 1) {
      expect((await read()).rows[0]?.name).toBe('李强');
      await provider.run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'once-gateway'`,
      );
    }
    expect((await read()).rows[0]?.name).toBe('李强');
  });

  it('is unavailable to a wrong password and an unknown database, which the answer does not tell', async () => {
    const url = new URL(provider.url);
    url.pathname = '/no_such_database';
    const source = await connected({}, { url: url.href });
    const error = await source.readByKeys(keyRead({ keys: ['A-1'] })).catch((thrown) => thrown);
    expect([error.code, error.facts]).toEqual(['SOURCE_UNAVAILABLE', { provider: '公安局' }]);
    expect(error.message).not.toContain('no_such_database');
  });

  it.each<[string, object, (url: URL) => void]>([
    [
      'wrongCredentials',
      {},
      (url) => {
        url.username = 'nobody_here';
      },
    ],
    [
      'noSuchDatabase',
      {},
      (url) => {
        url.pathname = '/no_such_database';
      },
    ],
    ['noSuchSchema', { schemas: ['public', 'pubilc'] }, () => undefined],
  ])('tells its stewards that it fails by %s', async (failure, more, change) => {
    const url = new URL(provider.url);
    change(url);
    const source = await connected(more, { url: url.href });
    expect(await source.health()).toMatchObject({
      ...{ ok: false, problem: 'SOURCE_UNAVAILABLE' },
      failure,
    });
  });

  it('refuses to be read in clear when encryption was asked for', async () => {
    const source = await connected({ ssl: 'required' });
    const code = await codeOf(source.readByKeys(keyRead({ dataset: 't1', keys: ['A-1'] })));
    expect(code).toBe('SOURCE_UNAVAILABLE');
  });

  it('is read through an index by key, and page after page', async () => {
    const table = await aTable('(number char(8) PRIMARY KEY, name text)');
    await provider.run(
      `INSERT INTO ${table} SELECT 'K' || lpad(i::text, 7, '0'), 'n' || i FROM generate_series(1, 200000) i`,
    );
    await provider.run(`ANALYZE ${table}`);
    const source = await connected();
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let time = 0; time < 15; time += 1) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const keys = Array.from(
      { length: 50 },
      (_key, place) => `K${String(place * 99 + 1).padStart(7, '0')}`,
    );
    const orderBy = [{ field: 'number', type: 'C', direction: 'asc' } as const];
    const fields = orderBy;
    const page = {
      dataset: table,
      fields,
      condition: null,
      orderBy,
      first: 20,
      after: ['K0150000'],
    };
    expect(
      await timed(() => source.readByKeys(keyRead({ dataset: table, keys: ['K0123456'] }))),
    ).toBeLessThan(5);
    expect(await timed(() => source.readByKeys(keyRead({ dataset: table, keys })))).toBeLessThan(
      10,
    );
    expect(await timed(() => source.readPage(page))).toBeLessThan(5);
  });
});

let names = 0;

function newName(): number {
  names += 1;
  return names;
}

describe('a database that is not there', () => {
  const secrets = { password: 'x' };
  const at = (port: number) => ({ ...settings, host: '127.0.0.1', port, database: 'a', user: 'b' });

  it('is unavailable when nobody listens', async () => {
    const { id } = await aSource(world, {
      kind: 'postgres',
      settings: at(await deadPort()),
      secrets,
    });
    const source = await world.steward.sources.open(id);
    expect(await codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })))).toBe('SOURCE_UNAVAILABLE');
    expect(await codeOf(source.describe())).toBe('SOURCE_UNAVAILABLE');
    expect(await source.health()).toMatchObject({ ok: false, problem: 'SOURCE_UNAVAILABLE' });
  });

  it('takes too long when it says nothing', async () => {
    const silent = await startSilentServer();
    const slow = { ...at(silent.port), timeoutMs: 200 };
    const { id } = await aSource(world, { kind: 'postgres', settings: slow, secrets });
    const source = await world.steward.sources.open(id);
    expect(await codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })))).toBe('SOURCE_TIMEOUT');
    await silent.close();
  });

  /** Opened without the checks of registration, and with patience. */
  const opened = (settings: object, secrets: Record<string, string>) => {
    const { db, clock, config } = world.steward;
    const network = { policy: createAddressPolicy(config.sourceAllow), resolve: systemResolve };
    const parsed = postgresSettings.parse(settings);
    const guarded = { db, clock, network, timeoutMs: 60_000 };
    return openPostgres({ sourceId: 'opened', settings: parsed, secrets, ...guarded });
  };

  it('lets go within some seconds of a server that says nothing', async () => {
    const silent = await startSilentServer();
    const source = opened(at(silent.port), secrets);
    const reading = codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })));
    await silent.connected;
    const start = performance.now();
    await source.close();
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(await reading).toBe('SOURCE_UNAVAILABLE');
    await silent.close();
  });

  it('is never a socket of this machine, and lets go even if it was kept as one', async () => {
    const source = opened({ ssl: 'off' }, { url: 'postgres://a:b@%2Ftmp/c' });
    expect(await source.health()).toMatchObject({ ok: false, problem: 'SOURCE_UNAVAILABLE' });
    const start = performance.now();
    await source.close();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

import { Client } from 'pg';
import { verifyChain } from '../../src/audit';
import { openDatabase } from '../../src/platform';
import { PASSWORD } from '../api/test-gateway';
import { ask, send } from '../support/ask';
import { createTestDatabase } from '../support/database';
import { RegisterSourceDocument, SignInDocument } from '../support/operations/generated';
import { type City, openCity, resident } from './city';
import { onPostgres } from './on-postgres';
import { safeAnswer } from './safe-answer';

const NAME = resident(0).name;

let city: City;
let steward: string;

async function open(database?: Parameters<typeof openCity>[1]): Promise<void> {
  city = await openCity({}, database);
  await city.publish({});
  await city.grant({ resource: 'household' });
  steward = await city.signedIn(city.police, 'steward');
}

const one = () => city.readName(resident(0).number);

const unavailable = (path?: string) => ({
  status: 503,
  data: null,
  errors: [{ code: 'AUDIT_UNAVAILABLE', facts: {}, ...(path && { path }) }],
});

function register() {
  const input = { kind: 'hosted', name: '无迹', settings: {} } as const;
  return ask(city.gateway, RegisterSourceDocument, { token: steward, variables: { input } });
}

/** Reads, a change and a sign-in while nothing can be recorded. */
async function nothingLeaves(): Promise<void> {
  const sources = () => city.gateway.runtime.db.query('SELECT id FROM source');
  const before = await sources();
  const start = performance.now();
  const reads = Promise.all(Array.from({ length: 10 }, one));
  const change = register();
  const variables = { account: 'nobody', password: PASSWORD };
  const entry = ask(city.gateway, SignInDocument, { variables });
  for (const answer of await reads) {
    const { data = null, ...rest } = safeAnswer(answer, NAME);
    expect({ ...rest, data }).toEqual(unavailable());
  }
  expect(safeAnswer(await change)).toEqual(unavailable('registerSource'));
  expect(safeAnswer(await entry, 'ogs_')).toEqual(unavailable('signIn'));
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(await sources()).toEqual(before);
  const ready = await send(city.gateway, '/health/ready');
  expect([ready.status, JSON.parse(ready.text).audit]).toEqual([503, 'failed']);
  expect((await send(city.gateway, '/health/live')).status).toBe(200);
}

/** The gateway serves again by itself, and the log is whole. */
async function recovers(before: number): Promise<void> {
  const deadline = performance.now() + 5_000;
  let answer = await one();
  while (answer.status !== 200 && performance.now() < deadline) answer = await one();
  expect(answer.body).toEqual({ data: { shared: { household: { name: NAME } } } });
  const records = await city.records();
  expect(verifyChain(records)).toBeNull();
  expect(records.length).toBeGreaterThan(before);
  expect(records.at(-1)).toMatchObject({ event: 'data.read', decision: 'allowed', rowCount: 1 });
  const changed = await register();
  expect(changed.body.errors).toBeUndefined();
}

describe('an audit table that takes no record', () => {
  beforeAll(() => open(), 60_000);
  afterAll(() => city.close());

  it('gives AUDIT_UNAVAILABLE and no data, changes nothing, and heals by itself', async () => {
    const { db } = city.gateway.runtime;
    const before = (await city.records()).length;
    await db.execute(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'disk full at /var/lib/audit'; END $$`);
    await db.execute(
      'CREATE TRIGGER refuse BEFORE INSERT ON audit_record EXECUTE FUNCTION refuse()',
    );
    await nothingLeaves();
    expect(await city.records()).toHaveLength(before);
    await db.execute('DROP TRIGGER refuse ON audit_record');
    await recovers(before);
  });
});

onPostgres('an audit table that another connection locked', () => {
  let locker: Client;
  let dispose: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase();
    dispose = created.dispose;
    locker = new Client(created.options.databaseUrl);
    await locker.connect();
    await open({ database: await openDatabase(created.options) });
  }, 60_000);
  afterAll(async () => {
    await city.close();
    await locker.end();
    await dispose();
  });

  it('gives AUDIT_UNAVAILABLE and no data within seconds, and heals by itself', async () => {
    const before = (await city.records()).length;
    await locker.query('BEGIN; LOCK TABLE audit_record IN ACCESS EXCLUSIVE MODE');
    await nothingLeaves();
    await locker.query('ROLLBACK');
    await recovers(before);
  }, 60_000);
});

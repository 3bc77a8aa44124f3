import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { print } from 'graphql';
import {
  LogFolder,
  logSigner,
  makeWitnessKey,
  readWitnessKey,
  verifierOf,
  verifyDatabase,
  verifyLog,
  witnessLog,
} from '../../src/audit';
import { sequence } from '../../src/audit/tree/publish-some';
import {
  createSecretBox,
  type Database,
  loadConfig,
  openDatabase,
  systemClock,
} from '../../src/platform';
import { openCity, RENTAL, RESIDENTS, resident } from '../bad-input/city';
import { onPostgres } from '../bad-input/on-postgres';
import { createTestDatabase } from '../support/database';
import { HouseholdNameDocument } from '../support/operations/generated';
import { type Loaded, loadVictim, type Victim } from '../support/victim';

/** How often; `LOG_KILLS=200` for a long look. */
const KILLS = Number(process.env.LOG_KILLS ?? 3);

/** A gateway takes longest to start, and while there is none nobody reads. */
function anyPart(): Part {
  if (Math.random() < 0.08) return 'gateway';
  return Math.random() < 0.5 ? 'sequencer' : 'witness';
}

/** The longest that the killed one was left to work, in milliseconds. */
const LONGEST = 300;

const CLIENTS = 6;

const PARTS = ['gateway', 'sequencer', 'witness'] as const;
type Part = (typeof PARTS)[number];

/** What the process of a part runs. Only the gateway needs all rooms, which take a second to load. */
const SCRIPTS: Readonly<Record<Part, string>> = {
  gateway: 'test/audit/serve-until-killed.ts',
  sequencer: 'test/audit/play-until-killed.ts',
  witness: 'test/audit/play-until-killed.ts',
};

onPostgres('a gateway under load, a sequencer and a witness that are killed at random', () => {
  const key = Buffer.alloc(32, 7);
  let home: string;
  let db: Database;
  let tokenOf: () => Promise<string>;
  let settings: Readonly<Record<string, string>>;
  let dispose: () => Promise<void>;
  /** Where the gateway answers; null while there is none. */
  let address: string | null = null;
  const troubles: string[] = [];
  const running = new Map<Part, Victim>();
  /** Who takes the place of the next one that is killed. */
  const next = new Map<Part, Loaded>();

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'once-killed-'));
    const created = await createTestDatabase();
    dispose = created.dispose;
    const city = await openCity(
      { ONCE_NODE: 'office' },
      { database: await openDatabase(created.options) },
    );
    await city.publish({});
    await city.grant({ resource: 'household' });
    const reader = await city.client(city.housing);
    tokenOf = () => reader.token();
    await city.close();
    db = await openDatabase(created.options);
    settings = {
      ...{ DATABASE_URL: created.options.databaseUrl ?? '', ONCE_DATABASE_POOL: '4' },
      ...{ ONCE_SECRET_KEY: key.toString('base64'), ONCE_SAMPLE_CITY: 'off' },
      ...{ ONCE_PORT: '0', ONCE_LOG_LEVEL: 'error' },
    };
    await Promise.all(PARTS.map((part) => mkdir(join(home, part))));
    await makeWitnessKey(join(home, 'witness'), 'leadership.example/witness');
  }, 300_000);

  afterAll(async () => {
    await Promise.all([...running.values()].map((victim) => victim.kill()));
    for (const loaded of next.values()) loaded.end();
    await db.close();
    await dispose();
    await rm(home, { recursive: true });
  });

  const folderOf = (part: Part): LogFolder => new LogFolder(join(home, part, 'audit-log'));

  /** Starts a part and resolves once it works. */
  async function start(part: Part): Promise<void> {
    const own = { ONCE_NODE: `killed-${part}`, ONCE_DATA_DIR: join(home, part) };
    const told = {
      ...{ part, settings: { ...settings, ...own } },
      ...{ home: join(home, 'witness'), log: folderOf('sequencer').path },
    };
    const loaded = next.get(part) ?? loadVictim(SCRIPTS[part]);
    let ready = (): void => undefined;
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const victim = loaded.begin(told, (line) => {
      const [word, where] = line.split(' ');
      if (word === 'ready') {
        if (part === 'gateway') address = where ?? null;
        ready();
      } else if (word !== 'cosigned' && word !== 'empty') troubles.push(`${part}: ${line}`);
    });
    running.set(part, victim);
    await victim.whileAlive(isReady);
    next.set(part, loadVictim(SCRIPTS[part]));
  }

  async function kill(part: Part): Promise<void> {
    if (part === 'gateway') address = null;
    await running.get(part)?.kill();
    running.delete(part);
  }

  /** Reads one name; the id of the request where data came, null where none did. */
  async function read(at: number, gateway: string, token: string): Promise<string | null> {
    const { number, name } = resident(at % RESIDENTS.length);
    const variables = { purpose: { serviceItem: RENTAL }, person: number };
    const answer = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: print(HouseholdNameDocument), variables }),
    });
    const text = await answer.text();
    const body: object = JSON.parse(text);
    if ('errors' in body) throw new Error(text);
    expect(body).toMatchObject({ data: { shared: { household: { name } } } });
    return answer.headers.get('x-request-id');
  }

  /** Clients that read without end; what they were answered with data is acknowledged. */
  function load(): { stop(): Promise<readonly string[]> } {
    const acknowledged: string[] = [];
    const state = { isOn: true };
    const client = async (at: number): Promise<void> => {
      while (state.isOn) {
        await sleep(10);
        const token = await tokenOf();
        if (address === null) continue;
        const id = await read(at, address, token).catch((error: Error) => {
          // What is killed answers nothing; whatever else is said is none of its business.
          if (error.message !== 'fetch failed') troubles.push(error.message);
          return null;
        });
        if (id !== null) acknowledged.push(id);
      }
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)));
    return {
      stop: async () => {
        state.isOn = false;
        await clients;
        return acknowledged;
      },
    };
  }

  /** Each of these requests has one record that lets its data out. */
  async function expectRecorded(acknowledged: readonly string[]): Promise<void> {
    const rows = await db.query<{ id: string }>(
      `SELECT body::json ->> 'requestId' AS id FROM audit_record
       WHERE event = 'data.read' AND decision = 'allowed'`,
    );
    const times = new Map<string, number>();
    for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
    expect(acknowledged.filter((id) => times.get(id) !== 1)).toEqual([]);
  }

  /** The tree has all records, once and in the order of their lanes, in both folders alike. */
  async function expectWholeLog(): Promise<void> {
    const config = loadConfig(settings);
    const signer = logSigner({ config, secrets: createSecretBox(key) });
    const verifier = verifierOf(signer);
    const idle = (): void => undefined;
    const [all] = await db.query<{ size: number }>(
      'SELECT count(*)::int AS size FROM audit_record',
    );
    const size = all?.size ?? 0;
    for (const part of ['gateway', 'sequencer'] as const) {
      const folder = folderOf(part);
      await sequence({ db, folder, signer });
      const asked = { db, folder, verifier, since: null, progress: idle, records: idle };
      expect(await verifyDatabase(asked)).toMatchObject({ placed: { size }, waiting: 0 });
    }
    await expectCosigned(verifier, size);
  }

  /** The witness goes on from what it remembers, has no evidence of a fork, and its copy is whole. */
  async function expectCosigned(
    verifier: ReturnType<typeof verifierOf>,
    size: number,
  ): Promise<void> {
    const witnessHome = join(home, 'witness');
    const mirror = new LogFolder(join(witnessHome, 'copy'));
    const seen = await witnessLog({
      ...{ home: witnessHome, witness: await readWitnessKey(witnessHome), log: verifier },
      ...{ source: folderOf('sequencer'), clock: systemClock, mirror },
    });
    expect(seen).toMatchObject({ outcome: 'cosigned', size });
    const files = await readdir(witnessHome, { recursive: true });
    expect(files.filter((name) => name.includes('evidence'))).toEqual([]);
    const since = { verifier, since: null, progress: () => undefined };
    expect(await verifyLog({ folder: mirror, ...since })).toMatchObject({ size });
  }

  it(
    'release nothing without a record, and every record stands in the tree once, in its order',
    async () => {
      await Promise.all(PARTS.map(start));
      const clients = load();
      for (let turn = 0; turn < KILLS; turn += 1) {
        const part = PARTS[turn] ?? anyPart();
        await running.get(part)?.whileAlive(sleep(Math.random() * LONGEST));
        // Whoever gives places may sleep while another publishes and starts anew.
        const sleeper = part === 'gateway' ? running.get('sequencer') : undefined;
        sleeper?.pause();
        await kill(part);
        await start(part);
        sleeper?.goOn();
      }
      const acknowledged = await clients.stop();
      await Promise.all(PARTS.map(kill));
      expect(troubles).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      await expectRecorded(acknowledged);
      await expectWholeLog();
    },
    120_000 + KILLS * 15_000,
  );
});

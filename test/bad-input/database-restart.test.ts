import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { verifyChain } from '../../src/audit';
import { openDatabase } from '../../src/platform';
import type { TestClient } from '../api/test-gateway';
import { type Answer, send } from '../support/ask';
import { createTestDatabase } from '../support/database';
import { type HouseholdNameQuery } from '../support/operations/generated';
import { TcpGate } from '../support/tcp-gate';
import { type City, openCity, RESIDENTS, resident } from './city';
import { onPostgres } from './on-postgres';
import { type SafeAnswer, safeAnswer } from './safe-answer';

const CLIENTS = 20;

onPostgres('a database that goes away under load', () => {
  let city: City;
  let gate: TcpGate;
  let reader: TestClient;
  /** A connection of our own, past the gate. */
  let direct: Client;
  let dispose: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase();
    dispose = created.dispose;
    direct = new Client(created.options.databaseUrl);
    await direct.connect();
    const url = new URL(created.options.databaseUrl ?? '');
    gate = new TcpGate(url.hostname, Number(url.port || 5432));
    await gate.open();
    url.host = `127.0.0.1:${gate.port}`;
    city = await openCity(
      {},
      { database: await openDatabase({ databaseUrl: url.href, poolSize: 4 }) },
    );
    await city.publish({});
    await city.grant({ resource: 'household' });
    reader = await city.client(city.housing);
  }, 60_000);
  afterAll(async () => {
    await city.close();
    await gate.shut();
    await direct.end();
    await dispose();
  });

  /** The request ids of the answers that held data, and what the others said. */
  interface Outcome {
    readonly answered: string[];
    readonly refusals: Set<string>;
    slowest: number;
  }

  /** Clients that read without a pause until they are told to stop. */
  function load(): { stop(): Promise<Outcome> } {
    const outcome: Outcome = { answered: [], refusals: new Set(), slowest: 0 };
    const state = { running: true };
    const client = async (at: number): Promise<void> => {
      const { number, name } = resident(at % RESIDENTS.length);
      const token = await reader.token();
      while (state.running) {
        const start = performance.now();
        const answer = await city.readName(number, { token });
        outcome.slowest = Math.max(outcome.slowest, performance.now() - start);
        take(answer, name, outcome);
      }
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)));
    return {
      stop: async () => {
        state.running = false;
        await clients;
        return outcome;
      },
    };
  }

  function take(answer: Answer<HouseholdNameQuery>, name: string, outcome: Outcome): void {
    if (answer.body.errors === undefined) {
      expect(answer.body).toEqual({ data: { shared: { household: { name } } } });
      outcome.answered.push(answer.headers.get('x-request-id') ?? '');
    } else {
      outcome.refusals.add(said(safeAnswer(answer, name)));
    }
  }

  const said = ({ status, errors, data = null }: SafeAnswer): string =>
    `${status} ${errors.map(({ code }) => code).join()} ${JSON.stringify(data)}`;

  /** What a reader may be told while the database is away; each is without data. */
  const CLEAN = [
    '503 DATABASE_UNAVAILABLE null',
    '503 AUDIT_UNAVAILABLE null',
    '502 SOURCE_UNAVAILABLE null',
    '200 SOURCE_UNAVAILABLE {"shared":{"household":null}}',
    '200 DATABASE_UNAVAILABLE {"shared":{"household":null}}',
  ];

  /** The gateway answers again, without anybody's help. */
  async function answersAgain(): Promise<number> {
    const start = performance.now();
    for (;;) {
      const answer = await city.readName(resident(0).number);
      if (answer.body.errors === undefined) return performance.now() - start;
      if (performance.now() - start > 20_000) throw new Error(`no recovery: ${answer.text}`);
      await sleep(20);
    }
  }

  /** Each answer that held data has its record, durable, in a chain that is whole. */
  async function recorded({ answered }: Outcome): Promise<void> {
    const records = await city.records();
    expect(verifyChain(records)).toBeNull();
    const allowed = new Set(
      records.filter(({ decision }) => decision === 'allowed').map(({ requestId }) => requestId),
    );
    expect(answered.filter((id) => !allowed.has(id))).toEqual([]);
  }

  it('is told by readiness, with the reason', async () => {
    await gate.shut();
    const away = await send(city.gateway, '/health/ready');
    await gate.open();
    expect(away.status).toBe(503);
    expect(JSON.parse(away.text)).toMatchObject({
      ...{ database: 'failed', audit: 'failed' },
      reasons: { database: { code: 'DATABASE_UNAVAILABLE' }, audit: { code: 'AUDIT_UNAVAILABLE' } },
    });
    await answersAgain();
    while ((await send(city.gateway, '/health/ready')).status !== 200) await sleep(20);
  });

  it.each<[string, boolean, () => Promise<void>]>([
    [
      'because its server is not reached for a while',
      true,
      async () => {
        await gate.shut();
        await sleep(1_000);
        await gate.open();
      },
    ],
    [
      'because its server ends every connection, as a restart does',
      // Connections that are ended while they are idle may go unnoticed.
      false,
      async () => {
        const { rowCount } = await direct.query(`SELECT pg_terminate_backend(pid)
          FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
        expect(rowCount).toBeGreaterThan(0);
      },
    ],
    [
      'three times in a row',
      true,
      async () => {
        for (let time = 0; time < 3; time += 1) {
          await gate.shut();
          await sleep(150);
          await gate.open();
          await sleep(150);
        }
      },
    ],
  ])(
    '%s: clean errors, recovery by itself, no data without a record',
    async (_why, noticed, outage) => {
      const running = load();
      await sleep(500);
      await outage();
      const recovery = await answersAgain();
      await sleep(500);
      const outcome = await running.stop();
      expect([...outcome.refusals].filter((refusal) => !CLEAN.includes(refusal))).toEqual([]);
      if (noticed) expect(outcome.refusals.size).toBeGreaterThan(0);
      expect(outcome.answered.length).toBeGreaterThan(CLIENTS);
      expect(recovery).toBeLessThan(15_000);
      expect(outcome.slowest).toBeLessThan(15_000);
      await recorded(outcome);
    },
    60_000,
  );
});

import { createAuditLog, logSigner, verifyChain } from '../../src/audit';
import { prepareDraft } from '../../src/audit/chain';
import { Lane } from '../../src/audit/lane';
import { type LaneHead, readHead } from '../../src/audit/lane.store';
import { SubjectBook } from '../../src/audit/subjects/subject-book';
import { LaneWriter } from '../../src/audit/writer/lane-writer';
import { type Database, databaseProblem } from '../../src/platform';
import { databaseKind, openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';

let db: Database;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;
let lane: string;
let nodes = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(() => db.close());

beforeEach(async () => {
  nodes += 1;
  lane = `gateway-${nodes}.data`;
  runtime = await auditRuntime(db, `gateway-${nodes}`);
});

afterEach(() => runtime.epoch.close());

/** A read of a subject that nobody read before. */
const draft = (number: number) =>
  prepareDraft(
    readDraft(number, { keyDigests: [], clear: { keys: [`${lane}-${number}`], subject: null } }),
  );

/** A writer that has written nothing yet, or knows that the lane has come to this head. */
function newLane(head?: LaneHead): Lane {
  const made = new Lane(parts(), lane);
  if (head) made.confirm({ ids: [], receipts: [], epoch: 0, head });
  return made;
}

const parts = () => ({
  ...{ ...runtime, subjects: new SubjectBook(runtime), signer: logSigner(runtime) },
});

const newWriter = () => new LaneWriter(parts(), lane);

async function countOf(table: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? 0;
}

/** Checks that a lane is one chain and answers its request ids. */
async function requestsOf(node: string): Promise<string[]> {
  const chain = await chainOf(db, node);
  expect(verifyChain(chain)).toBeNull();
  const [last] = await db.query(
    `SELECT sequence::int AS sequence, hash FROM audit_lane WHERE node = $1 ORDER BY 1 DESC LIMIT 1`,
    [node],
  );
  expect(last).toEqual({ sequence: chain.length, hash: chain.at(-1)?.hash });
  return chain.map(({ requestId }) => requestId);
}

describe('of writers that go on from the same end of a lane', () => {
  it.each([
    ['a lane that is new', 0],
    ['a lane that has records', 3],
  ])('one wins, and of the other nothing is written: %s', async (_what, before) => {
    for (let number = 1; number <= before; number += 1) await newWriter().write([draft(number)]);
    const head = await readHead(db, lane);
    const [first, second] = [newLane(head), newLane(head)];
    await first.write([draft(11), draft(12)]);
    const [records, subjects] = [await countOf('audit_record'), await countOf('audit_subject')];
    const refused = await second.write([draft(21)]).catch((error: unknown) => error);
    expect(databaseProblem(refused)).toBe('unique');
    expect([await countOf('audit_record'), await countOf('audit_subject')]).toEqual([
      records,
      subjects,
    ]);
    expect((await requestsOf(lane)).slice(before)).toEqual(['request-11', 'request-12']);
  });

  it('both are written in the end where they try again, side by side', async () => {
    const writers = [newWriter(), newWriter()];
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(writers.map((writer, at) => writer.write([draft(round * 2 + at)])));
    }
    const requests = await requestsOf(lane);
    expect(requests.sort()).toEqual(
      Array.from({ length: 20 }, (_, number) => `request-${number}`).sort(),
    );
  });
});

/** The embedded engine has one connection: nothing can come between there. */
const onPostgres = databaseKind === 'postgres' ? it : it.skip;

onPostgres('a commit that lands late makes the write that came between follow it', async () => {
  const late = newLane();
  let land = (): void => undefined;
  const landing = new Promise<void>((resolve) => {
    land = resolve;
  });
  await newWriter().write([draft(1)]);
  let written = (): void => undefined;
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const lost = db.transaction(async () => {
    await late.write([draft(2)]);
    written();
    await landing;
  });
  await isWritten;
  const between = newWriter().write([draft(3)]);
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
    AND datname = current_database()`;
  while ((await db.query(waiting)).length === 0);
  land();
  await Promise.all([lost, between]);
  expect(await requestsOf(lane)).toEqual(['request-1', 'request-2', 'request-3']);
});

describe('where audit_lane was altered', () => {
  it.each([
    ['set back', 'UPDATE audit_lane SET sequence = 1 WHERE node = $1 AND sequence = 2'],
    ['given another hash', `UPDATE audit_lane SET hash = 'x' WHERE node = $1 AND sequence = 2`],
    ['emptied', 'DELETE FROM audit_lane WHERE node = $1'],
    ['left without its end', 'DELETE FROM audit_lane WHERE node = $1 AND sequence > 0'],
  ])('records are the chain: %s, a write goes on behind them', async (_what, sql) => {
    await withLog(runtime, async (audit) => {
      await audit.append([readDraft(1), readDraft(2)]);
      await db.execute(sql, [lane]);
      await audit.append([readDraft(3)]);
    });
    await withLog(runtime, (audit) => audit.append([readDraft(4)]));
    const numbers = [1, 2, 3, 4].map((number) => `request-${number}`);
    expect(await requestsOf(lane)).toEqual(numbers);
  });

  it('nothing takes the place of records that were taken out, until somebody says so', async () => {
    await withLog(runtime, (audit) => audit.append([readDraft(1), readDraft(2)]));
    await db.execute('DELETE FROM audit_record WHERE node = $1 AND sequence = 2', [lane]);
    const audit = await createAuditLog(runtime);
    await expect(audit.append([readDraft(3)])).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
      cause: { code: 'AUDIT_LOG_BROKEN', facts: { place: `${lane} #2` } },
    });
    await db.execute('DELETE FROM audit_lane WHERE node = $1', [lane]);
    await audit.append([readDraft(4)]);
    await audit.close();
    expect(await requestsOf(lane)).toEqual(['request-1', 'request-4']);
  });
});

import { createAuditLog, verifyChain } from '../../src/audit';
import { bumpEpoch, type Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';

let db: Database;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;
let lane: string;
let nodes = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(() => db.close());

/** Every test is a node of its own, so its chain begins at the beginning. */
beforeEach(async () => {
  nodes += 1;
  lane = `gateway-${nodes}.data`;
  runtime = await auditRuntime(db, `gateway-${nodes}`);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await runtime.epoch.close();
});

describe('append', () => {
  it('makes a dense chain that verifies, and tells the ids in the order of the drafts', async () => {
    await withLog(runtime, async (audit) => {
      const first = await audit.append([readDraft(1), readDraft(2)]);
      const second = await audit.append([readDraft(3)]);
      const chain = await chainOf(db, lane);
      expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(chain.map(({ id }) => id)).toEqual([...first.ids, ...second.ids]);
      const { keyDigests: _, purpose: __, ...told } = readDraft(1);
      expect(chain[0]).toMatchObject({ ...told, at: '2026-03-02T01:00:00.000Z' });
      expect(verifyChain(chain)).toBeNull();
    });
  });

  it('shares one commit between a hundred callers of one moment', async () => {
    const inserts = jest.spyOn(db, 'query');
    await withLog(runtime, async (audit) => {
      const calls = Array.from({ length: 100 }, (_, number) => audit.append([readDraft(number)]));
      const ids = (await Promise.all(calls)).flatMap((result) => result.ids);
      const chain = await chainOf(db, lane);
      expect(new Set(ids).size).toBe(100);
      expect(chain.map(({ id }) => id)).toEqual(ids);
      expect(verifyChain(chain)).toBeNull();
    });
    const commits = inserts.mock.calls.filter(([sql]) => sql.includes('INSERT INTO audit_record'));
    expect(commits).toHaveLength(1);
  });

  it('goes on with the chain after a restart', async () => {
    await withLog(runtime, (audit) => audit.append([readDraft(1), readDraft(2)]));
    await withLog(runtime, (audit) => audit.append([readDraft(3)]));
    const chain = await chainOf(db, lane);
    expect(chain).toHaveLength(3);
    expect(verifyChain(chain)).toBeNull();
  });

  it('answers the change epoch that the commit saw', async () => {
    await withLog(runtime, async (audit) => {
      const before = await audit.append([readDraft()]);
      const bumped = await bumpEpoch(db);
      const after = await audit.append([readDraft()]);
      expect(before.epoch).toBe(bumped - 1);
      expect(after.epoch).toBe(bumped);
      expect(await audit.append([])).toEqual({ ids: [], receipts: [], epoch: bumped });
    });
  });

  it('keeps its records when it is called within a transaction that rolls back', async () => {
    await withLog(runtime, async (audit) => {
      let appended: Promise<unknown> = Promise.resolve();
      const work = db.transaction(async () => {
        appended = audit.append([readDraft()]);
        throw new Error('rolled back');
      });
      await expect(work).rejects.toThrow('rolled back');
      await appended;
      expect(await chainOf(db, lane)).toHaveLength(1);
    });
  });

  it('is not stopped by a purpose that the database cannot store as text', async () => {
    const purpose = { serviceItem: 'A\0B', caseNumber: '\ud800', basis: null, subjectDigest: null };
    await withLog(runtime, async (audit) => {
      await audit.append([readDraft(1, { purpose })]);
      const chain = await chainOf(db, lane);
      expect(chain[0]?.purpose).toEqual(purpose);
      expect(verifyChain(chain)).toBeNull();
    });
  });

  it('refuses only the caller whose draft cannot be written', async () => {
    await withLog(runtime, async (audit) => {
      const [bad, good] = await Promise.allSettled([
        audit.append([readDraft(1, { facts: { share: Number.NaN } })]),
        audit.append([readDraft(2)]),
      ]);
      expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
    });
  });

  it('refuses a second log under the same node name until the first is closed', async () => {
    const first = await createAuditLog(runtime);
    const error = { code: 'AUDIT_NODE_IN_USE', facts: { node: `gateway-${nodes}` } };
    await expect(createAuditLog(runtime)).rejects.toMatchObject(error);
    await first.close();
    await withLog(runtime, (audit) => audit.ready());
  });

  it('takes nothing after it was closed', async () => {
    const audit = await createAuditLog(runtime);
    await audit.close();
    await expect(audit.append([readDraft()])).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(audit.ready()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});

describe('append when the table cannot be written', () => {
  it('answers AUDIT_UNAVAILABLE, and the chain goes on without a gap when it can again', async () => {
    await withLog(runtime, async (audit) => {
      await audit.append([readDraft(1)]);
      await db.execute('ALTER TABLE audit_record RENAME TO elsewhere');
      const failed = await Promise.allSettled([2, 3].map((n) => audit.append([readDraft(n)])));
      for (const result of failed) {
        expect(result).toMatchObject({ status: 'rejected', reason: { code: 'AUDIT_UNAVAILABLE' } });
      }
      await expect(audit.ready()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
      await audit.ready();
      await audit.append([readDraft(4)]);
      const chain = await chainOf(db, lane);
      const reads = chain.filter(({ event }) => event === 'data.read');
      expect(reads.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-4']);
      expect(verifyChain(chain)).toBeNull();
    });
  });

  it('carries on when a commit whose answer was lost turns out to have held', async () => {
    await withLog(runtime, async (audit) => {
      await audit.append([readDraft(1)]);
      const query = db.query.bind(db);
      const lost = jest.spyOn(db, 'query').mockImplementationOnce(async (...args) => {
        await query(...args);
        throw new Error('Connection terminated unexpectedly');
      });
      const nameless = readDraft(2, { keyDigests: [], purpose: null });
      await expect(audit.append([nameless])).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      lost.mockRestore();
      await audit.append([readDraft(3)]);
      const chain = await chainOf(db, lane);
      expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(verifyChain(chain)).toBeNull();
    });
  });
});

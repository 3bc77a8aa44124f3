import { auditDraft, verifyChain } from '../../src/audit';
import { type Database, GatewayError } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, withLog } from './audit-runtime';

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
  lane = `gateway-${nodes}.office`;
  runtime = await auditRuntime(db, `gateway-${nodes}`);
});

afterEach(() => runtime.epoch.close());

function changed(name: string): { result: string; drafts: ReturnType<typeof auditDraft>[] } {
  return { result: name, drafts: [auditDraft({ event: 'setting.changed', requestId: name })] };
}

async function change(name: string): Promise<ReturnType<typeof changed>> {
  await db.execute(`INSERT INTO setting (name, value) VALUES ($1, '1')`, [name]);
  return changed(name);
}

async function settings(prefix: string): Promise<string[]> {
  const sql = 'SELECT name FROM setting WHERE name LIKE $1 ORDER BY name';
  const rows = await db.query<{ name: string }>(sql, [`${prefix}%`]);
  return rows.map(({ name }) => name);
}

describe('recordWith', () => {
  it('commits a change and its record together', async () => {
    await withLog(runtime, async (audit) => {
      expect(await audit.recordWith(() => change('a-1'))).toBe('a-1');
      expect(await settings('a-')).toEqual(['a-1']);
      expect(await chainOf(db, lane)).toMatchObject([{ event: 'setting.changed', sequence: 1 }]);
    });
  });

  it('leaves neither when the change fails, and the next one takes the same place', async () => {
    await withLog(runtime, async (audit) => {
      const refused = audit.recordWith(async () => {
        await change('b-1');
        throw new GatewayError('FORBIDDEN', { operation: 'change' });
      });
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await audit.recordWith(() => change('b-2'));
      expect(await settings('b-')).toEqual(['b-2']);
      const chain = await chainOf(db, lane);
      expect(chain.map(({ sequence }) => sequence)).toEqual([1]);
      expect(verifyChain(chain)).toBeNull();
    });
  });

  it('leaves neither when the record cannot be written', async () => {
    await withLog(runtime, async (audit) => {
      await audit.recordWith(() => change('c-1'));
      await db.execute('ALTER TABLE audit_record RENAME TO elsewhere');
      const failed = audit.recordWith(() => change('c-2'));
      await expect(failed).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
      await audit.recordWith(() => change('c-3'));
      expect(await settings('c-')).toEqual(['c-1', 'c-3']);
      expect(verifyChain(await chainOf(db, lane))).toBeNull();
    });
  });

  it('keeps one dense chain under changes and reads side by side', async () => {
    await withLog(runtime, async (audit) => {
      const names = Array.from({ length: 20 }, (_, index) => `d-${index}`);
      const work = names.flatMap((name) => [
        audit.recordWith(() => change(name)).then(() => 'changed'),
        audit.append(changed(name).drafts).then(() => 'appended'),
      ]);
      await Promise.all(work);
      const office = await chainOf(db, lane);
      expect(office).toHaveLength(20);
      expect(verifyChain(office)).toBeNull();
      const data = await chainOf(db, lane.replace('office', 'data'));
      expect(data).toHaveLength(20);
      expect(verifyChain(data)).toBeNull();
    });
  });

  it('refuses to run inside a transaction, where its commit would not be one', async () => {
    await withLog(runtime, async (audit) => {
      const inside = db.transaction(() => audit.recordWith(() => change('e-1')));
      await expect(inside).rejects.toThrow('opens its own transaction');
    });
  });
});

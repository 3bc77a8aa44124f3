import { type Database, newId } from '../../src/platform';
import { openDatabase } from '../../src/platform/database/open-database';
import { addUse, type Charge } from '../../src/sharing/quotas/quota.store';
import { QuotaCounter } from '../../src/sharing/quotas/quota-counter';
import { createTestDatabase, databaseKind } from '../support/database';

/** As many gateways as the engine can have: each with connections and a counter of its own. */
let databases: readonly Database[];
let dispose: () => Promise<void>;

beforeAll(async () => {
  const made = await createTestDatabase();
  dispose = made.dispose;
  const gateways = databaseKind === 'postgres' ? 2 : 1;
  databases = await Promise.all(Array.from({ length: gateways }, () => openDatabase(made.options)));
}, 60_000);

afterAll(async () => {
  await Promise.all(databases.map((db) => db.close()));
  await dispose();
});

const MINUTE = new Date('2026-06-30T01:00:00Z');

const charge = (parts: Partial<Charge>): Charge => ({
  ...{ grantId: 'grant-1', measure: 'calls', span: 'minute', startsAt: MINUTE },
  ...{ amount: 1, most: 7, ...parts },
});

const askers = () => {
  const counters = databases.map((db) => new QuotaCounter(db));
  return (at: number) => counters[at % counters.length] as QuotaCounter;
};

/** What is written of a grant's use, by measure. */
const written = async (grantId: string) => {
  const [db] = databases as [Database];
  const rows = await db.query<{ measure: string; used: string }>(
    'SELECT measure, used FROM grant_use WHERE grant_id = $1 ORDER BY measure',
    [grantId],
  );
  return Object.fromEntries(rows.map(({ measure, used }) => [measure, Number(used)]));
};

describe('the counter of quotas', () => {
  it('lets exactly as many through as there are, of forty at once on all gateways', async () => {
    const grantId = newId();
    const askerOf = askers();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        askerOf(at).count({ charges: [charge({ grantId })], subjects: [] }),
      ),
    );
    expect(answers.filter((used) => used !== null)).toHaveLength(7);
    expect(await written(grantId)).toEqual({ calls: 7 });
  });

  it('lets reads of several sizes in as far as they fit, and none above', async () => {
    const grantId = newId();
    const askerOf = askers();
    const amounts = Array.from({ length: 30 }, (_, at) => 1 + (at % 5));
    const answers = await Promise.all(
      amounts.map((amount, at) =>
        askerOf(at).count({ charges: [charge({ grantId, amount, most: 23 })], subjects: [] }),
      ),
    );
    const counted = amounts.filter((_, at) => answers[at] !== null);
    const sum = counted.reduce((all, one) => all + one, 0);
    expect(await written(grantId)).toEqual({ calls: sum });
    expect(sum).toBe(23);
  });

  it('counts whom many ask about at once only once, and nobody beyond the limit', async () => {
    const grantId = newId();
    const askerOf = askers();
    const ask = (at: number) => {
      const subject = `person-${at % 10}`;
      const subjects = [{ grantId, span: 'day', startsAt: MINUTE, subject } as const];
      const charges = [charge({ grantId, measure: 'subjects', span: 'day', most: 4 })];
      return askerOf(at).count({ charges, subjects });
    };
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(at)));
    const people = new Set(answers.flatMap((used, at) => (used ? [at % 10] : [])));
    expect(people.size).toBe(4);
    expect(await written(grantId)).toEqual({ subjects: 4 });
    const [known = 0] = people;
    expect(await ask(known)).not.toBeNull();
  });

  it('counts nothing of what one limit refuses, whatever the others allow', async () => {
    const grantId = newId();
    const [counter] = [askers()(0)];
    const charges = [
      charge({ grantId, most: 100 }),
      charge({ grantId, measure: 'subjects', span: 'total', startsAt: new Date(0), most: 1 }),
    ];
    const about = (...names: string[]) =>
      names.map((subject) => ({ grantId, span: 'total', startsAt: new Date(0), subject }) as const);
    expect(await counter.count({ charges, subjects: about('one', 'two') })).toBeNull();
    expect(await written(grantId)).toEqual({});
    expect(await counter.count({ charges, subjects: about('one') })).not.toBeNull();
    expect(await counter.count({ charges, subjects: about('two') })).toBeNull();
    expect(await written(grantId)).toEqual({ calls: 1, subjects: 1 });
  });

  it('begins anew with a window, and a gateway whose clock is behind counts in the new one', async () => {
    const [db] = databases as [Database];
    const grantId = newId();
    const next = new Date(MINUTE.getTime() + 60_000);
    const add = (startsAt: Date) => addUse(db, [charge({ grantId, startsAt, amount: 3 })], []);
    await add(MINUTE);
    expect(await add(next)).toMatchObject([{ used: 3 }]);
    expect(await add(MINUTE)).toMatchObject([{ used: 6 }]);
    await expect(add(next)).rejects.toThrow();
  });
});

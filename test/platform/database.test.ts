import type { Database } from '../../src/platform/database/database';
import { databaseProblem } from '../../src/platform/database/database-problem';
import { databaseKind, openTestDatabase } from '../support/database';

const at = new Date('2025-01-02T03:04:05.678Z');

describe(`the ${databaseKind} database`, () => {
  let db: Database;

  beforeAll(async () => {
    db = await openTestDatabase();
    await db.query('CREATE TABLE thing (id int PRIMARY KEY, name text NOT NULL)');
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.execute('DELETE FROM thing');
  });

  const insert = (id: number) =>
    db.execute('INSERT INTO thing (id, name) VALUES ($1, $2)', [id, `thing ${id}`]);
  const ids = async () =>
    (await db.query<{ id: number }>('SELECT id FROM thing ORDER BY id')).map(({ id }) => id);

  describe('values', () => {
    it('answers every type in the same JavaScript form', async () => {
      const [row] = await db.query(
        `SELECT true AS yes, 1::int2 AS two, 2::int4 AS four, 9007199254740993::int8 AS eight,
          1.10::numeric AS exact, 1.5::float8 AS double, 'text' AS text, 'a'::varchar(3) AS short,
          '2025-01-02'::date AS day, '03:04:05'::time AS time, '1 day'::interval AS span,
          '2025-01-02 03:04:05.678+00'::timestamptz AS instant,
          '2025-01-02 03:04:05.678'::timestamp AS local,
          '{"a":[1]}'::jsonb AS json, '"x"'::json AS plain, '\\x00ff'::bytea AS bytes,
          'c56a4180-65aa-42ec-a945-5fd21dec0538'::uuid AS uuid, NULL AS nothing,
          ARRAY['a', NULL, '"\\{,']::text[] AS texts, ARRAY[1,2]::int4[] AS ints,
          ARRAY[9007199254740993]::int8[] AS bigs, ARRAY['2025-01-02']::date[] AS days,
          ARRAY[ARRAY[1],ARRAY[2]] AS nested, '{}'::text[] AS none`,
      );
      expect(row).toEqual({
        yes: true,
        two: 1,
        four: 2,
        eight: '9007199254740993',
        exact: '1.10',
        double: 1.5,
        text: 'text',
        short: 'a',
        day: '2025-01-02',
        time: '03:04:05',
        span: '1 day',
        instant: at,
        local: at,
        json: { a: [1] },
        plain: 'x',
        bytes: Buffer.from([0, 255]),
        uuid: 'c56a4180-65aa-42ec-a945-5fd21dec0538',
        nothing: null,
        texts: ['a', null, '"\\{,'],
        ints: [1, 2],
        bigs: ['9007199254740993'],
        days: ['2025-01-02'],
        nested: [[1], [2]],
        none: [],
      });
    });

    it('takes every JavaScript value as a parameter', async () => {
      const [row] = await db.query(
        `SELECT $1::int8 AS big, $2::int4 AS number, $3::boolean AS no, $4::timestamptz AS instant,
          $5::timestamp AS local, $6::jsonb AS json, $7::text[] AS texts, $8::bytea AS bytes,
          $9::text AS nothing, $10::int4[] AS ints, $11::text AS numeral, $12::bytea[] AS blobs`,
        [
          9007199254740993n,
          7,
          false,
          at,
          at,
          { a: '"' },
          ['a', null, '"\\{,', ''],
          new Uint8Array([0, 255]),
          undefined,
          [1, null],
          42,
          [new Uint8Array([1])],
        ],
      );
      expect(row).toEqual({
        big: '9007199254740993',
        number: 7,
        no: false,
        instant: at,
        local: at,
        json: { a: '"' },
        texts: ['a', null, '"\\{,', ''],
        bytes: Buffer.from([0, 255]),
        nothing: null,
        ints: [1, null],
        numeral: '42',
        blobs: [Buffer.from([1])],
      });
    });

    it('counts the rows that a statement changed', async () => {
      await insert(1);
      await insert(2);
      expect(await db.execute('UPDATE thing SET name = $1', ['new'])).toBe(2);
    });

    it('runs a prepared statement again with other values', async () => {
      const double = (n: number) =>
        db.query('SELECT $1::int4 * 2 AS n', [n], { name: 'double_test' });
      expect([await double(2), await double(4)]).toEqual([[{ n: 4 }], [{ n: 8 }]]);
    });
  });

  describe('transactions', () => {
    it('commit together what was done inside, at any depth', async () => {
      await db.transaction(async () => {
        await insert(1);
        await Promise.all([insert(2), insert(3)]);
      });
      expect(await ids()).toEqual([1, 2, 3]);
    });

    it('run statements that are asked for at once in their order', async () => {
      const found = await db.transaction(() => Promise.all([insert(1), ids(), insert(2), ids()]));
      expect([found[1], found[3]]).toEqual([[1], [1, 2]]);
    });

    it('leave nothing where one of many that are asked for at once fails', async () => {
      await db.transaction(() => Promise.all([1, 2, 3, 4].map(insert)));
      const failing = db.transaction(() => Promise.all([5, 5, 6, 7].map(insert)));
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      expect(await ids()).toEqual([1, 2, 3, 4]);
    });

    it('leave nothing when the work rejects', async () => {
      const work = db.transaction(async () => {
        await insert(1);
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await ids()).toEqual([]);
    });

    it('undo a nested part alone', async () => {
      await db.transaction(async () => {
        await insert(1);
        await expect(db.transaction(() => insert(1))).rejects.toMatchObject({ code: '23505' });
        await db.transaction(() => insert(2));
      });
      expect(await ids()).toEqual([1, 2]);
    });

    it('undo what is still going on in them when another part fails', async () => {
      let goesOn: Promise<unknown> = Promise.resolve();
      const failing = db.transaction(() => {
        goesOn = insert(1).then(() => insert(2));
        return Promise.all([goesOn, Promise.reject(new Error('another part'))]);
      });
      await expect(failing).rejects.toThrow('another part');
      await expect(goesOn).rejects.toThrow();
      expect(await ids()).toEqual([]);
    });

    it('undo what is still going on in a nested part when the rest of that part fails', async () => {
      let goesOn: Promise<unknown> = Promise.resolve();
      await db.transaction(async () => {
        const failing = db.transaction(() => {
          goesOn = insert(1).then(() => insert(2));
          return Promise.all([goesOn, Promise.reject(new Error('another part'))]);
        });
        await expect(failing).rejects.toThrow('another part');
        await expect(goesOn).rejects.toThrow();
        await insert(3);
      });
      expect(await ids()).toEqual([3]);
    });

    it('keep nested parts apart that were started at once', async () => {
      await db.transaction(async () => {
        const parts = [1, 2, 2, 3].map((id) =>
          db.transaction(async () => {
            await insert(id);
            await db.transaction(() => insert(id + 10));
          }),
        );
        const settled = await Promise.allSettled(parts);
        const failed = settled.filter(({ status }) => status === 'rejected');
        expect(failed).toHaveLength(1);
      });
      expect(await ids()).toEqual([1, 2, 3, 11, 12, 13]);
    });

    it('do not commit after a failed statement that was ignored', async () => {
      const work = db.transaction(async () => {
        await insert(1);
        await insert(1).catch(() => undefined);
      });
      await expect(work).rejects.toThrow();
      expect(await ids()).toEqual([]);
    });

    it('are left behind by work that outlives them', async () => {
      let late: Promise<number> | null = null;
      await db.transaction(async () => {
        late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => insert(5));
      });
      expect(await late).toBe(1);
      expect(await ids()).toEqual([5]);
    });

    it('run side by side without seeing each other', async () => {
      const add = (id: number) =>
        db.transaction(async () => {
          await insert(id);
          return ids();
        });
      const seen = await Promise.all([1, 2, 3, 4].map(add));
      for (const [index, found] of seen.entries()) expect(found).toContain(index + 1);
      expect(await ids()).toEqual([1, 2, 3, 4]);
    });

    it('say whether one is running', async () => {
      expect(db.inTransaction()).toBe(false);
      expect(await db.transaction(async () => db.inTransaction())).toBe(true);
      const unbound = db.unbound(() => db.inTransaction());
      expect(await db.transaction(async () => unbound())).toBe(false);
    });
  });

  describe('effects after commit', () => {
    it('wait for the outermost commit, and see its rows', async () => {
      const seen: string[] = [];
      await db.transaction(async () => {
        await db.transaction(async () => db.afterCommit(() => seen.push('inner')));
        db.afterCommit(() => seen.push(db.inTransaction() ? 'inside' : 'outside'));
        expect(seen).toEqual([]);
      });
      expect(seen).toEqual(['inner', 'outside']);
    });

    it('are dropped with the part that was undone', async () => {
      const seen: string[] = [];
      await db.transaction(async () => {
        const part = db.transaction(async () => {
          db.afterCommit(() => seen.push('undone'));
          throw new Error('no');
        });
        await part.catch(() => undefined);
        db.afterCommit(() => seen.push('kept'));
      });
      expect(seen).toEqual(['kept']);
    });

    it('run at once outside of transactions', () => {
      const seen: string[] = [];
      db.afterCommit(() => seen.push('now'));
      expect(seen).toEqual(['now']);
    });
  });

  describe('Prisma', () => {
    const service = (code: string) => ({
      code,
      name: `service ${code}`,
      departments: ['a', 'b'],
      startsAt: at,
    });
    const department = (id: string) => ({
      id,
      name: id,
      creditCode: id,
      level: 'city',
      divisionCode: '110105',
      duties: [],
      createdAt: at,
    });

    it('reads what SQL wrote in the same transaction, and is rolled back with it', async () => {
      const work = db.transaction(async () => {
        await db.execute(`INSERT INTO setting (name, value) VALUES ('a', '{"b":1}')`);
        const row = await db.prisma.setting.findFirst({ where: { name: 'a' } });
        expect(row).toEqual({ name: 'a', value: { b: 1 } });
        await db.prisma.serviceItem.create({ data: service('s-1') });
        expect(await db.query('SELECT code FROM service_item')).toEqual([{ code: 's-1' }]);
        throw new Error('back');
      });
      await expect(work).rejects.toThrow('back');
      expect(await db.prisma.setting.findMany()).toEqual([]);
      expect(await db.prisma.serviceItem.findMany()).toEqual([]);
    });

    it('keeps to its own transaction when several run at once', async () => {
      const write = (name: string) =>
        db.transaction(async () => {
          await db.prisma.setting.create({ data: { name, value: name } });
          const [first, second] = await Promise.all([
            db.prisma.setting.findMany(),
            db.query<{ name: string }>('SELECT name FROM setting'),
          ]);
          expect(first.map((row) => row.name)).toEqual([name]);
          expect(second).toEqual([{ name }]);
          throw new Error(`undo ${name}`);
        });
      const settled = await Promise.allSettled(['a', 'b', 'c'].map(write));
      expect(settled.map((one) => 'reason' in one && String(one.reason))).toEqual([
        'Error: undo a',
        'Error: undo b',
        'Error: undo c',
      ]);
    });

    it('keeps dates, arrays and big integers', async () => {
      await db.prisma.serviceItem.create({ data: service('s-2') });
      expect(await db.prisma.serviceItem.findFirst({ where: { code: 's-2' } })).toEqual({
        ...service('s-2'),
        endedAt: null,
      });
      await db.prisma.serviceItem.deleteMany();
    });

    it('makes its nested writes a part of the transaction', async () => {
      const client = { id: 'c', name: 'client', createdAt: at };
      const create = (id: string, clients: object[]) =>
        db.prisma.department.create({
          data: { ...department(id), clients: { create: clients as (typeof client)[] } },
        });
      const work = db.transaction(async () => {
        await create('d-1', [client]);
        await expect(create('d-2', [client])).rejects.toMatchObject({ code: 'P2002' });
        const found = await db.prisma.department.findMany({ include: { clients: true } });
        expect(found.map(({ id, clients }) => [id, clients.length])).toEqual([['d-1', 1]]);
        throw new Error('back');
      });
      await expect(work).rejects.toThrow('back');
      expect(await db.prisma.client.count()).toBe(0);
    });

    it('makes its nested writes whole outside of transactions', async () => {
      const client = { id: 'c', name: 'client', createdAt: at };
      const data = { ...department('d-3'), clients: { create: [client, client] } };
      await expect(db.prisma.department.create({ data })).rejects.toMatchObject({ code: 'P2002' });
      expect(await db.prisma.department.count()).toBe(0);
    });
  });

  describe('problems', () => {
    const problemOf = (work: Promise<unknown>) => work.then(() => 'none', databaseProblem);

    it('are told apart by kind, from SQL and from Prisma', async () => {
      await insert(1);
      const name = { name: 'once', value: 1 };
      await db.prisma.setting.create({ data: name });
      expect(await problemOf(insert(1))).toBe('unique');
      expect(await problemOf(db.prisma.setting.create({ data: name }))).toBe('unique');
      expect(await problemOf(db.execute('INSERT INTO thing (id) VALUES (9)'))).toBe('check');
      const orphan = { id: 'c', name: 'c', createdAt: at, departmentId: 'nobody' };
      expect(await problemOf(db.prisma.client.create({ data: orphan }))).toBe('foreignKey');
      expect(await problemOf(db.query('SELECT nonsense'))).toBeNull();
      await db.prisma.setting.deleteMany();
    });
  });

  it('is unavailable once it is closed', async () => {
    const closed = await openTestDatabase();
    await closed.close();
    await expect(closed.query('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  describe('notifications', () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    it('arrive after the commit and not before, and stop when told', async () => {
      const seen: string[] = [];
      const stop = await db.listen('news', (payload) => seen.push(payload));
      await db.transaction(async () => {
        await db.notify('news', 'first');
        await pause(50);
        expect(seen).toEqual([]);
      });
      await pause(50);
      expect(seen).toEqual(['first']);
      await stop();
      await db.notify('news', 'second');
      await pause(50);
      expect(seen).toEqual(['first']);
    });
  });

  describe('work outside the transaction', () => {
    const onEmbedded = databaseKind === 'embedded';

    it('is kept when the transaction is undone, or refused where it would wait for itself', async () => {
      const work = db.transaction(async () => {
        await insert(1);
        await db.outside(() => insert(2));
        throw new Error('back');
      });
      await expect(work).rejects.toThrow(onEmbedded ? 'would wait for itself' : 'back');
      expect(await ids()).toEqual(onEmbedded ? [] : [2]);
    });

    it('waits its turn when it was made for a shared queue', async () => {
      const write = db.unbound(insert);
      let written: Promise<number> | null = null;
      const work = db.transaction(async () => {
        written = write(3);
        throw new Error('back');
      });
      await expect(work).rejects.toThrow('back');
      expect(await written).toBe(1);
      expect(await ids()).toEqual([3]);
    });
  });

  describe('locks', () => {
    it('are held by one and free again when released', async () => {
      const release = await db.tryLock('job');
      expect(release).not.toBeNull();
      expect(await db.tryLock('job')).toBeNull();
      const other = await db.tryLock('other');
      await other?.();
      await release?.();
      const again = await db.tryLock('job');
      expect(again).not.toBeNull();
      await again?.();
    });
  });
});

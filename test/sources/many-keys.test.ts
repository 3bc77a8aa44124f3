import type { Database } from '../../src/platform';
import { manyKeysText } from '../../src/sources/sql/key-read';
import type { Column, Relation } from '../../src/sources/sql/relation';
import { openTestDatabase } from '../support/database';

const ROWS = 5_000;

const column = (name: string, indexed: boolean): Column => ({
  name,
  native: 'text',
  nativeType: 'text',
  precision: 6,
  nullable: true,
  unique: false,
  indexed,
  type: 'C',
});

const relation: Relation = {
  schema: 'public',
  table: 'houses',
  columns: new Map([
    ['number', column('number', true)],
    ['owner', column('owner', false)],
  ]),
  asOf: null,
};

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  await db.query('CREATE TABLE houses (number text, owner text)');
  await db.query(
    `INSERT INTO houses SELECT 'h' || n, 'o' || n FROM generate_series(1, ${ROWS}) AS n`,
  );
  await db.query('CREATE INDEX ON houses (number)');
  await db.query('ANALYZE houses');
});

afterAll(() => db.close());

/** The nodes of the plan for a read of a dozen keys of a field. */
async function planFor(field: 'number' | 'owner'): Promise<string> {
  const fields = [{ field: 'owner', type: 'C' }] as const;
  const read = { dataset: 'houses', key: { field, type: 'C' }, fields, condition: null } as const;
  const keys = Array.from({ length: 12 }, (_nothing, at) => `${field[0]}${at * 7}`);
  const { text, parametersOf } = manyKeysText(relation, { ...read, keys });
  const plan = await db.query(`EXPLAIN ${text}`, parametersOf([keys, keys.length + 1]));
  return JSON.stringify(plan);
}

describe('a read of many keys', () => {
  it('asks the index for each key of an indexed field, instead of reading the table', async () => {
    expect(await planFor('number')).toMatch(/Index|Bitmap/);
    expect(await planFor('number')).not.toContain('Seq Scan on houses');
  });

  it('reads the table once for all keys of a field without an index', async () => {
    const plan = await planFor('owner');
    expect(plan).toContain('Hash Join');
    expect(plan).toContain('Seq Scan on houses');
  });
});

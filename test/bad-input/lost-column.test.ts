import { recordOffice } from '../../src/identity';
import { registerSource } from '../../src/sources';
import { openProviderDatabase, type ProviderDatabase } from '../sources/world';
import type { Answer } from '../support/ask';
import { type City, openCity, resident } from './city';
import { onPostgres } from './on-postgres';
import { safeAnswer } from './safe-answer';

let city: City;

beforeAll(async () => {
  city = await openCity({ ONCE_SOURCE_ALLOW: '127.0.0.0/8,::1/128,localhost:5432' });
  await city.publish({ apiName: 'register' });
  await city.grant({ resource: 'register' });
}, 60_000);
afterAll(() => city.close());

const key = `citizenNumber: "${resident(0).number}"`;

const invalid = (field: string) => ({
  code: 'SOURCE_INVALID',
  facts: { provider: '公安局', resource: '户籍信息' },
  path: `shared.${field}`,
});

/** The answer to reads of one resource with and without the lost column, and of another resource. */
function readAround(resource: string, other: string): Promise<Answer> {
  return city.read(`
    whole: ${resource}(${key}) { name born }
    page: ${resource}Page(first: 2, where: { name: { eq: "${resident(0).name}" } }) {
      edges { node { born } } }
    rest: ${resource}(${key}) { born }
    other: ${other}(${key}) { name }`);
}

/** Both reads that need the column failed alone, and each record says how its own read ended. */
async function failsAlone(resource: string, other: string): Promise<void> {
  const before = (await city.records()).length;
  const answer = await readAround(resource, other);
  const { born, name } = resident(0);
  expect(safeAnswer(answer, 'full_name', 'id_number')).toEqual({
    status: 200,
    data: { shared: { whole: null, page: null, rest: { born }, other: { name } } },
    errors: [invalid('whole'), invalid('page')],
  });
  const records = (await city.records()).slice(before);
  expect(
    records.map(({ facts, decision, items, rowCount }) => [facts.path, decision, items, rowCount]),
  ).toEqual([
    ['shared.whole', 'failed', [], null],
    ['shared.page', 'failed', [], null],
    ['shared.rest', 'allowed', ['born'], 1],
    ['shared.other', 'allowed', ['name'], 1],
  ]);
}

describe('a hosted table that lost a column', () => {
  it('fails the reads that need it, in the words of the catalogue, and no others', async () => {
    await city.hold('others');
    await city.publish({ apiName: 'other', dataset: 'others' });
    await city.grant({ resource: 'other' });
    const { db } = city.gateway.runtime;
    const sql = `SELECT table_name AS name FROM hosted_dataset WHERE name = 'residents'`;
    const [found] = await db.query<{ name: string }>(sql);
    const table = `hosted."${found?.name}"`;
    await db.execute(`ALTER TABLE ${table} RENAME COLUMN full_name TO lost`);
    await failsAlone('register', 'other');
    await db.execute(`ALTER TABLE ${table} RENAME COLUMN lost TO full_name`);
    expect((await readAround('register', 'other')).body.errors).toBeUndefined();
  });
});

onPostgres("a provider's own table that lost a column", () => {
  let provider: ProviderDatabase;
  let sourceId: string;

  beforeAll(async () => {
    provider = await openProviderDatabase();
    await provider.run(`CREATE TABLE people (id_number varchar(18) PRIMARY KEY,
      full_name text NOT NULL, born_on date NOT NULL, income numeric(12, 2))`);
    const { number, name, born, income } = resident(0);
    const row = [number, name, born, income];
    await provider.run('INSERT INTO people VALUES ($1, $2, $3, $4)', row);
    const steward = city.as(city.police, 'steward');
    ({ id: sourceId } = await recordOffice(steward, 'source.registered', () =>
      registerSource(steward, {
        ...{ name: '业务库', kind: 'postgres', settings: { ssl: 'off' } },
        secrets: { url: provider.url },
      }),
    ));
    await city.publish({ apiName: 'people', sourceId, dataset: 'public.people' });
    await city.grant({ resource: 'people' });
  });
  afterAll(() => provider.close());

  it('fails the reads that need it alone, and goes on once it is back', async () => {
    expect((await readAround('people', 'register')).body.errors).toBeUndefined();
    await provider.run('ALTER TABLE people DROP COLUMN full_name');
    await failsAlone('people', 'register');
    await provider.run(`ALTER TABLE people ADD COLUMN full_name text NOT NULL DEFAULT '新名'`);
    const answer = await city.read(`whole: people(${key}) { name }`);
    expect(answer.body).toEqual({ data: { shared: { whole: { name: '新名' } } } });
  });

  it('keeps a new version from being submitted, naming the field to its provider only', async () => {
    await provider.run('ALTER TABLE people DROP COLUMN income');
    const answer = await city.read(`whole: people(${key}) { income }`);
    expect(safeAnswer(answer, 'people', '000.50')).toMatchObject({ errors: [invalid('whole')] });
    const again = city.submit({ apiName: 'peopleAgain', sourceId, dataset: 'public.people' });
    await expect(again).rejects.toMatchObject({ code: 'CATALOG_BINDING' });
  });
});

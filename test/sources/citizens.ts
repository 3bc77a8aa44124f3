import { Readable } from 'node:stream';
import {
  createHostedDataset,
  type HostedColumnInput,
  type ItemType,
  loadDataset,
  type Row,
  type SourceKind,
  type Value,
} from '../../src/sources';
import { type Answer, json, startServer } from '../support/servers';
import { aSource, openProviderDatabase, type World } from './world';

/** The fields of the dataset that all kinds hold, in every item type (CAT-10). */
export const FIELDS = {
  number: 'C',
  name: 'C',
  remark: 'M',
  income: 'N',
  tax: 'Y',
  children: 'I',
  height: 'B',
  weight: 'F',
  married: 'L',
  born: 'D',
  seen: 'T',
  extra: 'G',
} as const satisfies Record<string, ItemType>;

/** All fields as a read binds them. */
export const BINDINGS = Object.entries(FIELDS).map(([field, type]) => ({ field, type }));

const rowOf = (...values: Value[]): Row =>
  Object.fromEntries(Object.keys(FIELDS).map((field, place) => [field, values[place] ?? null]));

/** What each kind must answer, whatever its own types are. */
export const CITIZENS: readonly Row[] = [
  rowOf(
    'A-1',
    '李强',
    '第一行\n第二行',
    '12345678901234567890.123456789',
    '-0.10',
    '9223372036854775807',
    1.75,
    0.1,
    true,
    '1999-02-28',
    '2024-01-31T01:30:00.123Z',
    { card: [1, 'two', null] },
  ),
  rowOf(
    'B-2',
    '王芳',
    '',
    '10',
    '10.50',
    '-9223372036854775808',
    -1,
    60,
    false,
    '2000-02-29',
    '2024-01-31T01:30:00.124Z',
    'text',
  ),
  rowOf(
    'C-3',
    '𠮷田',
    null,
    '9.99',
    '0',
    '0',
    0,
    1e10,
    true,
    '1949-10-01',
    '1970-01-01T00:00:00.000Z',
    false,
  ),
  rowOf('D-4', '￼', '%_\\\'"', '0.001', '1', '12', 1e-7, 3.5, null, '9999-12-31', null, 12.5),
  rowOf('E-5'),
  rowOf('a-1', 'ascii', 'Ünïcode', '-5', '2.00', '2', 2, 2, false, '2000-02-28', null, null),
].map((row) => (row.remark === '' ? { ...row, remark: null } : row));

/** A source of some kind that holds the citizens, and how to take it away. */
export interface Held {
  readonly sourceId: string;
  readonly dataset: string;
  close(): Promise<void>;
}

const HOLD: Readonly<Record<SourceKind, (world: World) => Promise<Held>>> = {
  hosted: holdHosted,
  postgres: holdPostgres,
  http: holdHttp,
};

/** Puts the citizens into a source of that kind. */
export function withCitizens(kind: SourceKind, world: World): Promise<Held> {
  return HOLD[kind](world);
}

/** The columns of the hosted dataset, with Chinese headers. */
export const COLUMNS: readonly HostedColumnInput[] = Object.entries(FIELDS).map(
  ([field, type]) => ({
    header: `列${field}`,
    field,
    type,
    required: field === 'number',
    unique: field === 'number',
    lookup: field === 'number' ? 'text' : null,
  }),
);

/** Rows as a CSV file. */
export function toCsv(rows: readonly Row[], columns = COLUMNS): string {
  const lines = rows.map((row) =>
    columns.map(({ field, type }) => cellOf(type, row[field] ?? null)).join(','),
  );
  return [columns.map(({ header }) => header).join(','), ...lines].join('\r\n');
}

function cellOf(type: ItemType, value: Value): string {
  if (value === null) return '';
  const text = typeof value === 'string' && type !== 'G' ? value : JSON.stringify(value);
  return `"${text.replaceAll('"', '""')}"`;
}

async function holdHosted(world: World): Promise<Held> {
  const { id } = await aSource(world, { kind: 'hosted', settings: {} });
  const dataset = 'citizens';
  await world.steward.db.transaction(() =>
    createHostedDataset(world.steward, { sourceId: id, name: dataset, columns: COLUMNS }),
  );
  const stream = Readable.from([Buffer.from(toCsv(CITIZENS))]);
  await loadDataset(world.steward, { sourceId: id, dataset, format: 'csv', stream });
  return { sourceId: id, dataset, close: async () => undefined };
}

const TABLE = `
  CREATE DOMAIN amount AS numeric CHECK (value > -1000000);
  CREATE TABLE citizens (
    number varchar(20) PRIMARY KEY, name text, remark text, income numeric, tax amount,
    children bigint, height double precision, weight real, married boolean, born date,
    seen timestamp with time zone, extra jsonb)`;

async function holdPostgres(world: World): Promise<Held> {
  const database = await openProviderDatabase();
  await database.run(TABLE);
  for (const row of CITIZENS) {
    const values = Object.keys(FIELDS).map((field) => row[field] ?? null);
    const last = values.pop() ?? null;
    const slots = Object.keys(FIELDS).map((_field, place) => `$${place + 1}`);
    await database.run(`INSERT INTO citizens VALUES (${slots})`, [
      ...values,
      last === null ? null : JSON.stringify(last),
    ]);
  }
  const { id } = await aSource(world, {
    kind: 'postgres',
    settings: { ssl: 'off' },
    secrets: { url: database.url },
  });
  return { sourceId: id, dataset: 'public.citizens', close: () => database.close() };
}

/** Settings under which the citizens are read from a server. */
export function citizenSettings(baseUrl: string): object {
  const fields = Object.entries(FIELDS).map(([field, type]) => [
    field,
    { path: field === 'name' ? 'person.name' : field, type },
  ]);
  return {
    baseUrl,
    headers: { 'x-api-key': '{secret:apiKey}' },
    datasets: {
      citizens: {
        key: 'number',
        byKey: { url: '/citizens/{key}' },
        row: 'data',
        batch: { url: '/citizens', body: { numbers: '{keys}' }, rows: 'data' },
        fields: Object.fromEntries(fields),
        sampleKey: 'A-1',
      },
    },
  };
}

/** Answers as a provider's own API would: nested, with numbers where JSON has them. */
export const answerCitizens: Answer = ({ method, url, headers, body }, response) => {
  if (headers['x-api-key'] !== 'k-1') return json(response, { error: 'who are you' }, 401);
  const known = new Map(CITIZENS.map((row) => [row.number, shaped(row)]));
  if (method === 'POST') {
    const { numbers } = JSON.parse(body) as { numbers: string[] };
    return json(response, { data: numbers.flatMap((number) => known.get(number) ?? []).reverse() });
  }
  const key = decodeURIComponent(url.replace('/citizens/', ''));
  const found = known.get(key);
  return found ? json(response, { data: found }) : json(response, { error: 'none' }, 404);
};

function shaped({ name = null, ...row }: Row): Row {
  return { ...row, person: { name } };
}

async function holdHttp(world: World): Promise<Held> {
  const server = await startServer(answerCitizens);
  const settings = citizenSettings(server.url);
  const { id } = await aSource(world, { kind: 'http', settings, secrets: { apiKey: 'k-1' } });
  return { sourceId: id, dataset: 'citizens', close: () => server.close() };
}

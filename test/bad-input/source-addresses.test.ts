import type { RegisterResourceInput } from '../../src/catalog';
import { bumpEpoch } from '../../src/platform';
import type { Resolve } from '../../src/sources';
import { ask, dataOf } from '../support/ask';
import { type NewSource, RegisterSourceDocument } from '../support/operations/generated';
import { json, startServer, type TestServer } from '../support/servers';
import { type City, openCity, resident } from './city';
import { safeAnswer } from './safe-answer';

/** What names lead to, as the name servers of the outside would tell. */
const NAMES: Record<string, readonly string[]> = {
  'loop.example': ['127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:169.254.169.254'],
  'turning.example': ['93.184.216.34'],
};

const resolve: Resolve = (host, _options, callback) => {
  const found = NAMES[host] ?? [];
  const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  callback(null, addresses);
};

let city: City;
let steward: string;
/** A server of this machine that nobody may be led to. */
let inside: TestServer;

beforeAll(async () => {
  inside = await startServer((_request, response) =>
    json(response, { idNumber: resident(0).number, name: '机密' }),
  );
  city = await openCity({}, { resolve });
  steward = await city.signedIn(city.police, 'steward');
}, 60_000);
afterAll(async () => {
  await city.close();
  await inside.close();
});

const settingsAt = (baseUrl: string) => ({
  baseUrl,
  datasets: {
    people: {
      key: 'idNumber',
      byKey: { url: '/{key}' },
      fields: { idNumber: { nullable: false }, name: { nullable: false } },
    },
  },
});

let sources = 0;

function register(parts: Pick<NewSource, 'kind' | 'settings' | 'secrets'>) {
  sources += 1;
  const variables = { input: { name: `数据源${sources}`, ...parts } };
  return ask(city.gateway, RegisterSourceDocument, { token: steward, variables });
}

const registerAt = (baseUrl: string) => register({ kind: 'http', settings: settingsAt(baseUrl) });

async function countSources(): Promise<unknown> {
  return city.gateway.runtime.db.query('SELECT count(*) FROM source');
}

const refused = {
  status: 400,
  data: null,
  errors: [
    { code: 'SOURCE_URL_REFUSED', facts: { reason: expect.any(String) }, path: 'registerSource' },
  ],
};

/** Every way to say this machine or the metadata service. */
const PLACES: readonly (readonly [string, string])[] = [
  ['loopback', 'http://127.0.0.1:PORT'],
  ['loopback, short', 'http://127.1:PORT'],
  ['loopback, decimal', 'http://2130706433:PORT'],
  ['loopback, hexadecimal', 'http://0x7f000001:PORT'],
  ['loopback, octal', 'http://0177.0.0.1:PORT'],
  ['loopback, version 6', 'http://[::1]:PORT'],
  ['loopback, mapped', 'http://[::ffff:127.0.0.1]:PORT'],
  ['loopback, mapped in hexadecimal', 'http://[::ffff:7f00:1]:PORT'],
  ['no address', 'http://0.0.0.0:PORT'],
  ['loopback by name', 'http://loop.example:PORT'],
  ['version 6 by name', 'http://six.example:PORT'],
  ['one of several by name', 'http://mixed.example:PORT'],
  ['metadata', 'http://169.254.169.254/'],
  ['metadata, decimal', 'http://2852039166/'],
  ['metadata, hexadecimal', 'http://0xa9fea9fe/'],
  ['metadata, mapped', 'http://[::ffff:169.254.169.254]/'],
  ['metadata, mapped in hexadecimal', 'http://[::ffff:a9fe:a9fe]/'],
  ['metadata by name', 'http://metadata.example/'],
  ['metadata mapped, by name', 'http://mapped.example/'],
];

const urlOf = (place: string): string => place.replace('PORT', String(inside.port));

describe('registering a source', () => {
  it.each(PLACES)(
    'at %s (%s) is refused and recorded, and nobody is connected to',
    async (...[, place]) => {
      const before = await countSources();
      const answer = await registerAt(urlOf(place));
      expect(safeAnswer(answer, String(inside.port))).toEqual(refused);
      expect(await countSources()).toEqual(before);
      expect(inside.seen).toHaveLength(0);
      expect((await city.records()).at(-1)).toMatchObject({
        event: 'source.registered',
        decision: 'denied',
        reasons: ['SOURCE_URL_REFUSED'],
        department: city.police.id,
      });
    },
  );

  it.each(['127.0.0.1', '2130706433', '::1', '::ffff:169.254.169.254', 'loop.example'])(
    'of a database at %s is refused alike',
    async (host) => {
      const settings = { host, database: 'once', user: 'once', ssl: 'off' };
      const answer = await register({
        kind: 'postgres',
        settings,
        secrets: { password: 'top-secret' },
      });
      expect(safeAnswer(answer, 'top-secret')).toEqual(refused);
    },
  );

  it.each([
    ['another protocol', 'file:///etc/passwd'],
    ['an account', 'http://user:top-secret@turning.example/'],
    ['a query', 'http://turning.example/?next=http://127.0.0.1'],
  ])('with %s in its address is refused', async (_what, baseUrl) => {
    const { status, data, errors } = safeAnswer(await registerAt(baseUrl), 'top-secret');
    expect([status, data, errors.map(({ code }) => code)]).toEqual([
      400,
      null,
      ['SOURCE_SETTINGS_INVALID'],
    ]);
  });
});

describe('reading a source', () => {
  const items: RegisterResourceInput['items'] = [
    {
      ...{ name: '公民身份号码', apiName: 'citizenNumber', type: 'C', sensitivity: 3 },
      ...{ lookup: 'citizenNumber', required: true, field: 'idNumber' },
    },
    { name: '姓名', apiName: 'name', type: 'C', sensitivity: 2, required: true, field: 'name' },
  ];
  let sourceId: string;

  beforeAll(async () => {
    const answer = await registerAt(`http://turning.example:${inside.port}`);
    sourceId = dataOf(answer).registerSource.id;
    await city.publish({ apiName: 'remote', sourceId, dataset: 'people', items });
    await city.grant({ resource: 'remote', items: ['citizenNumber', 'name'] });
  });

  const read = () => city.read(`it: remote(citizenNumber: "${resident(0).number}") { name }`);
  const unavailable = {
    status: 200,
    data: { shared: { it: null } },
    errors: [
      {
        code: 'SOURCE_UNAVAILABLE',
        facts: { provider: '公安局', resource: '户籍信息' },
        path: 'shared.it',
      },
    ],
  };

  /** The read failed in the words for any source that is away, and was recorded as failed. */
  async function failsSafely(): Promise<void> {
    expect(safeAnswer(await read(), '机密', 'turning.example')).toEqual(unavailable);
    expect(inside.seen).toHaveLength(0);
    expect((await city.records()).at(-1)).toMatchObject({
      event: 'data.read',
      decision: 'failed',
      reasons: expect.arrayContaining(['SOURCE_UNAVAILABLE']),
      items: [],
      rowCount: null,
    });
  }

  it.each(['127.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1'])(
    'whose name turned to %s after it was registered connects to nobody',
    async (address) => {
      NAMES['turning.example'] = [address];
      await failsSafely();
    },
  );

  it.each(PLACES)(
    'stored under an earlier rule at %s (%s) connects to nobody',
    async (...[, place]) => {
      const { db } = city.gateway.runtime;
      const sql = `UPDATE source SET settings = jsonb_set(settings::jsonb, '{baseUrl}', $2::jsonb),
      changed_at = changed_at + interval '1 second' WHERE id = $1`;
      await db.execute(sql, [sourceId, JSON.stringify(urlOf(place))]);
      await db.transaction(() => bumpEpoch(db));
      await failsSafely();
    },
  );
});

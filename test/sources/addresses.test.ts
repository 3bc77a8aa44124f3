import type { LookupAddress } from 'node:dns';
import { createSources, type Resolve, type SourcesContext } from '../../src/sources';
import { createAddressPolicy } from '../../src/sources/net/address-policy';
import { json, startServer, type TestServer } from '../support/servers';
import { aSource, codeOf, keyRead, openWorld, type World } from './world';

/** Names and what they resolve to here; one changes its answer each time it is asked. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.example': ['93.184.216.34'],
  'allowed.example': ['127.0.0.1'],
  'inside.example': ['10.1.2.3'],
  'loop.example': ['127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:169.254.169.254'],
};

let answers = 0;
/** First a public address, for the check; then this machine, for the connection. */
const rebinding = (): readonly string[] => {
  answers += 1;
  return answers === 1 ? ['93.184.216.34'] : ['127.0.0.1'];
};

const resolve: Resolve = (host, _options, callback) => {
  const found = host === 'rebinding.example' ? rebinding() : NAMES[host.replace(/\.$/, '')];
  if (found === undefined) {
    const error = Object.assign(new Error('not found'), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
    });
    callback(error, []);
    return;
  }
  const addresses: LookupAddress[] = found.map((address) => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }));
  callback(null, addresses);
};

let server: TestServer;

beforeAll(async () => {
  server = await startServer((_request, response) =>
    json(response, { number: 'A-1', name: '李强' }),
  );
});

afterAll(() => server.close());

const settingsAt = (baseUrl: string) => ({
  baseUrl,
  datasets: {
    citizens: { key: 'number', byKey: { url: '/{key}' }, fields: { number: {}, name: {} } },
  },
});

describe('a gateway whose operator allowed nothing', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld({ allow: [], resolve, timeoutMs: 1_000 });
  });

  afterAll(() => world.close());

  it.each([
    ['loopback', 'http://127.0.0.1:PORT'],
    ['loopback, short', 'http://127.1:PORT'],
    ['loopback, decimal', 'http://2130706433:PORT'],
    ['loopback, hexadecimal', 'http://0x7f000001:PORT'],
    ['loopback, hexadecimal parts', 'http://0x7f.0x0.0x0.0x1:PORT'],
    ['loopback, octal', 'http://0177.0.0.1:PORT'],
    ['loopback, other digits', 'http://①②⑦.⓪.⓪.①:PORT'],
    ['another loopback', 'http://127.9.9.9:PORT'],
    ['no address', 'http://0.0.0.0:PORT'],
    ['no address, short', 'http://0:PORT'],
    ['loopback, version 6', 'http://[::1]:PORT'],
    ['loopback, mapped', 'http://[::ffff:127.0.0.1]:PORT'],
    ['loopback, mapped in hexadecimal', 'http://[::ffff:7f00:1]:PORT'],
    ['loopback, compatible', 'http://[::127.0.0.1]:PORT'],
    ['loopback, translated', 'http://[64:ff9b::7f00:1]:PORT'],
    ['loopback, by 6to4', 'http://[2002:7f00:1::]:PORT'],
    ['metadata', 'http://169.254.169.254/latest'],
    ['metadata, decimal', 'http://2852039166/latest'],
    ['metadata, hexadecimal', 'http://0xa9fea9fe/latest'],
    ['metadata, mapped', 'http://[::ffff:169.254.169.254]/'],
    ['metadata of another cloud', 'http://100.100.100.200/'],
    ['metadata of a third cloud', 'http://168.63.129.16/'],
    ['private, ten', 'http://10.0.0.8'],
    ['private, 172', 'https://172.16.3.4'],
    ['private, 192', 'http://192.168.1.1'],
    ['unique local', 'http://[fd00::8]'],
    ['link-local, version 6', 'http://[fe80::1]'],
    ['multicast', 'http://224.0.0.1'],
    ['a name for loopback', 'http://loop.example:PORT'],
    ['a name with the dot of the root', 'http://inside.example.:80'],
    ['a name for version 6', 'http://six.example:PORT'],
    ['a name for metadata', 'http://metadata.example/'],
    ['a name for mapped metadata', 'http://mapped.example/'],
    ['a name with one forbidden address', 'http://mixed.example:PORT'],
    ['a name inside', 'http://inside.example'],
  ])('refuses to register %s: %s', async (_name, url) => {
    const baseUrl = url.replace('PORT', String(server.port));
    const work = aSource(world, { kind: 'http', settings: settingsAt(baseUrl) });
    expect(await codeOf(work)).toBe('SOURCE_URL_REFUSED');
    expect(server.connections()).toBe(0);
  });

  it('refuses a database on this machine', async () => {
    const settings = { host: '127.0.0.1', database: 'once', user: 'once', ssl: 'off' };
    const secrets = { password: 'x' };
    expect(await codeOf(aSource(world, { kind: 'postgres', settings, secrets }))).toBe(
      'SOURCE_URL_REFUSED',
    );
  });

  it('says why without saying where a name leads', async () => {
    const settings = settingsAt('http://inside.example');
    const error = await aSource(world, { kind: 'http', settings }).catch((thrown) => thrown);
    expect(JSON.stringify([error.facts, error.message])).not.toContain('10.1.2.3');
    expect(error.facts.reason.en).toContain('private');
  });

  it.each(['http://public.example', 'http://unknown.example', 'https://93.184.216.34:8443'])(
    'registers %s, which may be connected to or is not known yet',
    async (baseUrl) => {
      const source = await aSource(world, { kind: 'http', settings: settingsAt(baseUrl) });
      expect(source.kind).toBe('http');
    },
  );

  it('does not follow a name that changes its answer between the check and the connection', async () => {
    answers = 0;
    const baseUrl = `http://rebinding.example:${server.port}`;
    const { id } = await aSource(world, { kind: 'http', settings: settingsAt(baseUrl) });
    expect(answers).toBe(1);
    const source = await world.steward.sources.open(id);
    expect(await codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })))).toBe('SOURCE_UNAVAILABLE');
    expect(await codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })))).toBe('SOURCE_UNAVAILABLE');
    expect(answers).toBeGreaterThan(1);
    expect(server.connections()).toBe(0);
  });
});

describe('an operator', () => {
  let world: World;

  beforeAll(async () => {
    const allow = ['10.0.0.0/8', `127.0.0.1:${server.port}`, `allowed.example:${server.port}`];
    world = await openWorld({ allow, resolve });
  });

  afterAll(() => world.close());

  const reads = async (ctx: SourcesContext, id: string): Promise<unknown> => {
    const source = await ctx.sources.open(id);
    return codeOf(source.readByKeys(keyRead({ keys: ['A-1'] })).then(({ rows }) => rows[0]?.name));
  };

  it('allows one port of an address, and that port only', async () => {
    const settings = settingsAt(`http://2130706433:${server.port}`);
    const { id } = await aSource(world, { kind: 'http', settings });
    expect(await reads(world.steward, id)).toEqual({ answered: '李强' });
    const other = settingsAt(`http://127.0.0.1:${server.port + 1}`);
    expect(await codeOf(aSource(world, { kind: 'http', settings: other }))).toBe(
      'SOURCE_URL_REFUSED',
    );
  });

  it('allows a range', async () => {
    const settings = settingsAt('http://inside.example');
    expect(await codeOf(aSource(world, { kind: 'http', settings }))).not.toBe('SOURCE_URL_REFUSED');
  });

  it('who takes it back stops the sources that are registered already', async () => {
    const settings = settingsAt(`http://127.0.0.1:${server.port}`);
    const { id } = await aSource(world, { kind: 'http', settings });
    const config = { ...world.steward.config, sourceAllow: [] };
    const sources = createSources({ ...world.office.runtime, config }, resolve);
    const before = server.connections();
    expect(await reads({ ...world.steward, sources }, id)).toBe('SOURCE_UNAVAILABLE');
    expect(server.connections()).toBe(before);
    await sources.close();
  });
});

describe('the policy', () => {
  const refuses = (allow: readonly string[], address: string, host = address, port = 80): boolean =>
    createAddressPolicy(allow).refusal(address, port, host) !== null;

  it('knows an address in every spelling', () => {
    expect(refuses(['[::1]:80'], '0:0:0:0:0:0:0:1')).toBe(false);
    expect(refuses(['127.0.0.0/8'], '::ffff:127.0.0.1')).toBe(false);
    expect(refuses(['LOCALHOST:80'], '127.0.0.1', 'localhost.')).toBe(false);
    expect(refuses(['localhost:80'], '127.0.0.1', 'localhost', 81)).toBe(true);
  });

  it('lets nothing through that is no address', () => {
    expect(refuses([], '')).toBe(true);
    expect(refuses([], '999.1.1.1')).toBe(true);
    expect(refuses([], '8.8.8.8')).toBe(false);
    expect(refuses([], '2400:3200::1')).toBe(false);
  });
});

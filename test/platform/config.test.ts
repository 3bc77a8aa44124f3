import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configMarkdown, describeConfig } from '../../src/platform/config/describe-config';
import { loadConfig } from '../../src/platform/config/load-config';
import { nearestName } from '../../src/platform/config/nearest-name';
import type { Setting } from '../../src/platform/config/setting';
import { SETTINGS } from '../../src/platform/config/settings';
import { isGatewayError } from '../../src/platform/errors/gateway-error';

const KEY = Buffer.alloc(32, 7).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'once-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a configuration file and gives back its path. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The problems that a configuration is refused with. */
function problemsOf(env: Record<string, string>): unknown {
  try {
    loadConfig(env);
  } catch (error) {
    if (isGatewayError(error, 'CONFIG_INVALID')) return error.facts.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('are named after one rule: ONCE_ and the name of the file in capitals', () => {
    const { databaseUrl, ...ours } = SETTINGS;
    expect(databaseUrl.env).toBe('DATABASE_URL');
    for (const [name, setting] of Object.entries(ours)) {
      expect(setting.env).toBe(`ONCE_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`);
    }
  });

  it('have defaults that pass their own check, and a line for people', () => {
    for (const setting of Object.values<Setting<unknown>>(SETTINGS)) {
      expect(setting.schema.safeParse(setting.fallback).success).toBe(true);
      expect(setting.doc).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are what docs/configuration.md says (renew it with: npm run docs)', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configMarkdown());
  });
});

describe('loadConfig', () => {
  it('gives the defaults where nothing is set, frozen', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, maxRows: 1000, trustProxy: [] });
    expect(config.databaseUrl).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.trustProxy)).toBe(true);
  });

  it('reads the environment into numbers, truths, words and lists', () => {
    const config = loadConfig({
      DATABASE_URL: 'postgresql://once:secret@db.internal:5432/once?sslmode=require',
      ONCE_PORT: '0',
      ONCE_INTROSPECTION: 'false',
      ONCE_SAMPLE_CITY: 'off',
      ONCE_SECRET_KEY: KEY,
      ONCE_TRUST_PROXY: '10.0.0.1, fd00::/8,192.168.0.0/16,',
      ONCE_SOURCE_ALLOW: 'db.internal:5432,10.1.0.0/16,[fd00::1]:80,127.0.0.1:8080',
      ONCE_EXTRA_HOLIDAYS: '2027-01-01,2027-10-01',
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgresql://once:secret@db.internal:5432/once?sslmode=require',
      port: 0,
      introspection: false,
      sampleCity: 'off',
      secretKey: KEY,
      trustProxy: ['10.0.0.1', 'fd00::/8', '192.168.0.0/16'],
      sourceAllow: ['db.internal:5432', '10.1.0.0/16', '[fd00::1]:80', '127.0.0.1:8080'],
      extraHolidays: ['2027-01-01', '2027-10-01'],
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ ONCE_PORT: '', DATABASE_URL: '', ONCE_CONFIG: '' })).toEqual(
      loadConfig({}),
    );
  });

  it.each([
    'ONCE_PORT=4000.0',
    'ONCE_PORT=0x10',
    'ONCE_PORT=+80',
    'ONCE_PORT=1e3',
    'ONCE_PORT= 80',
    'ONCE_PORT=080',
    'ONCE_PORT=４０００',
    'ONCE_PORT=-1',
    'ONCE_PORT=65536',
    'ONCE_PORT=99999999999999999999',
    'ONCE_INTROSPECTION=yes',
    'ONCE_INTROSPECTION=TRUE',
    'ONCE_SAMPLE_CITY=maybe',
    'ONCE_LOG_LEVEL=INFO',
    'ONCE_NODE=Gateway 1',
    `ONCE_NODE=${'a'.repeat(41)}`,
    'ONCE_AUDIENCE=a b',
    'ONCE_HOST=999.1.1.1',
    'ONCE_HOST=-x',
    'ONCE_HOST=a:b',
    'ONCE_DATA_DIR= ',
    'ONCE_TRUST_PROXY=10.0.0.0/33',
    'ONCE_TRUST_PROXY=10.0.0.1,localhost',
    'ONCE_TRUST_PROXY=10.1',
    'ONCE_SOURCE_ALLOW=db.internal',
    'ONCE_SOURCE_ALLOW=db.internal:0',
    'ONCE_SOURCE_ALLOW=db.internal:65536',
    'ONCE_SOURCE_ALLOW=http://db.internal:80',
    'ONCE_SOURCE_ALLOW=fd00::1:80:x',
    'ONCE_EXTRA_WORKDAYS=2027-02-30',
    'ONCE_EXTRA_WORKDAYS=20270101',
    'ONCE_SAMPLE_PEOPLE=9',
    'ONCE_TOKEN_MAX_SECONDS=301',
    'ONCE_MAX_BODY_BYTES=1048577',
  ])('refuses %s and says what it expected and what it got', (line) => {
    const [name = '', value = ''] = line.split('=');
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: expected .+, got .+`))]);
  });

  it('lists all problems at once, not the first only', () => {
    expect(
      problemsOf({
        ONCE_PORT: '70000',
        ONCE_MAX_KEYS: 'many',
        ONCE_PROT: '1',
        ONCE_SAMPLE_CITY: 'x',
      }),
    ).toEqual([
      'ONCE_PROT: expected a known setting (did you mean ONCE_PORT?), got an unknown name',
      'ONCE_PORT: expected a whole number from 0 to 65535, got 70000',
      'ONCE_MAX_KEYS: expected a whole number from 1 to 1000, got "many"',
      'ONCE_SAMPLE_CITY: expected one of auto, on, off, got "x"',
    ]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/once'],
    ['DATABASE_URL', 'hunter2'],
    ['DATABASE_URL', 'postgres://u:hunter2@:x/'],
    ['DATABASE_URL', 'postgres://u:hunter2@h/d?options=-c%20fsync%3Doff'],
    ['ONCE_SECRET_KEY', 'hunter2'],
    ['ONCE_SECRET_KEY', Buffer.from('hunter2hunter2').toString('base64')],
    ['ONCE_SECRET_KEY', Buffer.alloc(32, 255).toString('base64url')],
    ['ONCE_SECRETKEY', 'hunter2'],
  ])('never prints a secret, however wrong: %s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(value);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('leaves alone what is not ours, and what Kubernetes makes for a service of our name', () => {
    expect(
      problemsOf({
        PATH: '/bin',
        ONCEUPON: '1',
        ONCE_GATEWAY_SERVICE_HOST: '10.0.0.1',
        ONCE_GATEWAY_PORT: 'tcp://10.0.0.1:80',
      }),
    ).toEqual([]);
  });

  it('refuses settings that disagree with each other', () => {
    expect(
      problemsOf({
        ONCE_DEFAULT_PAGE: '200',
        ONCE_MAX_ROWS: '100',
        ONCE_PORT: '4001',
        ONCE_SAMPLE_PORT: '4001',
        ONCE_EXTRA_HOLIDAYS: '2027-01-01,2027-01-02',
        ONCE_EXTRA_WORKDAYS: '2027-01-02',
        ONCE_GOVERNMENT_NETWORKS: '10.0.0.0/8',
        ONCE_INTERNET_NETWORKS: '0.0.0.0/0,10.0.0.0/8',
      }),
    ).toEqual([
      'ONCE_DEFAULT_PAGE: expected at most ONCE_MAX_ROWS (100), got 200',
      'ONCE_SAMPLE_PORT: expected another port than ONCE_PORT, got 4001',
      'ONCE_INTERNET_NETWORKS: expected no entry of ONCE_GOVERNMENT_NETWORKS, got 10.0.0.0/8',
      'ONCE_EXTRA_WORKDAYS: expected no day of ONCE_EXTRA_HOLIDAYS, got 2027-01-02',
    ]);
    expect(problemsOf({ ONCE_MAX_REQUEST_ROWS: '999' })).toEqual([
      'ONCE_MAX_REQUEST_ROWS: expected at least ONCE_MAX_ROWS (1000), got 999',
    ]);
    expect(problemsOf({ ONCE_INTERNET_NETWORKS: '0.0.0.0/0' })).toEqual([
      'ONCE_GOVERNMENT_NETWORKS: expected at least one entry beside ONCE_INTERNET_NETWORKS, got none',
    ]);
  });
});

describe('the configuration file', () => {
  const yaml = 'port: 5000\nintrospection: false\nextraHolidays: [2027-01-01]\nhost:\n';
  const json = '{"port": 5000, "introspection": false, "extraHolidays": ["2027-01-01"]}';
  it.each([
    ['once.yaml', yaml],
    ['once.json', json],
  ])('is read as %s, under the environment and over the defaults', (name, content) => {
    const env = { ONCE_CONFIG: file(name, content) };
    expect(loadConfig(env)).toMatchObject({
      port: 5000,
      introspection: false,
      extraHolidays: ['2027-01-01'],
      host: '127.0.0.1',
    });
    expect(loadConfig({ ...env, ONCE_PORT: '6000' }).port).toBe(6000);
  });

  it('may be empty', () => {
    expect(loadConfig({ ONCE_CONFIG: file('empty.yaml', '# nothing yet\n') })).toEqual(
      loadConfig({}),
    );
  });

  it('is refused with each unknown name and each wrong value in it', () => {
    const path = file(
      'wrong.yaml',
      'prot: 1\nport: "5000"\nmaxRows: 1.5\nextraHolidays: 2027-01-01\n__proto__: {port: 1}\n',
    );
    expect(problemsOf({ ONCE_CONFIG: path })).toEqual([
      'prot in the file of ONCE_CONFIG: expected a known setting (did you mean port?), got an unknown name',
      '__proto__ in the file of ONCE_CONFIG: expected a known setting, got an unknown name',
      'port in the file of ONCE_CONFIG: expected a whole number from 0 to 65535, got "5000"',
      'maxRows in the file of ONCE_CONFIG: expected a whole number from 1 to 10000, got 1.5',
      'extraHolidays in the file of ONCE_CONFIG: expected a list of real dates such as 2027-01-01, got "2027-01-01"',
    ]);
  });

  it('never has its lines printed, for they may hold secrets', () => {
    const path = file('broken.yaml', 'port: 1\nsecretKey: "hunter2\nhost: [');
    const problems = problemsOf({ ONCE_CONFIG: path });
    expect(problems).toEqual([
      expect.stringMatching(
        /^ONCE_CONFIG: expected a YAML or JSON file of settings, got [A-Z_]+ at line \d$/,
      ),
    ]);
    const wrong = file('wrong-secret.yaml', 'secretKey: {a: hunter2}\ndatabaseUrl: [hunter2]\n');
    expect(problemsOf({ ONCE_CONFIG: wrong })).toHaveLength(2);
    expect(JSON.stringify(problemsOf({ ONCE_CONFIG: wrong }))).not.toContain('hunter2');
  });

  it.each([
    ['a file that is not there', join(folder, 'none.yaml'), 'ENOENT'],
    ['a folder', folder, 'EISDIR'],
    ['a list', file('list.yaml', '- port\n'), 'something other than names with values'],
    ['text', file('text.yaml', 'port\n'), 'something other than names with values'],
    ['a name twice', file('twice.yaml', 'port: 1\nport: 2\n'), 'DUPLICATE_KEY at line 2'],
    ['aliases', file('alias.yaml', 'a: &a [1]\nb: *a\n'), 'a file that cannot be read'],
  ])('is refused when it is %s', (_name, path, got) => {
    expect(problemsOf({ ONCE_CONFIG: path })).toEqual([
      `ONCE_CONFIG: expected a YAML or JSON file of settings, got ${got}`,
    ]);
  });
});

describe('describeConfig', () => {
  it('shows every setting with its value in force, secrets masked', () => {
    const rows = describeConfig(
      loadConfig({
        ONCE_SECRET_KEY: KEY,
        DATABASE_URL: 'postgres://u:hunter2@h/d',
        ONCE_TRUST_PROXY: '10.0.0.1,10.0.0.2',
      }),
    );
    const values = Object.fromEntries(rows.map((row) => [row.env, row.value]));
    expect(rows.map((row) => row.name)).toEqual(Object.keys(SETTINGS));
    expect(values).toMatchObject({
      ONCE_SECRET_KEY: '(set)',
      DATABASE_URL: '(set)',
      ONCE_TRUST_PROXY: '10.0.0.1,10.0.0.2',
      ONCE_SOURCE_ALLOW: '(none)',
      ONCE_PORT: '4000',
    });
    expect(JSON.stringify(rows)).not.toContain(KEY);
    expect(JSON.stringify(rows)).not.toContain('hunter2');
  });

  it('tells a secret that is set from one that is not', () => {
    const row = describeConfig(loadConfig({})).find(({ name }) => name === 'secretKey');
    expect(row?.value).toBe('(none)');
  });
});

describe('nearestName', () => {
  const names = ['ONCE_PORT', 'ONCE_HOST', 'ONCE_DATA_DIR'];
  it.each([
    ['ONCE_PROT', 'ONCE_PORT'],
    ['once_port', 'ONCE_PORT'],
    ['ONCE_DATADIR', 'ONCE_DATA_DIR'],
    ['ONCE_HOTS', 'ONCE_HOST'],
    ['SOMETHING_ELSE', undefined],
    ['', undefined],
  ])('%j probably meant %j', (name, meant) => {
    expect(nearestName(name, names)).toBe(meant);
  });
});

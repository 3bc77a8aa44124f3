import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogReader, openLogStore } from '../../src/audit';
import { loadConfig } from '../../src/platform';
import { S3_KEY, type S3Server, startS3 } from '../support/s3-server';
import { deadPort } from '../support/servers';
import { holdsLogs, holdsSharedLogs, type LogPlaces } from './log-store-suite';

let home: string;
let s3: S3Server;
let places = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-store-'));
  s3 = await startS3();
});

afterEach(() => {
  s3.instead = () => null;
});

afterAll(async () => {
  await s3.close();
  await rm(home, { recursive: true });
});

const settings = (parts: Readonly<Record<string, string>> = {}) =>
  loadConfig({
    ONCE_S3_ENDPOINT: s3.endpoint,
    ONCE_S3_REGION: S3_KEY.region,
    ONCE_S3_ACCESS_KEY_ID: S3_KEY.id,
    ONCE_S3_SECRET_ACCESS_KEY: S3_KEY.secret,
    ...parts,
  });

/** Places of a kind; those on S3 under the settings above. */
const placesOf = (newPlace: (number: number) => string): LogPlaces => ({
  newPlace: () => {
    places += 1;
    return newPlace(places);
  },
  store: (place) => openLogStore(place, settings),
  reader: (place) => openLogReader(place, settings),
});
const folders = placesOf((number) => join(home, `log-${number}`));
const onS3 = placesOf((number) => `s3://city/logs/${number}`);
const newStore = () => onS3.store(onS3.newPlace());

describe('a log in a folder', () => holdsLogs(folders));

describe('a log on S3', () => {
  holdsLogs(onS3);
  holdsSharedLogs(onS3);

  it('is written without conditions where the store knows none', async () => {
    s3.instead = (_method, _path, { headers }) =>
      headers['if-match'] || headers['if-none-match'] ? 501 : null;
    const store = newStore();
    for (const note of ['first', 'second']) {
      await store.readCheckpoint();
      await store.writeCheckpoint(note);
    }
    expect(await store.readCheckpoint()).toBe('second');
  });

  it('grows where the store compares tags without their quotes, and still loses to another', async () => {
    s3.instead = (_method, _path, { headers }) => {
      if (headers['if-match']?.startsWith('"')) return 412;
      if (headers['if-match']) headers['if-match'] = `"${headers['if-match']}"`;
      return null;
    };
    const place = onS3.newPlace();
    const [slow, fast] = [onS3.store(place), onS3.store(place)];
    for (const note of ['first', 'second', 'third']) {
      await fast.readCheckpoint();
      await fast.writeCheckpoint(note);
      expect(await slow.readCheckpoint()).toBe(note);
    }
    await slow.writeCheckpoint('of the slow one');
    expect(await fast.readCheckpoint()).toBe('of the slow one');
    await slow.readCheckpoint();
    await fast.writeCheckpoint('newer');
    await slow.writeCheckpoint('too late');
    expect(await slow.readCheckpoint()).toBe('newer');
  });

  it('says so where the store refuses conditions that hold', async () => {
    s3.instead = (_method, _path, { headers }) => (headers['if-match'] ? 412 : null);
    const store = newStore();
    await store.writeCheckpoint('first');
    await store.readCheckpoint();
    await expect(store.writeCheckpoint('second')).rejects.toMatchObject({
      code: 'AUDIT_LOG_BROKEN',
      facts: { problem: { en: 'lies where conditions that hold are refused' } },
    });
  });

  it('is asked again where the store is busy for a moment, and then given up', async () => {
    const store = newStore();
    let failures = 2;
    s3.instead = () => (failures-- > 0 ? 503 : null);
    await store.writeCheckpoint('kept');
    expect(await store.readCheckpoint()).toBe('kept');
    s3.instead = () => 503;
    const broken = {
      code: 'AUDIT_LOG_BROKEN',
      facts: { place: expect.stringMatching(/checkpoint$/) },
    };
    await expect(store.readCheckpoint()).rejects.toMatchObject(broken);
    const endpoint = `http://127.0.0.1:${await deadPort()}`;
    const gone = openLogStore('s3://city/x', () => settings({ ONCE_S3_ENDPOINT: endpoint }));
    await expect(gone.readCheckpoint()).rejects.toMatchObject(broken);
  });

  it('is told from one that is not there by a bucket that is not there', async () => {
    s3.instead = (_method, _path, _request, response) => {
      const code = '<Error><Code>NoSuchBucket</Code><Message>city</Message></Error>';
      response.writeHead(404).end(code);
      return 404;
    };
    await expect(newStore().readCheckpoint()).rejects.toMatchObject({
      facts: { problem: { en: 'was answered by 404 NoSuchBucket' } },
    });
  });

  it('is cleared of more files than one list has', async () => {
    const store = newStore();
    await store.writeCheckpoint('x');
    const [key = ''] = [...s3.objects.keys()].slice(-1);
    const below = key.replace(/checkpoint$/, 'tile/entries/000.p/');
    for (let width = 1; width <= 1100; width += 1) s3.objects.set(below + width, Buffer.alloc(1));
    s3.objects.set(below.replace('000.p/', '000.px'), Buffer.alloc(1));
    await store.dropBundle(0);
    const left = [...s3.objects.keys()].filter((one) => one.startsWith(below.slice(0, -1)));
    expect(left).toEqual([below.replace('000.p/', '000.px')]);
  });

  it.each([
    ['file', 256 * 65_537 + 1, (store: ReturnType<typeof newStore>) => store.readCheckpoint()],
    ['list', 5 * 2 ** 20, (store: ReturnType<typeof newStore>) => store.dropBundle(0)],
  ])('is not read into memory where a %s has no end', async (_what, length, act) => {
    const part = Buffer.alloc(65_536, 32);
    let sent = 0;
    s3.instead = (_method, _path, _request, response) => {
      response.writeHead(200);
      const goOn = () => {
        while (!response.destroyed && sent < 4 * length) {
          sent += part.length;
          if (!response.write(part)) return response.once('drain', goOn);
        }
        return response.end();
      };
      goOn();
      return 200;
    };
    await expect(act(newStore())).rejects.toMatchObject({ code: 'AUDIT_LOG_BROKEN' });
    expect(sent).toBeLessThan(4 * length);
  });

  it('is asked for under the keys that were configured, whatever the environment says', async () => {
    const others = {
      AWS_ACCESS_KEY_ID: 'AKIDOTHER',
      AWS_SECRET_ACCESS_KEY: 'other',
      AWS_SESSION_TOKEN: 'token',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${await deadPort()}`,
      AWS_USE_FIPS_ENDPOINT: 'true',
    };
    const before = { ...process.env };
    Object.assign(process.env, others);
    try {
      const store = newStore();
      await store.writeCheckpoint('kept');
      expect(await store.readCheckpoint()).toBe('kept');
    } finally {
      process.env = before;
    }
  });

  it('cannot be had under another key, and is named with what is missing', async () => {
    const place = onS3.newPlace();
    const stranger = openLogStore(place, () => settings({ ONCE_S3_SECRET_ACCESS_KEY: 'guessed' }));
    const refused = await stranger.readCheckpoint().catch((error) => error);
    expect(refused).toMatchObject({ code: 'AUDIT_LOG_BROKEN' });
    expect(JSON.stringify([refused, refused.message, refused.cause])).not.toMatch(
      new RegExp(`guessed|Signature|${S3_KEY.id}`),
    );
    await expect(stranger.writeCheckpoint('x')).rejects.toMatchObject({ code: 'AUDIT_LOG_BROKEN' });
    const keyless = () => openLogStore(place, () => loadConfig({ ONCE_S3_ENDPOINT: s3.endpoint }));
    expect(keyless).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    for (const wrong of ['s3://City/x', 's3://', 's3://city/日志', 'ftp://city/x']) {
      expect(() => loadConfig({ ONCE_AUDIT_LOG: wrong })).toThrow();
    }
    expect(loadConfig({ ONCE_AUDIT_LOG: 's3://city' }).auditLog).toBe('s3://city');
  });
});

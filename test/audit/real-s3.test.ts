import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  makeWitnessKey,
  openLogReader,
  openLogStore,
  verifierOf,
  verifyLog,
  witnessLog,
} from '../../src/audit';
import { sequence } from '../../src/audit/tree/publish-some';
import { loadConfig, newId, TestClock } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';
import { holdsLogs, holdsSharedLogs, type LogPlaces } from './log-store-suite';

const address = process.env.TEST_S3;
const [, endpoint = '', bucket = ''] = /^(https?:\/\/[^/]+)\/([^/]+)$/.exec(address ?? '') ?? [];
const prefix = newId();
let places = 0;

const settings = () =>
  loadConfig({
    ONCE_S3_ENDPOINT: endpoint,
    ONCE_S3_REGION: process.env.TEST_S3_REGION,
    ONCE_S3_ACCESS_KEY_ID: process.env.TEST_S3_ACCESS_KEY_ID,
    ONCE_S3_SECRET_ACCESS_KEY: process.env.TEST_S3_SECRET_ACCESS_KEY,
  });

const inBucket: LogPlaces = {
  newPlace: () => {
    places += 1;
    return `s3://${bucket}/${prefix}/${places}`;
  },
  store: (place) => openLogStore(place, settings),
  reader: (place) => openLogReader(place, settings),
};

const title = 'a log in a store that runs';
const onStore: (tests: () => void) => void =
  address === undefined
    ? (tests) => describe.skip(`${title} (skipped: it needs a bucket, named by TEST_S3)`, tests)
    : (tests) => describe(title, tests);

onStore(() => {
  holdsLogs(inBucket);
  holdsSharedLogs(inBucket);

  it('is published there, verified there, and looked at and mirrored by a witness', async () => {
    const home = await mkdtemp(join(tmpdir(), 'once-real-'));
    const db = await openTestDatabase();
    const [place, copy] = [inBucket.newPlace(), inBucket.newPlace()];
    const signer = logSignerOf();
    const log = verifierOf(signer);
    const watch = {
      home: join(home, 'witness'),
      witness: await makeWitnessKey(join(home, 'witness'), 'leadership.example/witness'),
      ...{ source: inBucket.reader(place), mirror: inBucket.store(copy), log },
      clock: new TestClock('2026-03-02T09:00:00+08:00'),
    };
    let size = 0;
    for (const count of [20, 300]) {
      const runtime = await auditRuntime(db);
      const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
      await withLog(runtime, (audit) => audit.append(drafts));
      await runtime.epoch.close();
      await sequence({ db, folder: inBucket.store(place), signer });
      size += count;
      expect(await witnessLog(watch)).toMatchObject({ outcome: 'cosigned', size });
    }
    for (const folder of [inBucket.reader(place), inBucket.reader(copy)]) {
      expect(await verifyLog({ folder, verifier: log })).toMatchObject({ size });
    }
    await db.close();
    await rm(home, { recursive: true });
  });
});

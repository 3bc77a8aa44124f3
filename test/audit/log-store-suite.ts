import { proveRecord, sm2VerifierOf, verifierOf, verifyLog } from '../../src/audit';
import type { LogReader, LogStore } from '../../src/audit/files/log-store';
import { publishSm3 } from '../../src/audit/sm3/publish-sm3';
import { sm2KeyOf } from '../../src/audit/tlog/sm2-note';
import { sequence } from '../../src/audit/tree/publish-some';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';
import { growPlainLog } from './plain-log';

const signer = logSignerOf();
const log = verifierOf(signer);

/** A kind of place where logs lie. */
export interface LogPlaces {
  /** A place of its own for a log, as a setting names it. */
  newPlace(): string;
  store(place: string): LogStore;
  reader(place: string): LogReader;
}

/** What holds of a log wherever it lies. */
export function holdsLogs({ newPlace, store: storeAt, reader: readerAt }: LogPlaces): void {
  it('holds what was written, whole, and nothing before', async () => {
    const place = newPlace();
    const store = storeAt(place);
    expect([await store.readCheckpoint(), await store.readCosigned()]).toEqual([null, null]);
    await store.writeCheckpoint('first');
    await store.writeCheckpoint('second');
    await store.writeCosigned('cosigned');
    await store.below('sm3').writeCheckpoint('below');
    const reader = readerAt(`${place}/`);
    expect(await reader.readCheckpoint()).toBe('second');
    expect(await reader.readCosigned()).toBe('cosigned');
    expect(await reader.below('sm3').readCheckpoint()).toBe('below');
  });

  it('keeps of a tile that became full only that, and finds its beginning there', async () => {
    const store = storeAt(newPlace());
    const tile = (width: number) => ({ level: 0, index: 3, width }) as const;
    for (const [width, fill] of [
      [1, 1],
      [70, 1],
      [256, 7],
    ] as const) {
      await store.writeTile(tile(width), Buffer.alloc(width * 32, fill));
    }
    expect(await store.readTile(tile(70))).toEqual(Buffer.alloc(70 * 32, 7));
    await expect(store.readTile({ ...tile(5), index: 4 })).rejects.toMatchObject({
      code: 'AUDIT_LOG_BROKEN',
      facts: { place: 'tile/0/004.p/5' },
    });
  });

  it('has no more of a bundle that was dropped, neither whole nor as it grew', async () => {
    const store = storeAt(newPlace());
    const bundle = (width: number) => ({ level: 'entries', index: 0, width }) as const;
    await store.writeTile(bundle(256), Buffer.alloc(512));
    await store.writeTile(bundle(9), Buffer.alloc(18));
    await store.dropBundle(0);
    await store.dropBundle(0);
    for (const width of [9, 256]) {
      await expect(store.readTile(bundle(width))).rejects.toMatchObject({
        code: 'AUDIT_LOG_BROKEN',
      });
    }
  });

  it('grows with both trees and is verified where it lies', async () => {
    const place = newPlace();
    const store = storeAt(place);
    const sm2 = { name: `${signer.name}/sm3`, privateKey: sm2KeyOf(Buffer.alloc(32, 7)) };
    for (const count of [3, 300]) {
      await publishSm3(store, sm2, { size: await growPlainLog(store, signer, count) });
    }
    const folder = readerAt(place);
    const verified = await verifyLog({ folder, verifier: log, sm2Key: sm2VerifierOf(sm2) });
    expect([verified.size, verified.sm3?.size]).toEqual([303, 303]);
  });
}

/** What holds of a log that several processes write, where the store knows conditions. */
export function holdsSharedLogs({ newPlace, store, reader }: LogPlaces): void {
  it('is written by two processes at once, and both find it whole', async () => {
    const db = await openTestDatabase();
    const place = newPlace();
    const [one, other] = [
      { db, folder: store(place), signer },
      { db, folder: store(place), signer },
    ];
    let ids: readonly string[] = [];
    for (const count of [10, 300]) {
      const runtime = await auditRuntime(db);
      const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
      ids = await withLog(runtime, async (audit) => (await audit.append(drafts)).ids);
      await runtime.epoch.close();
      await Promise.all([sequence(one), sequence(other)]);
      await Promise.all([sequence(one), sequence(other)]);
    }
    const { size } = await verifyLog({ folder: reader(place), verifier: log });
    expect(size).toBe(310);
    expect(await proveRecord(other, ids[299] ?? '')).toContain('\nindex 309\n');
    await db.close();
  });

  it('leaves a checkpoint that another wrote meanwhile', async () => {
    const place = newPlace();
    const [slow, fast] = [store(place), store(place)];
    await slow.readCheckpoint();
    await fast.writeCheckpoint('of the fast one');
    await slow.writeCheckpoint('of the slow one');
    expect(await slow.readCheckpoint()).toBe('of the fast one');
    await fast.readCheckpoint();
    await fast.writeCheckpoint('newer');
    await slow.writeCheckpoint('of the slow one');
    expect(await slow.readCheckpoint()).toBe('newer');
    await slow.writeCheckpoint('newest');
    expect(await fast.readCheckpoint()).toBe('newest');
  });
}

import { LogFolder } from '../../src/audit';
import type { Publisher } from '../../src/audit/tree/publish-log';
import { sequence } from '../../src/audit/tree/publish-some';
import type { Database } from '../../src/platform';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

/** Records that are committed together. */
const GROUP = 1_000;

/** A log of so many records (a multiple of a thousand) that two nodes wrote by turns, published as files. */
export async function writeBigLog(
  db: Database,
  path: string,
  records: number,
): Promise<Publisher & { folder: LogFolder }> {
  const publisher = { db, folder: new LogFolder(path), signer: logSignerOf() };
  for (let written = 0; written < records; written += GROUP) {
    const runtime = await auditRuntime(db, (written / GROUP) % 3 === 2 ? 'gateway-2' : 'gateway-1');
    const drafts = Array.from({ length: GROUP }, (_, at) =>
      readDraft(written + at, { items: [`item${at % 7}`, 'name'], rowCount: at % 3 }),
    );
    await withLog(runtime, (audit) => audit.append(drafts));
    await runtime.epoch.close();
    await sequence(publisher);
  }
  return publisher;
}

/** Numbers from 0 to below 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

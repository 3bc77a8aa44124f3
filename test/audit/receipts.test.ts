import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkReceiptProof,
  findReceipt,
  giveReceipts,
  LogFolder,
  openReceipt,
  proveReceipt,
  verifierOf,
} from '../../src/audit';
import { signReceipt } from '../../src/audit/receipt/receipt';
import { checkpointText } from '../../src/audit/tlog/checkpoint';
import { bundleOf } from '../../src/audit/tlog/entry-bundle';
import { growTiles } from '../../src/audit/tlog/grow-tiles';
import { signNote } from '../../src/audit/tlog/note';
import { rootOf } from '../../src/audit/tlog/tree';
import { leafHash } from '../../src/audit/tlog/tree-hash';
import { logSigner } from '../../src/audit/tree/log-key';
import type { Publisher } from '../../src/audit/tree/publish-log';
import { sequence } from '../../src/audit/tree/publish-some';
import type { Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, SECRETS, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const code = (wanted: string) => expect.objectContaining({ code: wanted });

let db: Database;
let home: string;
let publisher: Publisher & { readonly folder: LogFolder };
let ids: readonly string[];
let receipts: readonly string[];

/** Records as reads of one node, and their receipts as an answer gives them. */
async function append(count: number): Promise<readonly string[]> {
  const runtime = await auditRuntime(db);
  const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
  const given = await withLog(runtime, (audit) => audit.append(drafts, { withReceipts: true }));
  await runtime.epoch.close();
  ids = given.ids;
  return given.receipts;
}

beforeAll(async () => {
  db = await openTestDatabase();
  home = await mkdtemp(join(tmpdir(), 'once-receipts-'));
  const { config, epoch } = await auditRuntime(db);
  await epoch.close();
  const signer = logSigner({ config, secrets: SECRETS });
  publisher = { db, folder: new LogFolder(join(home, 'log')), signer };
  receipts = await append(300);
});

afterAll(async () => {
  await db.close();
  await rm(home, { recursive: true });
});

const verifier = () => verifierOf(publisher.signer);
const receiptAt = (place: number) => openReceipt(receipts[place] ?? '', verifier());
const look = (place: number, folder = publisher.folder) =>
  findReceipt(receiptAt(place), { folder, verifier: verifier() });

/** A log that whoever has the key signed anew from other entries. */
async function forgedLog(name: string, entries: readonly object[]): Promise<LogFolder> {
  const folder = new LogFolder(join(home, name));
  const bytes = entries.map((entry) => Buffer.from(JSON.stringify(entry)));
  const tile = { level: 'entries', index: 0, width: bytes.length } as const;
  await folder.writeTile(tile, bundleOf(bytes));
  const grown = await growTiles(folder.readTile, 0, bytes.map(leafHash));
  for (const one of grown) await folder.writeTile(one.tile, one.bytes);
  const root = await rootOf({ size: bytes.length, read: folder.readTile });
  const text = checkpointText({ origin: publisher.signer.name, size: bytes.length, root });
  await folder.writeCheckpoint(signNote(text, publisher.signer));
  return folder;
}

describe('a receipt', () => {
  it('names the place and the leaf of its record before the tree has either', () => {
    expect(receiptAt(256)).toMatchObject({
      ...{ origin: 'once-gateway/audit', node: 'gateway-1.data', sequence: 257 },
      ...{ id: ids[256], at: '2026-03-02T01:00:00.000Z' },
    });
    for (const secret of ['digest', 'PUBLIC-RENTAL', 'housing', '2026-1']) {
      expect(receipts[256]?.replace('2026-03-02', '')).not.toContain(secret);
    }
  });

  it('is exchanged for a proof once its record is published, and not before', async () => {
    await expect(proveReceipt(publisher, receipts[0] ?? '')).rejects.toEqual(
      code('AUDIT_NOT_PUBLISHED'),
    );
    await sequence(publisher);
    for (const place of [0, 255, 256, 299]) {
      const proof = await proveReceipt(publisher, receipts[place] ?? '');
      const { receipt, index, head } = checkReceiptProof(proof, verifier());
      expect([receipt.id, index, head.size]).toEqual([ids[place], place, 300]);
      const moved = proof.replace(/index \d+/, `index ${place === 1 ? 2 : 1}`);
      expect(() => checkReceiptProof(moved, verifier())).toThrow(code('AUDIT_LOG_BROKEN'));
      expect(await look(place)).toEqual({ verdict: 'held', index: place });
    }
  });

  it('of another key, of another log, or altered anywhere is none', () => {
    const [note = ''] = receipts;
    const other = logSignerOf(9, publisher.signer.name);
    const elsewhere = logSignerOf(9, 'else.example/audit');
    expect(() => openReceipt(note, verifierOf(other))).toThrow(code('RECEIPT_INVALID'));
    const forged = signReceipt(receiptAt(0), elsewhere);
    expect(() => openReceipt(forged, verifier())).toThrow(code('RECEIPT_INVALID'));
    for (let at = 0; at < note.indexOf('\n\n'); at += 7) {
      const letter = note[at] === 'x' ? 'y' : 'x';
      const altered = note.slice(0, at) + letter + note.slice(at + 1);
      expect(() => openReceipt(altered, verifier())).toThrow(code('RECEIPT_INVALID'));
    }
    for (const text of ['', '\n\n', 'x'.repeat(200_000)]) {
      expect(() => openReceipt(text, verifier())).toThrow(code('RECEIPT_INVALID'));
    }
  });

  it('is the same that the committed record gives later, and given only to who asks', async () => {
    const runtime = await auditRuntime(db, 'gateway-2');
    const { given, plain } = await withLog(runtime, async (audit) => {
      const [given, plain] = await Promise.all([
        audit.append([readDraft(1), readDraft(2)], { withReceipts: true }),
        audit.append([readDraft(3)]),
      ]);
      return { given, plain };
    });
    await runtime.epoch.close();
    const later = await giveReceipts(runtime, given.ids);
    expect(given.receipts).toEqual(given.ids.map((id) => later.get(id)));
    expect(plain.receipts).toEqual(['']);
  });

  it('can never be taken for a checkpoint, nor a checkpoint for a receipt', async () => {
    const checkpoint = (await publisher.folder.readCheckpoint()) ?? '';
    expect(() => openReceipt(checkpoint, verifier())).toThrow(code('RECEIPT_INVALID'));
    const swapped = new LogFolder(join(home, 'swapped'));
    await cp(publisher.folder.path, swapped.path, { recursive: true });
    await swapped.writeCheckpoint(receipts[0] ?? '');
    await expect(look(0, swapped)).rejects.toEqual(code('AUDIT_LOG_BROKEN'));
  });
});

describe('a log that betrays a receipt', () => {
  const at = '2026-03-02T01:00:00.000Z';
  const later = '2026-03-04T01:00:00.000Z';
  const first = { at, node: 'gateway-1.data', sequence: 1 };

  it('has another record at its place', async () => {
    expect(await look(0, await forgedLog('replaced', [first]))).toEqual({
      ...{ verdict: 'replaced', index: 0 },
    });
  });

  it('went on for more than a day without it', async () => {
    const office = { at: later, node: 'gateway-1.office', sequence: 1 };
    expect(await look(1, await forgedLog('missing', [first, office]))).toEqual({
      verdict: 'missing',
    });
  });

  it('and one that merely ends before it does not', async () => {
    expect(await look(1, await forgedLog('young', [first]))).toEqual({ verdict: 'notYet' });
  });

  it('is told when the receipt is exchanged', async () => {
    const lied = signReceipt({ ...receiptAt(4), leaf: Buffer.alloc(32, 1) }, publisher.signer);
    await expect(proveReceipt(publisher, lied)).rejects.toEqual(code('AUDIT_LOG_BROKEN'));
  });
});

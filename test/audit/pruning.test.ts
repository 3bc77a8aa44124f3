import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkProof,
  findReceipt,
  giveReceipts,
  LogFolder,
  logFolderOf,
  logSigner,
  openReceipt,
  type PrunedRange,
  proveExported,
  pruneLog,
  type SearchContext,
  searchAudit,
  showRecord,
  verifierOf,
  verifyDatabase,
  verifyLog,
  witnessText,
} from '../../src/audit';
import { keptSince, keptUntil } from '../../src/audit/retention/kept-since';
import { checkpointText } from '../../src/audit/tlog/checkpoint';
import { cosignatureLine } from '../../src/audit/tlog/cosignature';
import { signNote } from '../../src/audit/tlog/note';
import { rootOf } from '../../src/audit/tlog/tree';
import { sequence } from '../../src/audit/tree/publish-some';
import { readTreeHead } from '../../src/audit/tree/tree.store';
import { type Database, WorkingCalendar } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

let db: Database;
let home: string;
let ctx: SearchContext;
let first: Awaited<ReturnType<typeof auditRuntime>>;
let second: typeof first;
let early: string;
let receipt: string;
let ids: readonly string[];

const publisher = () => ({ db, folder: logFolderOf(ctx), signer: logSigner(ctx) });
const verifier = () => verifierOf(logSigner(ctx));

/** Appends reads, with what the gateway itself records to the office lane of the first node. */
async function append(runtime: typeof first, count: number): Promise<readonly string[]> {
  const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
  return (await withLog(runtime, (audit) => audit.append(drafts))).ids;
}

/** Prunes with a log of its own, as the command does. */
function prune(config = ctx.config): Promise<PrunedRange[]> {
  return withLog(first, async (audit) => {
    const ranges: PrunedRange[] = [];
    const order = { folder: join(home, 'exported') };
    for await (const range of pruneLog({ ...ctx, config, audit }, order)) ranges.push(range);
    return ranges;
  });
}

function search(filter: Parameters<typeof searchAudit>[1]) {
  return withLog(first, (audit) =>
    searchAudit({ ...ctx, audit }, filter, { first: 10, after: null }),
  );
}

function verify(folder = logFolderOf(ctx), since: string | null = null) {
  return verifyLog({ folder, verifier: verifier(), since, progress: () => undefined });
}

/** The database against its files. */
function verifyTables() {
  const parts = { folder: logFolderOf(ctx), verifier: verifier(), since: null };
  const idle = (): void => undefined;
  return verifyDatabase({ db, ...parts, progress: idle, records: idle });
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-prune-'));
  db = await openTestDatabase();
  [first, second] = [await auditRuntime(db, 'gateway-1'), await auditRuntime(db, 'gateway-2')];
  const config = { ...first.config, dataDir: home };
  ctx = {
    ...{ ...first, config, calendar: new WorkingCalendar(), requestId: 'r', locale: 'en' },
    ...{ audit: undefined as never },
    actor: { kind: 'person', id: 'li', department: { id: 'office' }, roles: ['leadership'] },
  };
  ids = await append(first, 300);
  receipt = [...(await giveReceipts(ctx, ids.slice(0, 1))).values()][0] ?? '';
  await sequence(publisher());
  await append(second, 300);
  await sequence(publisher());
  early = (await logFolderOf(ctx).readCheckpoint()) ?? '';
});

afterAll(async () => {
  await first.epoch.close();
  await second.epoch.close();
  await db.close();
  await rm(home, { recursive: true });
});

describe('the term of records', () => {
  it('SHR-10 is of whole months in China, at least as many as are set', () => {
    const at = new Date('2026-03-31T16:30:00Z');
    expect(keptUntil(at, 36)).toBe('2029-05-01');
    expect(keptSince(new Date('2029-04-30T15:59:00Z'), 36)).toEqual(
      new Date('2026-03-31T16:00:00Z'),
    );
    expect(keptSince(new Date('2029-04-30T16:00:00Z'), 36)).toEqual(
      new Date('2026-04-30T16:00:00Z'),
    );
    expect(keptUntil(new Date('2026-12-15T00:00:00Z'), 12)).toBe('2028-01-01');
  });

  it('SHR-10 keeps every record until it is over', async () => {
    first.clock.advance(35 * 30 * 86_400_000);
    expect(await prune()).toEqual([]);
    first.clock.advance((2 * 365 + 60 - 35 * 30 + 365) * 86_400_000);
    second.clock.advance((3 * 365 + 60) * 86_400_000);
  });
});

describe('pruning', () => {
  it('waits for the witness that is configured, and goes no further than it has seen', async () => {
    const witness = { ...logSignerOf(), name: 'witness.example/w' };
    const auditWitnessFile = join(home, 'witnesses');
    const key = witnessText(verifierOf(witness));
    await writeFile(auditWitnessFile, `witness office ${key}\nquorum office\n`);
    const refused = expect.objectContaining({ code: 'AUDIT_PRUNE_REFUSED' });
    const { folder, signer } = publisher();
    const pruneSeen = async (note: string | null) => {
      if (note !== null) await folder.writeCosigned(note);
      return prune({ ...ctx.config, auditWitnessFile });
    };
    await expect(pruneSeen(null)).rejects.toEqual(refused);
    await expect(pruneSeen(early)).rejects.toEqual(refused);
    const seen = async (size: number): Promise<string> => {
      const root = await rootOf({ size, read: folder.readTile });
      const text = checkpointText({ origin: signer.name, size, root });
      return signNote(text, signer) + cosignatureLine(text, witness, 1);
    };
    expect(await pruneSeen(await seen(300))).toMatchObject([{ from: 0, to: 256 }]);
    const another = checkpointText({ origin: signer.name, size: 600, root: Buffer.alloc(32) });
    const forked = signNote(another, signer) + cosignatureLine(another, witness, 1);
    await expect(pruneSeen(forked)).rejects.toEqual(refused);
    expect(await pruneSeen(await seen(600))).toMatchObject([{ from: 256, to: 512 }]);
  });

  it('exported what it deleted, each record with its place and salt, under a digest', async () => {
    const folder = join(home, 'exported');
    const names = ['records-0-256', 'records-256-512'];
    const files = names.flatMap((name) => [`${name}.json`, `${name}.jsonl`]);
    expect((await readdir(folder)).sort()).toEqual(files);
    const file = await readFile(join(folder, 'records-256-512.jsonl'), 'utf8');
    const manifest = JSON.parse(await readFile(join(folder, 'records-256-512.json'), 'utf8'));
    const sha256 = hash('sha256', file, 'hex');
    const before = '2026-03-31T16:00:00.000Z';
    expect(manifest).toMatchObject({ from: 256, to: 512, sha256, before });
    const lines = file.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).index)).toEqual(lines.map((_, at) => 256 + at));
    expect(await chainOf(db, 'gateway-1.data')).toEqual([]);
    expect((await chainOf(db, 'gateway-2.data'))[0]?.sequence).toBe(213);
    const told = (await chainOf(db, 'gateway-1.office')).at(-1);
    expect(told).toMatchObject({ event: 'audit.pruned', facts: { from: 256, to: 512, sha256 } });
  });

  it('leaves a log that holds, goes on, and grew out of what was kept before', async () => {
    expect(await verify()).toMatchObject({ size: 600, pruned: { size: 512 } });
    await append(first, 40);
    await append(second, 40);
    await sequence(publisher());
    const { size } = await readTreeHead(db);
    expect(await verify(undefined, early)).toMatchObject({ size, pruned: { size: 512 } });
    expect((await chainOf(db, 'gateway-1.data')).map((one) => one.sequence)[0]).toBe(301);
    expect(await verifyTables()).toMatchObject({ placed: { size } });
  });

  it.each([
    ['UPDATE audit_tree SET pruned_size = 768', '#512 is missing'],
    [`DELETE FROM audit_pruned_tile WHERE "index" = 1`, '#256 was pruned'],
    [`UPDATE audit_pruned_tile SET hashes = set_byte(hashes, 40, 1) WHERE "index" = 0`, '#1 was'],
    [`UPDATE audit_pruned_lane SET hash = 'no' WHERE node = 'gateway-2.data'`, '#512 (gateway-2'],
    [`UPDATE audit_pruned_lane SET sequence = 299 WHERE node = 'gateway-1.data'`, 'gateway-1.data'],
    [`UPDATE audit_record SET sequence = 5 WHERE node = 'gateway-1.data' AND sequence = 340`, ''],
    [
      `DELETE FROM audit_record WHERE node = 'gateway-2.data' AND sequence = 213`,
      '#512 (gateway-2',
    ],
  ])('covers up nothing else: %s', async (sql, place) => {
    const undo = new Error('undo');
    const altered = db.transaction(async () => {
      await db.script(sql);
      await expect(verifyTables()).rejects.toMatchObject({
        code: 'AUDIT_LOG_BROKEN',
        message: expect.stringContaining(place),
      });
      throw undo;
    });
    await expect(altered).rejects.toBe(undo);
  });

  it('leaves enough to make the same files anew where they are lost', async () => {
    const lost = new LogFolder(join(home, 'anew'));
    await sequence({ ...publisher(), folder: lost });
    expect(await lost.readCheckpoint()).toBe(await logFolderOf(ctx).readCheckpoint());
    expect(await verify(lost, early)).toMatchObject({ pruned: { size: 512 } });
  });

  it('leaves proofs of what was pruned, by a receipt and by an exported line', async () => {
    const opened = openReceipt(receipt, verifier());
    const log = { folder: logFolderOf(ctx), verifier: verifier() };
    expect(await findReceipt(opened, log)).toEqual({ verdict: 'held', index: 0 });
    const other = { ...opened, leaf: Buffer.alloc(32, 1) };
    expect(await findReceipt(other, log)).toEqual({ verdict: 'missing' });
    const file = await readFile(join(home, 'exported/records-256-512.jsonl'), 'utf8');
    const [line = ''] = file.split('\n').slice(44);
    const proof = await proveExported(publisher(), line);
    expect(checkProof(proof, verifier())).toMatchObject({
      index: 300,
      body: JSON.parse(line).body,
    });
    const forged = line.replace('householdRegister', 'taxRegister');
    const wrong = await proveExported(publisher(), forged);
    expect(() => checkProof(wrong, verifier())).toThrow(/AUDIT_LOG_BROKEN|hold/);
  });

  it('is told by the search, which never answers emptily for what was pruned', async () => {
    const before = new Date('2026-03-31T16:00:00Z');
    const filter = { event: 'data.read', department: 'nobody' };
    const pruned = { code: 'AUDIT_PRUNED', facts: { before: before.toISOString() } };
    await expect(search({ ...filter, to: before })).rejects.toMatchObject(pruned);
    expect(await search(filter)).toMatchObject({ records: [], prunedBefore: before });
    expect(await search({ ...filter, from: before })).toMatchObject({ prunedBefore: null });
    const made = Date.parse('2026-03-02T01:00:00Z').toString(16).padStart(12, '0');
    const id = `${made.slice(0, 8)}-${made.slice(8)}${ids[0]?.slice(13)}`;
    const shown = withLog(first, (audit) => showRecord({ ...ctx, audit }, id));
    await expect(shown).rejects.toMatchObject(pruned);
  });

  it('does nothing twice, and keeps what was altered', async () => {
    expect(await prune()).toEqual([]);
    first.clock.advance(4 * 365 * 86_400_000);
    const altered = `UPDATE audit_record SET body = replace(body, '"rowCount":1', '"rowCount":2')
      WHERE node = 'gateway-2.data' AND sequence = 230`;
    await append(second, 200);
    await sequence(publisher());
    await db.execute(altered);
    const count = async () => (await chainOf(db, 'gateway-2.data')).length;
    const all = await count();
    await expect(prune()).rejects.toMatchObject({
      code: 'AUDIT_LOG_BROKEN',
      facts: { place: '#529' },
    });
    expect(await count()).toBe(all);
  });
});

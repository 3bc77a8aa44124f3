import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignatureBy,
  LogFolder,
  makeWitnessKey,
  openLogReader,
  parseWitness,
  readWitnessKey,
  verifierOf,
  verifierText,
  verifyLog,
  type Watch,
  witnessLog,
  witnessText,
} from '../../src/audit';
import { checkpointText } from '../../src/audit/tlog/checkpoint';
import { signNote } from '../../src/audit/tlog/note';
import { sequence } from '../../src/audit/tree/publish-some';
import { type Database, loadConfig, TestClock } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const signer = logSignerOf();
const log = verifierOf(signer);
const clock = new TestClock('2026-03-02T09:00:00+08:00');
const NOW = Date.parse('2026-03-02T09:00:00+08:00') / 1000;
const BROKEN = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });

let db: Database;
let home: string;
let folder: LogFolder;
let watches = 0;

async function grow(count: number): Promise<void> {
  const runtime = await auditRuntime(db);
  const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
  await withLog(runtime, (audit) => audit.append(drafts));
  await runtime.epoch.close();
  await sequence({ db, folder, signer });
}

/** A witness of its own, which cosigned nothing yet. */
async function newWatch(parts: Partial<Watch> = {}): Promise<Watch> {
  watches += 1;
  const path = join(home, `witness-${watches}`);
  const witness = await makeWitnessKey(path, 'leadership.example/witness');
  return { home: path, witness, source: folder, log, clock, mirror: null, ...parts };
}

/** A copy of the log as it is now, with another checkpoint where one is given. */
async function copyOfLog(checkpoint?: string): Promise<LogFolder> {
  watches += 1;
  const copy = new LogFolder(join(home, `copy-${watches}`));
  await cp(folder.path, copy.path, { recursive: true });
  if (checkpoint !== undefined) await copy.writeCheckpoint(checkpoint);
  return copy;
}

beforeAll(async () => {
  db = await openTestDatabase();
  home = await mkdtemp(join(tmpdir(), 'once-witness-'));
  folder = new LogFolder(join(home, 'log'));
  await grow(300);
});

afterAll(async () => {
  await db.close();
  await rm(home, { recursive: true });
});

describe('a witness', () => {
  it('has a key that only its owner can read, and that is not made twice', async () => {
    const { home: path, witness } = await newWatch();
    expect((await stat(join(path, 'witness-key.json'))).mode & 0o777).toBe(0o600);
    expect(verifierOf(await readWitnessKey(path))).toEqual(verifierOf(witness));
    const text = witnessText(verifierOf(witness));
    expect(parseWitness(text)).toEqual(verifierOf(witness));
    expect(() => parseWitness(verifierText(verifierOf(witness)))).toThrow();
    const again = makeWitnessKey(path, 'other');
    await expect(again).rejects.toEqual(expect.objectContaining({ code: 'CONFLICT' }));
    const named = makeWitnessKey(join(home, 'x'), 'a name');
    await expect(named).rejects.toEqual(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  it('cosigns what grew out of what it cosigned, with the time', async () => {
    const watch = await newWatch();
    const first = await witnessLog(watch);
    await grow(13);
    const second = await witnessLog(watch);
    if (first.outcome !== 'cosigned' || second.outcome !== 'cosigned') throw new Error('refused');
    expect(second.size).toBe(first.size + 13);
    const verifier = verifierOf(watch.witness);
    expect(cosignatureBy(second.note, verifier)?.seconds).toBe(NOW);
    expect(cosignatureBy(second.note.replace(/\n\d+\n/, '\n314\n'), verifier)).toBeNull();
    expect(cosignatureBy(second.note, verifierOf(logSignerOf(8, verifier.name)))).toBeNull();
    expect((await witnessLog(watch)).outcome).toBe('cosigned');
    const cosigned = await copyOfLog(second.note);
    const progress = () => undefined;
    const verified = await verifyLog({ folder: cosigned, verifier: log, since: null, progress });
    expect(verified.size).toBe(second.size);
  });

  it('refuses a log that was cut off, forked or rewritten, and keeps both checkpoints', async () => {
    const old = await copyOfLog();
    await grow(5);
    const watch = await newWatch();
    const seen = await witnessLog(watch);
    if (seen.outcome !== 'cosigned') throw new Error('refused');
    const { size } = seen;
    const told = async (source: LogFolder) => {
      const sighting = await witnessLog({ ...watch, source });
      if (!('evidence' in sighting)) return sighting.outcome;
      const evidence = await readFile(sighting.evidence, 'utf8');
      expect(evidence).toContain(seen.note);
      expect(evidence).toContain(await source.readCheckpoint());
      return sighting.outcome;
    };
    expect(await told(old)).toBe('shrunk');
    const root = Buffer.alloc(32, 5);
    const other = checkpointText({ origin: log.name, size, root });
    expect(await told(await copyOfLog(signNote(other, signer)))).toBe('forked');
    expect((await witnessLog(watch)).outcome).toBe('cosigned');
    await db.execute(`UPDATE audit_record SET salt = 'other' WHERE sequence = 4`);
    await db.script(`DELETE FROM audit_run; UPDATE audit_tree SET size = 0,
      root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`);
    const honest = folder;
    folder = new LogFolder(join(home, 'rewritten'));
    await grow(1);
    expect(await told(folder)).toBe('rewritten');
    folder = honest;
  });

  it('looks once at a time, so that no slower look takes back what is remembered', async () => {
    const watch = await newWatch();
    const looks = await Promise.allSettled([witnessLog(watch), witnessLog(watch)]);
    expect(looks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(looks.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'DATA_FOLDER_LOCKED' },
    });
    expect((await witnessLog(watch)).outcome).toBe('cosigned');
  });

  it('says nothing of files that do not fit, are signed by another, or are not there', async () => {
    const watch = await newWatch();
    const empty = new LogFolder(join(home, 'empty'));
    expect(await witnessLog({ ...watch, source: empty })).toEqual({ outcome: 'empty' });
    await witnessLog(watch);
    await expect(witnessLog({ ...watch, source: empty })).rejects.toEqual(BROKEN);
    const root = Buffer.alloc(32, 5);
    const size = 300 + 18 + 1;
    const lie = checkpointText({ origin: log.name, size, root });
    const stranger = await copyOfLog(signNote(lie, logSignerOf(8)));
    await expect(witnessLog({ ...watch, source: stranger })).rejects.toEqual(BROKEN);
    const unfounded = await copyOfLog(signNote(lie, signer));
    await expect(witnessLog({ ...watch, source: unfounded })).rejects.toEqual(BROKEN);
    expect((await witnessLog(watch)).outcome).toBe('cosigned');
  });

  it('keeps a copy of the whole log, made anew from its entries, and reads it over HTTP', async () => {
    const server = createServer((request, response) => {
      readFile(join(folder.path, request.url?.slice('/log'.length) ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const mirror = new LogFolder(join(home, 'mirror'));
    const source = openLogReader(`http://127.0.0.1:${port}/log/`, loadConfig);
    const watch = await newWatch({ source, mirror });
    const sighting = await witnessLog(watch).finally(() => server.close());
    expect(sighting.outcome).toBe('cosigned');
    const progress = () => undefined;
    const since = await folder.readCheckpoint();
    const copied = await verifyLog({ folder: mirror, verifier: log, since, progress });
    expect(copied.size).toBe(318);
    const altered = await copyOfLog();
    const bundle = join(altered.path, 'tile/entries/000');
    const bytes = await readFile(bundle);
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    await writeFile(bundle, bytes);
    const fresh = new LogFolder(join(home, 'fresh'));
    const fooled = witnessLog(await newWatch({ source: altered, mirror: fresh }));
    await expect(fooled).rejects.toEqual(BROKEN);
    expect(await fresh.readCheckpoint()).toBeNull();
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const isRequired = process.env.TEST_SERVICES === 'required';

  (hasPython || isRequired ? it : it.skip)(
    'is believed by a verifier that shares no code with ours',
    async () => {
      const watch = await newWatch();
      const sighting = await witnessLog(watch);
      if (sighting.outcome !== 'cosigned') throw new Error('refused');
      const file = join(home, 'cosigned');
      const verdict = async (note: string, witness = verifierOf(watch.witness)) => {
        await writeFile(file, note);
        const script = join(__dirname, 'independent_verifier.py');
        const args = [script, 'cosigned', file, verifierText(log), witnessText(witness)];
        return spawnSync('python3', args, { encoding: 'utf8' }).stdout.trim();
      };
      const { note } = sighting;
      expect(await verdict(note)).toBe(String(NOW));
      expect(await verdict(note, verifierOf(logSignerOf(8, watch.witness.name)))).toBe('');
      const lines = note.trimEnd().split('\n');
      const ours = lines.pop()?.split(' ') ?? [];
      const blob = Buffer.from(ours[2] ?? '', 'base64');
      for (const place of [0, 11, 12]) {
        const mutant = Buffer.from(blob);
        mutant[place] = (mutant[place] ?? 0) ^ 1;
        const line = `${ours[0]} ${ours[1]} ${mutant.toString('base64')}\n`;
        expect(await verdict(`${lines.join('\n')}\n${line}`)).toBe('');
      }
    },
  );
});

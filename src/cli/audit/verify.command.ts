import { readFile } from 'node:fs/promises';
import { secretKey } from '../../api';
import {
  type DatabaseFindings,
  logFolderOf,
  logSigner,
  openLogReader,
  parseSm2Verifier,
  parseVerifier,
  readWitnessPolicy,
  type Verified,
  verifierOf,
  verifyDatabase,
  verifyLog,
} from '../../audit';
import { type Config, createSecretBox, databaseOf, loadConfig, openDatabase } from '../../platform';
import { say, UsageError } from '../print';
import { NOT_YET } from './exit-codes';

/** What a log is verified by. */
export interface VerifyOrder {
  /** The log's key, as `audit key` shows it. */
  readonly key?: string;
  /** A file with a checkpoint that was kept from earlier. */
  readonly since?: string;
  /** The key of the tree over SM3, as `audit key --sm2` shows it. */
  readonly sm2Key?: string;
  /** A file with the witnesses that must have cosigned. */
  readonly witnesses?: string;
  /** Also verify the database itself. */
  readonly database?: boolean;
}

/** How often progress is told, in entries or records. */
const TELL_EVERY = 100_000;

/** Files that are so far behind the database are not only a little late. */
const LATE_MS = 3_600_000;

/**
 * Verifies a log, from its files alone or with the database itself; throws with the first place that
 * does not hold.
 */
export async function verify(path: string | undefined, order: VerifyOrder): Promise<void> {
  if (order.database) return verifyTables(path, order);
  if (order.key === undefined) throw new UsageError('--key: without the database it must be given');
  const { tell, perSecond } = meter('entries');
  const { origin, size, root, pruned, sm3 } = await verifyLog({
    folder: logAt(path),
    verifier: parseVerifier(order.key),
    ...(await beside(order)),
    progress: tell,
  });
  say(`${origin}: ${size} entries hold, ${perSecond(size)} a second`);
  tellPruned(pruned);
  say(`root ${root.toString('base64')}`);
  if (sm3) say(`SM3 root of ${sm3.size} ${sm3.root.toString('base64')}`);
}

/** The log that is named, or that of the settings. */
function logAt(path: string | undefined) {
  return path === undefined
    ? logFolderOf({ config: loadConfig() })
    : openLogReader(path, loadConfig);
}

/** What the log is held against beside its key. */
async function beside({ since, sm2Key, witnesses }: VerifyOrder) {
  return {
    since: await textOf(since),
    sm2Key: sm2Key === undefined ? null : parseSm2Verifier(sm2Key),
    witnesses: witnesses === undefined ? null : readWitnessPolicy(witnesses),
  };
}

/** Without a key that was kept apart, that of the settings is believed. */
async function verifyTables(path: string | undefined, order: VerifyOrder): Promise<void> {
  const { key } = order;
  const config = loadConfig();
  const db = await openDatabase(databaseOf(config));
  try {
    const records = meter('records');
    const found = await verifyDatabase({
      db,
      folder: logAt(path),
      verifier: key === undefined ? await ownVerifier(config) : parseVerifier(key),
      ...(await beside(order)),
      progress: meter('entries').tell,
      records: records.tell,
    });
    tellFindings(found, records.perSecond(found.placed.size + found.waiting));
  } finally {
    await db.close();
  }
}

async function ownVerifier(config: Config): Promise<ReturnType<typeof verifierOf>> {
  const secrets = createSecretBox(await secretKey(config, { mayMake: false }));
  return verifierOf(logSigner({ config, secrets }));
}

function tellFindings(found: DatabaseFindings, perSecond: number): void {
  const { signed, placed, waiting, unsignedSince } = found;
  say(`${signed.origin}: ${placed.size + waiting} records hold, ${perSecond} a second`);
  tellPruned(signed.pruned);
  say(
    `${signed.size} are signed, ${placed.size - signed.size} more have a place, ${waiting} wait for one`,
  );
  say(`root ${placed.root.toString('base64')}`);
  if (unsignedSince === null || Date.now() - Date.parse(unsignedSince) < LATE_MS) return;
  say(
    `the files are behind the database: they lack what was recorded since ${unsignedSince}. ` +
      'Where a gateway serves with this folder, look at its log; else the folder is an older copy',
  );
  process.exitCode = NOT_YET;
}

/** Of pruned entries there are hashes alone. */
function tellPruned(pruned: Verified['pruned']): void {
  if (pruned === null) return;
  say(
    `the first ${pruned.size}, of before ${pruned.before}, were pruned: of these the hashes hold`,
  );
}

interface Meter {
  readonly tell: (done: number, all: number) => void;
  readonly perSecond: (done: number) => number;
}

/** Tells progress now and then. */
function meter(what: string): Meter {
  const started = performance.now();
  let told = 0;
  const perSecond = (done: number): number =>
    Math.round((done * 1000) / Math.max(1, performance.now() - started));
  const tell = (done: number, all: number): void => {
    if (done - told < TELL_EVERY || done >= all) return;
    told = done;
    say(`${done} of ${all} ${what}, ${perSecond(done)} a second`);
  };
  return { tell, perSecond };
}

async function textOf(file: string | undefined): Promise<string | null> {
  return file === undefined ? null : readFile(file, 'utf8');
}

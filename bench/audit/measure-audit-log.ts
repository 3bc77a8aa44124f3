import { join } from 'node:path';
import {
  LogFolder,
  logSigner,
  type SearchContext,
  verifierOf,
  verifyDatabase,
  verifyLog,
} from '../../src/audit';
import { provesInclusion } from '../../src/audit/tlog/check-proof';
import { hashesOf, tileAround } from '../../src/audit/tlog/tile';
import { proveInclusion } from '../../src/audit/tlog/tree';
import { proverTree } from '../../src/audit/tree/prover-tree';
import { type Publisher, publishLog } from '../../src/audit/tree/publish-log';
import { sequence } from '../../src/audit/tree/publish-some';
import type { Expectation } from '../report';
import { withEmptyLog, writeRecords } from './log-world';

type Say = (line: string) => void;

/** How many records, where AUDIT_ROWS does not say. */
const ROWS = { postgres: 200_000, embedded: 20_000 };

/** The smaller log, to which the larger one is compared. */
const SMALLER = 1 / 10;

const PROOFS = 20_000;

/** One proof in so many is checked: checking is the reader's work. */
const CHECKED = 100;

/** What is expected for each second that one core works. */
const LEAST = { sequenced: 20_000, verified: 100_000, proofs: 10_000 };

/** What a log of some size came to, for each second of processor time of this process. */
interface LogFigures {
  readonly records: number;
  readonly written: number;
  readonly sequenced: number;
  readonly verified: number;
  readonly database: number;
  readonly proofs: number;
  /** Hashes of a proof: they grow with the logarithm of the size. */
  readonly hashes: number;
}

/** So many things for each second of processor time that work on them took. */
async function rateOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return count / ((user + system) / 1e6);
}

/** Proves places all over the log, checks some against their leaves, and answers how long proofs are. */
async function proveMany({ folder }: Publisher, head: { size: number; root: Buffer }) {
  const tree = proverTree(folder, head.size);
  let hashes = 0;
  for (let at = 0; at < PROOFS; at += 1) {
    const index = (at * 7919) % head.size;
    const proof = await proveInclusion(tree, index);
    hashes += proof.length;
    if (at % CHECKED > 0) continue;
    const tile = tileAround(0, index, head.size);
    const leaf = hashesOf(tile, await folder.readTile(tile))[index % 256];
    if (leaf && provesInclusion({ index, leaf }, head, proof)) continue;
    throw new Error(`expected a proof of ${index} that holds`);
  }
  return hashes / PROOFS;
}

async function measureAt(
  ctx: SearchContext,
  publisher: Publisher,
  { from, records }: { readonly from: number; readonly records: number },
): Promise<LogFigures> {
  const { db, folder, signer } = publisher;
  const more = records - from;
  const written = await rateOf(more, () => writeRecords(ctx, from, more));
  const sequenced = await rateOf(more, () => sequence(publisher));
  const head = await publishLog(publisher);
  const asked = { folder, verifier: verifierOf(signer), since: null, progress: () => undefined };
  const verified = await rateOf(head.size, () => verifyLog(asked));
  const held = () => verifyDatabase({ ...asked, db, records: () => undefined });
  const database = await rateOf(head.size, held);
  let hashes = 0;
  const proofs = await rateOf(PROOFS, async () => {
    hashes = await proveMany(publisher, head);
  });
  return { records: head.size, written, sequenced, verified, database, proofs, hashes };
}

function rowOf(figures: LogFigures): string {
  const { records, written, sequenced, verified, database, proofs, hashes } = figures;
  const rates = [records, written, sequenced, verified, database, proofs];
  return [...rates.map((one) => one.toFixed(0)), hashes.toFixed(1)]
    .map((cell) => cell.padStart(10))
    .join(' ');
}

function expectations({ sequenced, verified, proofs }: LogFigures): Expectation[] {
  const figures = { sequenced, verified, proofs };
  const names = Object.keys(LEAST) as (keyof typeof LEAST)[];
  return names.map((name) => {
    const [got, least] = [figures[name], LEAST[name]];
    return {
      expected: `${name}: at least ${least} a second of a core`,
      got,
      reached: got >= least,
    };
  });
}

/**
 * Measures the log in this process, at a tenth of its size and at all of it: writing, giving places and
 * publishing, verifying the files and the database, and proofs, each against the processor time it took.
 */
export async function measureAuditLog(databaseUrl: string | undefined, folder: string, say: Say) {
  const usual = databaseUrl === undefined ? ROWS.embedded : ROWS.postgres;
  const all = Number(process.env.AUDIT_ROWS ?? usual);
  return withEmptyLog(databaseUrl, folder, async (ctx) => {
    const publisher: Publisher = {
      ...{ db: ctx.db, folder: new LogFolder(join(folder, 'log')), signer: logSigner(ctx) },
    };
    say('  records    written  sequenced   verified   database     proofs     hashes');
    const smaller = await measureAt(ctx, publisher, { from: 0, records: all * SMALLER });
    say(rowOf(smaller));
    const larger = await measureAt(ctx, publisher, { from: all * SMALLER, records: all });
    say(rowOf(larger));
    return { figures: [smaller, larger], expected: expectations(larger) };
  });
}

import { join } from 'node:path';
import { auditDraft } from '../draft';
import { logFolderOf } from '../files/own-log';
import { dropPrunedMonths } from '../months/drop-pruned';
import type { SearchContext } from '../search-audit';
import type { TreeHead } from '../tlog/check-proof';
import { TILE_WIDTH } from '../tlog/tile';
import { logSigner } from '../tree/log-key';
import type { Publisher } from '../tree/publish-log';
import { readTreeHead } from '../tree/tree.store';
import { keptSince } from './kept-since';
import { oldBundles, provenTree, pruneRefused, sm3Size, witnessedSize } from './prunable-prefix';
import { pruneFiles } from './prune-files';
import { pruneRecords, readPruned } from './pruned.store';
import { type ExportedFile, readPrunable, writeDurably, writeExport } from './pruned-records';

/** Bundles that are exported into one file and deleted in one transaction. */
const BUNDLES = 64;

/** How a log is pruned. */
export interface PruneOrder {
  /** Folder that the records are exported into. */
  readonly folder: string;
}

/** Entries that were exported and pruned. */
export interface PrunedRange extends ExportedFile {
  readonly from: number;
  readonly to: number;
}

/**
 * Prunes the records whose term is over, from the beginning of the tree on, in whole bundles: each stretch is exported to
 * a file first, then deleted together with the record of it (`audit.pruned`), and at last its entries go from the
 * files. The hashes stay, so every proof holds as before. SHR-10
 *
 * Months of which nothing is left are dropped at the end, so that deleted rows take no space.
 *
 * If we stop anywhere, either all of a stretch is there or it is exported; the next pruning goes on from there.
 *
 * Errors: AUDIT_PRUNE_REFUSED, AUDIT_LOG_BROKEN where a record is not what was signed, AUDIT_UNAVAILABLE.
 */
export async function* pruneLog(
  ctx: SearchContext,
  { folder }: PruneOrder,
): AsyncGenerator<PrunedRange> {
  const publisher = { db: ctx.db, folder: logFolderOf(ctx), signer: logSigner(ctx) };
  const head = await provenTree(publisher);
  const seen = await witnessedSize(publisher, ctx.config);
  const before = keptSince(ctx.clock.now(), ctx.config.auditKeepMonths);
  const limit = Math.min(head.size, seen, await sm3Size(publisher, ctx.config));
  let from = (await readTreeHead(ctx.db)).prunedSize;
  for (;;) {
    const asked = { from, limit, before, most: BUNDLES };
    const to = from + (await oldBundles(publisher.folder, asked)) * TILE_WIDTH;
    if (to === from) break;
    yield await pruneStretch(ctx, { publisher, head, before, folder, from, to });
    from = to;
  }
  await dropPrunedMonths(ctx.db);
}

/** What one stretch is pruned with. */
interface Stretch {
  readonly publisher: Publisher;
  readonly head: TreeHead;
  readonly before: Date;
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

async function pruneStretch(ctx: SearchContext, stretch: Stretch): Promise<PrunedRange> {
  const { publisher, head, before, folder, from, to } = stretch;
  const { records, ...kept } = await readPrunable({ ...publisher, head }, from, to);
  const name = `records-${from}-${to}`;
  const exported = await writeExport(folder, name, records);
  const told = { from, to, before: before.toISOString(), sha256: exported.sha256 };
  const checkpoint = await publisher.folder.readCheckpoint();
  const manifest = { origin: publisher.signer.name, ...told, checkpoint };
  await writeDurably(
    folder,
    join(folder, `${name}.json`),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
  await ctx.audit.recordWith(async () => {
    const isOurs = await pruneRecords(ctx.db, { from, to, before, ...kept });
    if (!isOurs) throw pruneRefused('已由他人清理', 'somebody else has pruned meanwhile');
    const { requestId } = ctx;
    const actor = ctx.actor && { kind: ctx.actor.kind, id: ctx.actor.id };
    return {
      result: null,
      drafts: [auditDraft({ event: 'audit.pruned', requestId, actor, facts: told })],
    };
  });
  const pruned = await readPruned(ctx.db);
  if (pruned !== null) await pruneFiles(publisher, pruned);
  return { from, to, ...exported };
}

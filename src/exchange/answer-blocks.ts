import type { GraphQLError } from 'graphql';
import type { Answer } from './answer/bag';
import { blockAnswer } from './answer/block-answer';
import { errorAt, errorsOf } from './answer/errors';
import { type BlockOpening, isRefused, openBlock, type RefusedBlock } from './open-block';
import type { CompiledBlock, FieldPosition } from './operation/compiled';
import type { BlockRun, Read } from './read/read';
import { readField } from './read/read-position';
import { refusedDrafts } from './record/refused-block';
import { release, unsettled } from './record/release';

/** The `shared` fields of a request: by response key, or null when one was refused as a whole. */
export interface BlocksAnswer {
  readonly data: ReadonlyMap<string, Answer> | null;
  readonly errors: readonly GraphQLError[];
  /** Signed receipts of all that was recorded about the request. */
  readonly receipts: readonly string[];
}

interface ReadBlock {
  readonly run: BlockRun;
  readonly reads: ReadonlyMap<FieldPosition, Read>;
}

/** How often a request is read anew because a right changed under it. */
const ATTEMPTS = 3;

async function readBlock({ generation }: BlockOpening, run: BlockRun): Promise<ReadBlock> {
  const { positions } = run.block;
  const reads = await Promise.all(
    positions.map((position) => {
      const name = position.nodes[0]?.name.value ?? '';
      const definition = generation.fields[name];
      if (!definition) throw new Error(`Shared has no field ${name}`);
      return readField(run, position, definition);
    }),
  );
  return { run, reads: new Map(positions.map((position, at) => [position, reads[at] as Read])) };
}

/** Refusals are recorded like reads: before they are told. */
async function refuse(opening: BlockOpening, refused: readonly RefusedBlock[]) {
  const drafts = refused.flatMap((one) => refusedDrafts(opening.ctx, one));
  const { receipts } = await opening.ctx.audit.append(drafts, { withReceipts: true });
  const errors = refused.map(({ error, block }) => errorAt(error, [block.key], block.nodes));
  return { data: null, errors, receipts };
}

function tell(blocks: readonly ReadBlock[], receipts: readonly string[]): BlocksAnswer {
  const data = new Map<string, Answer>();
  const errors: GraphQLError[] = [];
  for (const { run, reads } of blocks) {
    data.set(run.block.key, blockAnswer(run.block, reads));
    for (const read of reads.values()) errors.push(...errorsOf(read));
  }
  return { data, errors, receipts };
}

/**
 * Answers the `shared` fields of a request: open, read, record and release, tell. Rejects with
 * AUDIT_UNAVAILABLE when nothing may be released, and with CONFLICT when rights would not hold still.
 */
export async function answerBlocks(
  opening: BlockOpening,
  blocks: readonly CompiledBlock[],
): Promise<BlocksAnswer> {
  const releaseAll = opening.release ?? release;
  const opened = await Promise.all(blocks.map((block) => openBlock(opening, block)));
  const refused = opened.filter(isRefused);
  if (refused.length > 0) return refuse(opening, refused);
  const runs = opened.filter((one): one is BlockRun => !isRefused(one));
  const receipts: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    opening.budget.renew();
    const read = await Promise.all(runs.map((run) => readBlock(opening, run)));
    const toRelease = read.map(({ run, reads }) => ({ run, reads: [...reads.values()] }));
    if ((await releaseAll(toRelease, receipts)) === 'released') return tell(read, receipts);
  }
  throw unsettled();
}

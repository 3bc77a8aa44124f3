import { GatewayError, isGatewayError } from '../platform';
import { checkPurpose, type Purpose, readerOf } from '../sharing';
import type { ExchangeContext } from './context';
import type { Generation } from './generation';
import { argumentsOf } from './operation/arguments';
import type { CompiledBlock } from './operation/compiled';
import { purposeOf } from './purpose';
import type { KeyBatcher } from './read/key-batcher';
import type { BlockRun } from './read/read';
import type { RowBudget } from './read/row-budget';
import type { Releases } from './record/joint-release';

/** Says who may read shared data at all; null lets the caller in. */
export type MayRead = (ctx: ExchangeContext) => GatewayError | null;

/** Refuses a purpose that names a case which is not the caller's; the rooms above know of cases. */
export type CheckCase = (ctx: ExchangeContext, purpose: Purpose) => Promise<void>;

/** What a request's blocks are opened with. */
export interface BlockOpening {
  readonly ctx: ExchangeContext;
  readonly generation: Generation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly batcher: KeyBatcher;
  /** One for all blocks of the request. */
  readonly budget: RowBudget;
  readonly mayRead: MayRead;
  readonly checkCase?: CheckCase | undefined;
  /** Absent where what was read is released by itself. */
  readonly release?: Releases | undefined;
}

/** A block that may not be read, with the purpose as far as it was understood. */
export interface RefusedBlock {
  readonly block: CompiledBlock;
  readonly purpose: Purpose | null;
  readonly error: GatewayError;
}

/** True for a block that was refused as a whole. */
export function isRefused(opened: BlockRun | RefusedBlock): opened is RefusedBlock {
  return 'error' in opened;
}

/** Lets a `shared` field begin: the caller may read data, from where they stand (NET-4), and the purpose is theirs (GDE-1). */
export async function openBlock(
  opening: BlockOpening,
  block: CompiledBlock,
): Promise<BlockRun | RefusedBlock> {
  const { ctx, generation, variables, batcher, budget } = opening;
  let purpose: Purpose | null = null;
  try {
    const refusal = opening.mayRead(ctx);
    if (refusal) throw refusal;
    const departmentId = ctx.actor?.department.id;
    if (departmentId === undefined) throw new GatewayError('UNAUTHENTICATED');
    purpose = purposeOf(argumentsOf(generation.sharedField, block.nodes[0], variables).purpose);
    if (ctx.actor?.isOutsideUnit) throw new GatewayError('OUTSIDE_ACCESS_UNIT');
    await checkPurpose(ctx, purpose);
    if (purpose.caseNumber !== null) await opening.checkCase?.(ctx, purpose);
    const book = ctx.sharing.corrections;
    const corrections = book.now() ?? (await book.load());
    const reader = readerOf(ctx);
    const asking = { ctx, block, purpose, departmentId, reader, corrections };
    return { ...asking, variables, batcher, budget };
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    return { block, purpose, error };
  }
}

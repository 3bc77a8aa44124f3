import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { After, First } from '../../platform';
import type { OversightContext } from '../context';
import { listReceipts, type ReceiptList } from './list-receipts';
import { ReadReceiptConnection } from './receipt.types';

/** Receipts for providers, in the office API. */
@Resolver()
export class ReceiptResolver {
  /** Gives a provider the receipts of reads of its resource. SHR-10 */
  @Query(() => ReadReceiptConnection, {
    description:
      'Signed receipts of all reads of a resource of your department, refused ones included, to keep as evidence that they were recorded. The look is recorded itself.',
  })
  readReceipts(
    @Ctx() ctx: OversightContext,
    @Arg('resource', () => String, { description: 'Code of the resource.' }) resource: string,
    @Arg('from', () => Date, { nullable: true, description: 'From this time on.' })
    from: Date | undefined,
    @Arg('to', () => Date, { nullable: true, description: 'Before this time.' })
    to: Date | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<ReceiptList> {
    const span = { from: from ?? null, to: to ?? null };
    return listReceipts(ctx, { resource, ...span, first, after: after ?? null });
  }
}

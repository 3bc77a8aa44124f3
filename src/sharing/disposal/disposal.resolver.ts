import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { GrantType } from '../sharing.types';
import { confirmDisposal, objectToDisposal } from './answer-receipt';
import { declarePurposeEnded } from './declare-purpose-ended';
import type { DisposalMethod, PurposeEnd, ReceiptRecord } from './disposal';
import { DisposalMethodEnum, PurposeEndEnum } from './disposal.enums';
import { selectReceipts } from './disposal.store';
import { DisposalReceiptType, NewReceiptInput } from './disposal.types';
import { fileDisposalReceipt } from './file-disposal-receipt';
import { instructDisposal } from './instruct-disposal';

/** What becomes of data once its grant has ended, in the office API. */
@Resolver(() => GrantType)
export class DisposalResolver {
  /** Declares that a purpose is over. SHR-8 */
  @Mutation(() => GrantType, {
    description:
      'Declares that the purpose of a grant of your department is over: the grant ends (SHR-8).',
  })
  declarePurposeEnded(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('end', () => PurposeEndEnum, { description: 'Why it is over.' }) end: PurposeEnd,
    @Arg('explanation', () => String, { description: 'What became of it.' }) explanation: string,
  ): Promise<GrantRecord> {
    return declarePurposeEnded(ctx, { id, end, explanation });
  }

  /** Says what is to be done with the data. SHR-8 */
  @Mutation(() => GrantType, {
    description:
      'Says what is to be done with the data once a grant that you gave has ended (SHR-8).',
  })
  instructDisposal(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('method', () => DisposalMethodEnum, { description: 'How.' }) method: DisposalMethod,
    @Arg('text', () => String, { nullable: true, description: 'What is to be heeded.' })
    text: string | undefined,
  ): Promise<GrantRecord> {
    return instructDisposal(ctx, { id, method, text });
  }

  /** Files a receipt of disposal. SHR-8 */
  @Mutation(() => GrantType, {
    description: "Files the receipt of a disposal, as the consumer's sharing officer (SHR-8).",
  })
  fileDisposalReceipt(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewReceiptInput, { description: 'The receipt.' }) input: NewReceiptInput,
  ): Promise<GrantRecord> {
    return fileDisposalReceipt(ctx, input);
  }

  /** Confirms a receipt. SHR-8 */
  @Mutation(() => GrantType, {
    description: "Confirms a receipt of disposal, as the provider's sharing officer (SHR-8).",
  })
  confirmDisposal(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
  ): Promise<GrantRecord> {
    return confirmDisposal(ctx, id);
  }

  /** Objects to a receipt. SHR-8 */
  @Mutation(() => GrantType, {
    description:
      "Objects to a receipt of disposal with reasons, once, as the provider's officer (SHR-8).",
  })
  objectToDisposal(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<GrantRecord> {
    return objectToDisposal(ctx, { id, reasons });
  }

  /** Receipts that were filed. */
  @FieldResolver(() => [DisposalReceiptType], {
    description: 'Receipts of disposal that were filed, newest first.',
  })
  disposalReceipts(
    @Root() root: GrantRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<ReceiptRecord[]> {
    return selectReceipts(ctx.db, root.id);
  }
}

import { Field, ID, ObjectType } from 'type-graphql';
import { OversightPageInfo } from '../page.types';
import type { ReadReceipt, ReceiptList } from './list-receipts';

/** See ReadReceipt. */
@ObjectType('ReadReceipt', { description: 'The receipt of a read of a resource of yours.' })
export class ReadReceiptType implements ReadReceipt {
  @Field(() => ID, { description: 'Id of the audit record.' })
  readonly id!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  readonly at!: Date;

  @Field(() => String, {
    description:
      'The signed receipt, the same that the reader was given; exchange it by receiptProof. It says nothing of who read, or whom.',
  })
  readonly receipt!: string;
}

/** See ReceiptList. */
@ObjectType('ReadReceiptConnection', { description: 'A page of receipts, newest first.' })
export class ReadReceiptConnection implements ReceiptList {
  @Field(() => [ReadReceiptType], { description: 'The receipts.' })
  readonly nodes!: readonly ReadReceipt[];

  @Field(() => OversightPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: OversightPageInfo;

  @Field(() => Date, {
    nullable: true,
    description: 'On the last page: records of reads of before this time are not kept any more.',
  })
  readonly prunedBefore!: Date | null;
}

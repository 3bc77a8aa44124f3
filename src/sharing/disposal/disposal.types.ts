import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DisposalMethod, ReceiptRecord } from './disposal';
import { DisposalMethodEnum } from './disposal.enums';
import type { NewReceipt } from './file-disposal-receipt';

/** See ReceiptRecord. */
@ObjectType('DisposalReceipt', {
  description: 'What a consumer did with the data of a grant that ended (处置回执, SHR-8).',
})
export class DisposalReceiptType implements Omit<ReceiptRecord, 'grantId'> {
  @Field(() => ID, { description: 'Id of the receipt.' })
  readonly id!: string;

  @Field(() => DisposalMethodEnum, { description: 'How.' })
  readonly method!: DisposalMethod;

  @Field(() => Date, { description: 'When.' })
  readonly disposedAt!: Date;

  @Field(() => String, { description: 'Who saw to it.' })
  readonly responsible!: string;

  @Field(() => Int, { description: 'How many copies there were.' })
  readonly copies!: number;

  @Field(() => String, { nullable: true, description: 'A note.' })
  readonly note!: string | null;

  @Field(() => Date, { description: 'When it was filed.' })
  readonly filedAt!: Date;

  @Field(() => ID, { description: 'Id of the officer who filed it.' })
  readonly filedBy!: string;
}

/** See NewReceipt. */
@InputType('NewDisposalReceipt', {
  description: 'What your department did with the data of a grant that ended (SHR-8).',
})
export class NewReceiptInput implements NewReceipt {
  @Field(() => ID, { description: 'Id of the grant.' })
  readonly grant!: string;

  @Field(() => DisposalMethodEnum, { description: 'How: as the provider instructs.' })
  readonly method!: DisposalMethod;

  @Field(() => Date, { description: 'When, no later than now.' })
  readonly disposedAt!: Date;

  @Field(() => String, { description: 'Who saw to it.' })
  readonly responsible!: string;

  @Field(() => Int, { description: 'How many copies there were, from 0.' })
  readonly copies!: number;

  @Field(() => String, { nullable: true, description: 'A note.' })
  readonly note?: string | null;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MonthOfReads } from '../../audit';
import { SharingPageInfo } from '../sharing.types';

/** A usage record as the API shows it; `UsageResolver` adds what the gateway counted. */
@ObjectType('UsageRecord', {
  description: 'What a department says of its use of a grant (使用记录, SHR-10). Never changed.',
})
export class UsageRecordType {
  @Field(() => ID, { description: 'Id of the record.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the grant.' })
  readonly grantId!: string;

  @Field(() => String, { description: 'First day that it tells of, as YYYY-MM-DD.' })
  readonly from!: string;

  @Field(() => String, { description: 'Last day that it tells of.' })
  readonly to!: string;

  @Field(() => String, { description: 'What it was used for (使用场景).' })
  readonly scene!: string;

  @Field(() => String, { description: 'How it was used (使用过程).' })
  readonly process!: string;

  @Field(() => String, { description: 'What came of it (应用成效).' })
  readonly effect!: string;

  @Field(() => String, { description: 'Where it is stored, if it is (存储情况).' })
  readonly storage!: string;

  @Field(() => String, { description: 'What was destroyed, how and when (销毁情况).' })
  readonly destruction!: string;

  @Field(() => Date, { description: 'When it was filed.' })
  readonly filedAt!: Date;

  @Field(() => ID, { description: 'Id of the person who filed it.' })
  readonly filedBy!: string;

  @Field(() => String, { description: 'It is kept at least until the end of this day.' })
  readonly keptUntil!: string;
}

/** See MonthOfReads. */
@ObjectType('MonthOfReads', {
  description: 'What the gateway itself recorded of reads under a grant in a month.',
})
export class MonthOfReadsType implements MonthOfReads {
  @Field(() => String, { description: 'The month in China, as YYYY-MM.' })
  readonly month!: string;

  @Field(() => Int, { description: 'Reads that were answered.' })
  readonly reads!: number;

  @Field(() => Int, { description: 'Rows that were released.' })
  readonly rows!: number;

  @Field(() => Int, { description: 'Different subjects that purposes named.' })
  readonly subjects!: number;
}

/** A page of usage records. */
@ObjectType({ description: 'A page of usage records, newest first.' })
export class UsageRecordConnection {
  @Field(() => [UsageRecordType], { description: 'The records.' })
  readonly nodes!: readonly UsageRecordType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

import { Field, ID, InputType } from 'type-graphql';
import type { NewUsageRecord } from './file-usage-record';

/** See NewUsageRecord. */
@InputType('NewUsageRecord', {
  description: 'What your department did with what it read under a grant (使用记录, SHR-10).',
})
export class NewUsageRecordInput implements NewUsageRecord {
  @Field(() => ID, { description: 'Id of the grant.' })
  readonly grant!: string;

  @Field(() => String, { description: 'First day that it tells of, as YYYY-MM-DD.' })
  readonly from!: string;

  @Field(() => String, { description: 'Last day, within a year and not after today.' })
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
}

import { Field, ID, ObjectType } from 'type-graphql';
import { OversightPageInfo } from '../page.types';
import type { LedgerEntry, LedgerItem } from './ledger-entry';

/** See LedgerItem. */
@ObjectType('LedgerItem', { description: 'An item of your data that was read.' })
export class LedgerItemType implements LedgerItem {
  @Field(() => String, { description: 'Its name in the catalogue.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'A part of it was hidden.' })
  readonly masked!: boolean;

  @Field(() => Boolean, {
    description: 'It is open on some rows only, so that yours may not have been shown.',
  })
  readonly conditional!: boolean;
}

/** See LedgerEntry. */
@ObjectType('LedgerEntry', { description: 'A read of your data.' })
export class LedgerEntryType implements LedgerEntry {
  @Field(() => ID, { description: 'Id of its record, to name when you ask about it.' })
  readonly id!: string;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Name of the department that read.' })
  readonly department!: string;

  @Field(() => String, { description: 'Name of the service that it was read for.' })
  readonly service!: string;

  @Field(() => String, { description: 'Name of the resource that was read.' })
  readonly resource!: string;

  @Field(() => [LedgerItemType], { description: 'What was read of it.' })
  readonly items!: readonly LedgerItem[];

  @Field(() => String, {
    nullable: true,
    description: 'Number of the case it was read for, where the case is yours.',
  })
  readonly caseNumber!: string | null;
}

/** A page of a ledger. */
@ObjectType('LedgerConnection', { description: 'A page of the reads of your data.' })
export class LedgerConnection {
  @Field(() => String, {
    nullable: true,
    description:
      'The day (YYYY-MM-DD) on which what leads to you was destroyed, where it was: reads of before are not told of any more, by anybody.',
  })
  readonly forgottenOn!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'On the last page: records of reads of before this time are not kept any more.',
  })
  readonly prunedBefore!: Date | null;

  @Field(() => [LedgerEntryType], { description: 'The reads, newest first.' })
  readonly nodes!: readonly LedgerEntry[];

  @Field(() => OversightPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: OversightPageInfo;
}

import { GraphQLSafeInt } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AuditFilter } from './audit-filter';

/** The decisions as the API names them; the values are those of `AuditDecision`. */
export const AuditDecisionEnum = Object.freeze({
  allowed: 'allowed',
  denied: 'denied',
  failed: 'failed',
});

/** The kinds of actor as the API names them. */
export const AuditActorKindEnum = Object.freeze({
  client: 'client',
  person: 'person',
  system: 'system',
});

registerEnumType(AuditDecisionEnum, {
  name: 'AuditDecision',
  description: 'How the gateway answered.',
  valuesConfig: {
    allowed: { description: 'It was done, or the data was released.' },
    denied: { description: 'A rule refused it; the reasons say which.' },
    failed: { description: 'It was allowed and could not be done.' },
  },
});

registerEnumType(AuditActorKindEnum, {
  name: 'AuditActorKind',
  description: 'Who acted.',
  valuesConfig: {
    client: { description: "A department's system." },
    person: { description: 'A signed-in person.' },
    system: { description: 'The gateway itself.' },
  },
});

@ObjectType('AuditActor', { description: 'Who acted.' })
export class AuditActorType {
  @Field(() => AuditActorKindEnum, { description: 'System, person or the gateway itself.' })
  kind!: keyof typeof AuditActorKindEnum;

  @Field(() => ID, { description: 'Id of the client or person.' })
  id!: string;
}

@ObjectType('AuditPurpose', { description: 'Why data was read, as the caller stated it.' })
export class AuditPurposeType {
  @Field(() => String, { description: 'Code of the service item.' })
  serviceItem!: string;

  @Field(() => String, { nullable: true, description: 'Number of the case.' })
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Legal basis that was stated.' })
  basis!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the applicant in records; never their code. See keyDigests.',
  })
  subjectDigest!: string | null;
}

@ObjectType('AuditedResource', { description: 'The catalogue entry that was read, as it stood.' })
export class AuditedResourceType {
  @Field(() => String, { description: 'Resource code.' })
  code!: string;

  @Field(() => String, { description: 'Name in the API.' })
  apiName!: string;

  @Field(() => Int, { description: 'Version of the entry.' })
  version!: number;
}

@ObjectType('AuditFact', { description: 'A small fact of an event: an id or a code.' })
export class AuditFactType {
  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its value as text.' })
  value!: string | null;
}

@ObjectType('AuditRecord', { description: 'One thing that happened, in its place in the log.' })
export class AuditRecordType {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => Date, { description: 'When it was written down.' })
  at!: Date;

  @Field(() => String, { description: 'What happened, such as data.read or grant.issued.' })
  event!: string;

  @Field(() => AuditDecisionEnum, { description: 'How the gateway answered.' })
  decision!: keyof typeof AuditDecisionEnum;

  @Field(() => String, { description: 'Id of the request, also in its answer and in the logs.' })
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the department that acted.' })
  department!: string | null;

  @Field(() => AuditActorType, { nullable: true, description: 'Who acted; null when unknown.' })
  actor!: AuditActorType | null;

  @Field(() => AuditPurposeType, { nullable: true, description: 'Why data was read.' })
  purpose!: AuditPurposeType | null;

  @Field(() => AuditedResourceType, { nullable: true, description: 'What was read.' })
  resource!: AuditedResourceType | null;

  @Field(() => [String], { description: 'Items whose values were released, masked ones too.' })
  items!: readonly string[];

  @Field(() => [String], { description: 'Items that were released masked.' })
  masked!: readonly string[];

  @Field(() => [String], {
    description:
      'Names of the subjects whose keys were read: commitments under a key of each, which tell nothing once it is destroyed. In the oldest records keyed digests.',
  })
  keyDigests!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Rows that were released.' })
  rowCount!: number | null;

  @Field(() => [String], { description: 'Codes and policy ids that decided.' })
  reasons!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Number of the grant that allowed it.' })
  grant!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the policies that decided.' })
  policyVersion!: string | null;

  @Field(() => [AuditFactType], { description: 'Small facts of the event.' })
  facts!: readonly AuditFactType[];

  @Field(() => String, { description: 'The chain it stands in: a gateway node and its lane.' })
  node!: string;

  @Field(() => GraphQLSafeInt, { description: 'Its place in that chain, dense from 1.' })
  sequence!: number;

  @Field(() => String, { description: 'Hash of the record before it in the chain.' })
  previousHash!: string;

  @Field(() => String, { description: 'SHA-256 of its canonical body (RFC 8785), in hex.' })
  hash!: string;
}

@ObjectType('AuditPageInfo', { description: 'Where a page of records ends.' })
export class AuditPageInfo {
  @Field(() => Boolean, { description: 'Whether older records follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for the next page.' })
  endCursor!: string | null;
}

@ObjectType('AuditRecordConnection', { description: 'A page of records, newest first.' })
export class AuditRecordConnection {
  @Field(() => [AuditRecordType], { description: 'The records.' })
  nodes!: readonly AuditRecordType[];

  @Field(() => AuditPageInfo, { description: 'Where the page ends.' })
  pageInfo!: AuditPageInfo;

  @Field(() => Date, {
    nullable: true,
    description:
      'On the last page of a search that reaches so far back: records of before this time were exported and pruned, and may have fitted.',
  })
  prunedBefore!: Date | null;
}

@InputType('AuditFilter', { description: 'Which records: every field that is given must fit.' })
export class AuditFilterInput implements AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Id of the department that acted.' })
  department?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the client or person.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'The event, such as data.read.' })
  event?: string | null;

  @Field(() => AuditDecisionEnum, { nullable: true, description: 'How the gateway answered.' })
  decision?: keyof typeof AuditDecisionEnum | null;

  @Field(() => String, { nullable: true, description: 'Resource code.' })
  resource?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the service item.' })
  serviceItem?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the case.' })
  caseNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'API name of an item that was released.',
  })
  item?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose row was given: a key such as a citizen number, which stands in no record, or the name that records have.',
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of a reason, or of what an error code means in Chinese or English.',
  })
  text?: string | null;

  @Field(() => Date, { nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this instant.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'A gateway node, or one lane of it such as gateway-1.data.',
  })
  node?: string | null;
}

@ArgsType()
export class AuditRecordsArgs {
  @Field(() => AuditFilterInput, { nullable: true, description: 'Which records; all when absent.' })
  filter?: AuditFilterInput;

  @Field(() => Int, { nullable: true, description: 'How many records at most.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor that the page before ended with.' })
  after?: string | null;
}

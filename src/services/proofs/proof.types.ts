import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GuidePageInfo } from '../page.types';
import type { NewProof } from './file-proof';

/** A retained proof as everybody reads it. GDE-6 */
@ObjectType('RetainedProof', { description: 'A proof (证明) that the city retains (GDE-6).' })
export class RetainedProofType {
  @Field(() => ID, { description: 'Id of it.' })
  readonly id!: string;

  @Field(() => String, { description: 'Name, as materials name it.' })
  readonly name!: string;

  @Field(() => String, { description: 'The law that wants it.' })
  readonly basis!: string;

  @Field(() => Date, { description: 'When it was filed.' })
  readonly filedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'From when the law wants it, YYYY-MM-DD; of those that were filed as new ones.',
  })
  readonly wantedSince!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on which it could be filed in time, YYYY-MM-DD.',
  })
  readonly dueOn!: string | null;
}

/** A page of the list. */
@ObjectType({ description: 'A page of retained proofs, newest first.' })
export class RetainedProofConnection {
  @Field(() => [RetainedProofType], { description: 'The proofs.' })
  readonly nodes!: readonly RetainedProofType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** See NewProof. */
@InputType('NewProof', { description: 'A proof to be entered in the list (GDE-6).' })
export class NewProofInput implements NewProof {
  @Field(() => String, { description: 'Name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The law that wants it, and its article.' })
  readonly basis!: string;

  @Field(() => String, {
    nullable: true,
    description: 'From when the law wants it, YYYY-MM-DD; needed of a department.',
  })
  readonly wantedSince?: string | null;
}

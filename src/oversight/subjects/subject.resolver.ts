import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type Forgotten, showSubject } from '../../audit';
import type { OversightContext } from '../context';
import { forgetSubject } from './forget-subject';

/** See Forgotten. */
@ObjectType('ForgottenSubject', { description: 'That somebody was forgotten.' })
export class ForgottenSubjectType implements Forgotten {
  @Field(() => ID, { description: 'Id under which the records of it stand.' })
  readonly id!: string;

  @Field(() => String, { description: 'The day in China, YYYY-MM-DD.' })
  readonly on!: string;
}

/** Whose data the audit records are about, in the office API. */
@Resolver()
export class SubjectResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'The key, such as a citizen number, of a subject whom audit records call so; absent where the gateway was never told. For the leadership office; recorded itself.',
  })
  auditSubject(
    @Ctx() ctx: OversightContext,
    @Arg('name', () => String, { description: 'The name, as keyDigests and findings have it.' })
    name: string,
  ): Promise<string | null> {
    return showSubject(ctx, name);
  }

  /** Forgets a person. SHR-10 */
  @Mutation(() => ForgottenSubjectType, {
    description:
      'Destroys the key without which no audit record leads to a person. No record is changed, and the log stays verifiable. Refused until the term of the newest read of their data is over.',
  })
  forgetSubject(
    @Ctx() ctx: OversightContext,
    @Arg('key', () => String, { description: 'Key of their data, such as a citizen number.' })
    key: string,
    @Arg('reason', () => String, { description: 'Why, without naming them.' }) reason: string,
    @Arg('basis', () => String, { description: 'Law and article.' }) basis: string,
  ): Promise<Forgotten> {
    return forgetSubject(ctx, { key, reason, basis });
  }
}

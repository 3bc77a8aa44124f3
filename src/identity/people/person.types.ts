import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../actor';
import { RoleName } from '../identity.enums';
import type { NewPerson } from './create-person';

/** A person as the API shows them: never their password's hash. */
@ObjectType('Person', { description: 'Someone who signs in for a department.' })
export class PersonType {
  @Field(() => ID, { description: 'Id of the person.' })
  readonly id!: string;

  @Field(() => String, { description: 'What they sign in with.' })
  readonly account!: string;

  @Field(() => String, { description: 'Their name.' })
  readonly name!: string;

  @Field(() => ID, { description: 'Id of the department they act for.' })
  readonly departmentId!: string;

  @Field(() => [RoleName], { description: 'The roles they hold.' })
  readonly roles!: readonly string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when they are shut out.' })
  readonly disabledAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When they were taken on here.' })
  readonly createdAt!: Date;
}

/** A person to be taken on, as the API takes them. */
@InputType('NewPerson', { description: 'A person to be taken on.' })
export class NewPersonInput implements NewPerson {
  @Field(() => String, { description: 'What they will sign in with: 3 to 64 of a-z, 0-9, . _ -' })
  readonly account!: string;

  @Field(() => String, { description: 'Their name, 1 to 50 characters.' })
  readonly name!: string;

  @Field(() => ID, { description: 'Id of the department they act for.' })
  readonly departmentId!: string;

  @Field(() => String, {
    description:
      'First password, to be changed at first sign-in: 10 to 128 characters, not the account.',
  })
  readonly password!: string;

  @Field(() => [RoleName], { description: 'The roles they are to hold.' })
  readonly roles!: readonly Role[];
}

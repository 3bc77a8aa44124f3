import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { DepartmentType } from '../departments/department.types';
import { KindName, RoleName, ZoneName } from '../identity.enums';

/** A session just opened, as the API shows it: once, to whoever signed in. */
@ObjectType('OpenedSession', { description: 'A session just opened.' })
export class OpenedSessionType {
  @Field(() => ID, { description: 'Id of the session, as it stands in the records.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'Send it as `Authorization: Bearer …`. It is told here only and stored nowhere.',
  })
  readonly token!: string;

  @Field(() => [RoleName], { description: 'The roles this session carries.' })
  readonly roles!: readonly string[];

  @Field(() => Boolean, {
    description:
      'Somebody else chose the password: call `changePassword`, then sign in again. Until then the session carries no roles.',
  })
  readonly mustChangePassword!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself.' })
  readonly expiresAt!: Date;
}

/** The caller as verified. */
@ObjectType('Me', { description: 'Who is calling, as the gateway verified it.' })
export class MeType {
  @Field(() => KindName, { description: 'What sort of caller.' })
  readonly kind!: string;

  @Field(() => ID, { description: 'Id of the person or the client.' })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the person or the client.' })
  readonly name!: string;

  @Field(() => [RoleName], { description: 'Roles of the session; none for clients.' })
  readonly roles!: readonly string[];

  @Field(() => DepartmentType, {
    nullable: true,
    description: 'The department the caller acts for, as registered.',
  })
  readonly department!: DepartmentType | null;

  @Field(() => ZoneName, { description: 'The network zone that the caller stands in.' })
  readonly network!: string;

  @Field(() => GraphQLISODateTime, { description: 'When this proof of identity ends.' })
  readonly expiresAt!: Date;
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Role } from '../actor';
import type { IdentityContext } from '../context';
import { RoleName } from '../identity.enums';
import { assignRoles } from './assign-roles';
import { changePassword } from './change-password';
import { createPerson } from './create-person';
import { disablePerson } from './disable-person';
import { listPeople } from './find-people';
import type { PersonRecord } from './person.store';
import { NewPersonInput, PersonType } from './person.types';

/** People in the office API. */
@Resolver(() => PersonType)
export class PersonResolver {
  /** People of a department. */
  @Query(() => [PersonType], {
    description: 'People of a department in the order of their accounts; the own one unless named.',
  })
  people(
    @Arg('departmentId', () => ID, { nullable: true, description: 'Id of another department.' })
    departmentId: string | undefined,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at most.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Goes on after this account.' })
    after: string | undefined,
    @Ctx() ctx: IdentityContext,
  ): Promise<readonly PersonRecord[]> {
    return listPeople(ctx, { departmentId, first, after });
  }

  /** Takes a person on. */
  @Mutation(() => PersonType, {
    description:
      'Takes a person on: an operator as sharing officer of a department or for duties beyond one, ' +
      'a sharing officer as steward, clerk or developer of the own department.',
  })
  createPerson(
    @Arg('input', () => NewPersonInput, { description: 'The person.' }) input: NewPersonInput,
    @Ctx() ctx: IdentityContext,
  ): Promise<PersonRecord> {
    return createPerson(ctx, input);
  }

  /** Gives a person exactly these roles. */
  @Mutation(() => PersonType, {
    description: 'Gives a person exactly these roles and ends their sessions.',
  })
  assignRoles(
    @Arg('personId', () => ID, { description: 'Id of the person.' }) personId: string,
    @Arg('roles', () => [RoleName], { description: 'All the roles they are to hold.' })
    roles: Role[],
    @Ctx() ctx: IdentityContext,
  ): Promise<PersonRecord> {
    return assignRoles(ctx, { personId, roles });
  }

  /** Shuts a person out. */
  @Mutation(() => PersonType, {
    description: 'Shuts a person out for good and ends their sessions.',
  })
  disablePerson(
    @Arg('personId', () => ID, { description: 'Id of the person.' }) personId: string,
    @Ctx() ctx: IdentityContext,
  ): Promise<PersonRecord> {
    return disablePerson(ctx, personId);
  }

  /** Changes the own password; records itself (`SELF_RECORDED`). */
  @Mutation(() => Boolean, {
    description:
      "Changes the caller's own password and ends their other sessions; this one too where mustChangePassword was told at sign-in.",
  })
  async changePassword(
    @Arg('current', () => String, { description: 'The password until now.' }) current: string,
    @Arg('next', () => String, { description: 'The new one: 10 to 128 characters.' }) next: string,
    @Ctx() ctx: IdentityContext,
  ): Promise<boolean> {
    await changePassword(ctx, { current, next });
    return true;
  }
}

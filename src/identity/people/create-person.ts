import { databaseProblem, GatewayError, newId } from '../../platform';
import type { Role } from '../actor';
import { checkName } from '../check-text';
import type { IdentityContext } from '../context';
import { getDepartment } from '../departments/find-departments';
import { requireActor } from '../rights';
import { checkHeldRoles, toRoles } from '../roles';
import { checkPassword } from '../sessions/password-rule';
import { readAccount } from './account';
import { mayTakeOn } from './may-manage-person';
import { insertPerson, type PersonRecord } from './person.store';

/** What is known of a person when they are taken on. */
export interface NewPerson {
  /** What they sign in with. */
  readonly account: string;
  readonly name: string;
  readonly departmentId: string;
  /** Their first password; unless the gateway itself sets it, they must change it at first. */
  readonly password: string;
  readonly roles: readonly Role[];
}

/**
 * Takes a person on: an operator, in any department, as its sharing officer or with a role that
 * reaches beyond it; a sharing officer, in the own one, as steward, clerk or developer.
 * Errors: FORBIDDEN, NOT_FOUND, INPUT_INVALID{field}, ROLES_CONFLICT, ROLE_NEEDS_DUTY, CONFLICT when
 * the account is in use.
 */
export async function createPerson(ctx: IdentityContext, input: NewPerson): Promise<PersonRecord> {
  const roles = toRoles(input.roles);
  mayTakeOn(ctx, input.departmentId, roles);
  const department = await getDepartment(ctx, input.departmentId);
  checkHeldRoles(roles, department.duties);
  const person = await readPerson(ctx, input, roles);
  try {
    await insertPerson(ctx.db, person);
  } catch (error) {
    throw databaseProblem(error) === 'unique' ? taken(error) : error;
  }
  return person;
}

async function readPerson(
  ctx: IdentityContext,
  input: NewPerson,
  roles: readonly Role[],
): Promise<PersonRecord> {
  const account = readAccount(input.account);
  checkPassword(input.password, account);
  return {
    id: newId(),
    account,
    name: checkName('name', input.name, 50),
    departmentId: input.departmentId,
    passwordHash: await ctx.identity.passwords.hash(input.password),
    mustChangePassword: requireActor(ctx).kind !== 'system',
    roles,
    disabledAt: null,
    createdAt: ctx.clock.now(),
  };
}

function taken(cause: unknown): GatewayError {
  const facts = { what: 'account', expected: 'a new one', got: 'one in use' };
  return new GatewayError('CONFLICT', facts, { cause });
}

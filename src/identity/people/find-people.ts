import { checkPageSize } from '../../audit';
import { GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { departmentToSee, requireActor } from '../rights';
import { isAccount } from './account';
import { type PersonRecord, selectPeople, selectPerson } from './person.store';

/** Which people to list. */
export interface PeopleWanted {
  /** The caller's own department when absent. */
  readonly departmentId?: string;
  /** The account after which the list goes on. */
  readonly after?: string;
  /** How many at most. */
  readonly first: number;
}

/**
 * People of a department in the order of their accounts: the caller's own, or any for the operator
 * and the leadership office. Errors: FORBIDDEN, INPUT_INVALID{field}, LIMIT_ROWS{limit, got},
 * CURSOR_INVALID.
 */
export async function listPeople(
  ctx: IdentityContext,
  { departmentId, after, first }: PeopleWanted,
): Promise<readonly PersonRecord[]> {
  const department = departmentToSee(requireActor(ctx), departmentId, 'people');
  checkPageSize(first, ctx.config.maxRows);
  if (after !== undefined && !isAccount(after)) throw new GatewayError('CURSOR_INVALID');
  return selectPeople(ctx.db, department, { first, ...(after === undefined ? {} : { after }) });
}

/** The person of this id. Errors: NOT_FOUND. */
export async function getPerson(ctx: IdentityContext, id: string): Promise<PersonRecord> {
  const person = await selectPerson(ctx.db, id);
  if (person === null) throw new GatewayError('NOT_FOUND', { what: 'person', id });
  return person;
}

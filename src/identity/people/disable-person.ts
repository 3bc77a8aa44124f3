import { bumpEpoch } from '../../platform';
import type { IdentityContext } from '../context';
import { toRoles } from '../roles';
import { endSessionsOf } from '../sessions/session.store';
import { getPerson } from './find-people';
import { mayManagePerson, notOneself } from './may-manage-person';
import { type PersonRecord, updatePerson } from './person.store';

/**
 * Shuts a person out for good; their sessions end within a second everywhere and their past stays
 * on record. Once disabled, the first time stands. Errors: FORBIDDEN, NOT_FOUND.
 */
export async function disablePerson(ctx: IdentityContext, personId: string): Promise<PersonRecord> {
  notOneself(ctx, 'disablePerson', personId);
  const person = await getPerson(ctx, personId);
  const standing = { departmentId: person.departmentId, held: toRoles(person.roles), given: [] };
  mayManagePerson(ctx, 'disablePerson', standing);
  if (person.disabledAt !== null) return person;
  const disabledAt = ctx.clock.now();
  await updatePerson(ctx.db, person.id, { disabledAt });
  await endSessionsOf(ctx.db, person.id, disabledAt);
  await bumpEpoch(ctx.db);
  return { ...person, disabledAt };
}

import type { CasesContext } from '../../../src/cases';
import {
  type Actor,
  type DepartmentRecord,
  type PersonRecord,
  type Role,
  recordOffice,
  SYSTEM_ACTOR,
} from '../../../src/identity';

/** What the loader works in: every room up to cases, as the gateway itself. */
export type CityContext = CasesContext;

/** The same rooms, with the gateway itself as the caller. */
export function asGateway(ctx: CityContext): CityContext {
  return { ...ctx, actor: SYSTEM_ACTOR, requestId: 'sample-city' };
}

/** The same rooms, with a person of the city as the caller, who was not asked for a password. */
export function actingAs(
  ctx: CityContext,
  person: PersonRecord,
  department: DepartmentRecord,
): CityContext {
  const { id, name, divisionCode } = department;
  const actor: Actor = {
    kind: 'person',
    id: person.id,
    name: person.name,
    department: { id, name, divisionCode },
    roles: person.roles as readonly Role[],
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return { ...ctx, actor, requestId: 'sample-city' };
}

/** Runs a use case as the office API would: with its record, or not at all. */
export function office<T>(ctx: CityContext, event: string, work: () => Promise<T>): Promise<T> {
  return recordOffice(ctx, event, work);
}

import type { Actor } from '../actor';
import type { IdentityContext } from '../context';
import { getDepartment } from '../departments/find-departments';
import { forbidden, holds, requireActor } from '../rights';

/** True for the code of a city: its own departments have it, and its districts others (GB/T 2260). */
export function isCity(divisionCode: string): boolean {
  return divisionCode.endsWith('00');
}

/** True for a city itself and for what lies in it: `110105` in `110000`. */
export function isWithin(divisionCode: string, city: string): boolean {
  return divisionCode.startsWith(city.replace(/(00)+$/, ''));
}

/**
 * The division that the caller manages the network of, as somebody of its sharing authority, which runs the
 * platform: the city, or one district; a township manages none. NET-2. Errors: FORBIDDEN.
 */
export async function managedDivision(ctx: IdentityContext, operation: string): Promise<string> {
  const actor: Actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  const { level, divisionCode } = await getDepartment(ctx, actor.department.id);
  if (level !== 'city' && level !== 'district') throw forbidden(operation);
  return divisionCode;
}

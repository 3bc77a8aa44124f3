import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { IdentityContext } from '../context';
import { forbidden, holds, requireActor, seesAllDepartments } from '../rights';
import type { AccessUnitRecord } from './access-unit';
import { selectUnits, type UnitsOf } from './access-units.store';
import { isCity, managedDivision } from './network-authority';

/** Whose units the caller sees. Errors: FORBIDDEN. */
async function seenBy(ctx: IdentityContext): Promise<UnitsOf> {
  const actor = requireActor(ctx);
  if (seesAllDepartments(actor)) return { departmentId: null, divisionCode: null };
  if (holds(actor, 'sharingAuthority')) {
    const division = await managedDivision(ctx, 'accessUnits');
    return { departmentId: null, divisionCode: isCity(division) ? null : division };
  }
  if (!holds(actor, 'developer', 'sharingOfficer')) throw forbidden('accessUnits');
  return { departmentId: actor.department.id, divisionCode: null };
}

/** Access units, newest first: of one's department, of the division one manages, or all. NET-1. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listAccessUnits(
  ctx: IdentityContext,
  page: Page,
): Promise<Listing<AccessUnitRecord>> {
  const { first, after } = checkPage(page);
  return listing(await selectUnits(ctx.db, await seenBy(ctx), { first, after }), first);
}

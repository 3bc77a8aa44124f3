import { forbidden, holds, requireActor } from '../../identity';
import type { SharingContext } from '../context';

/**
 * The department whose figures are asked for; null for all. The sharing authority and the leadership
 * office see all departments, others their own. Errors: FORBIDDEN for another's.
 */
export function departmentAsked(
  ctx: SharingContext,
  asked: string | null,
  operation: string,
): string | null {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingAuthority', 'leadership')) return asked;
  const own = actor.department.id;
  if (!holds(actor, 'sharingOfficer', 'steward')) throw forbidden(operation);
  if (asked === null || asked === own) return own;
  throw forbidden(operation);
}

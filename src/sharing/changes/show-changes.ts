import { type AskedComparison, type Comparison, compareVersions } from '../../catalog';
import { type DepartmentRecord, getDepartment, holds, requireActor } from '../../identity';
import type { SharingContext } from '../context';
import { type Affected, affectedBy } from './affected';

/** Whom a version affects, as far as the caller may know. */
export interface ToldAffected {
  /** Whether the caller's own department is affected. */
  readonly yours: boolean;
  /** Null for a caller who may not know of others. */
  readonly departments: readonly DepartmentRecord[] | null;
}

/** How two versions differ, and whom that affects. */
export interface ShownChanges extends Comparison {
  readonly affected: ToldAffected;
}

/** The provider, the authority and the leadership office know of all; others of themselves. */
async function toldOf(
  ctx: SharingContext,
  { resource }: Comparison,
  affected: Affected,
): Promise<ToldAffected> {
  const actor = requireActor(ctx);
  const own = actor.department.id;
  const yours = affected.has(own);
  const seesAll = resource.provider.id === own || holds(actor, 'sharingAuthority', 'leadership');
  if (!seesAll) return { yours, departments: null };
  const departments = await Promise.all([...affected.keys()].map((id) => getDepartment(ctx, id)));
  return { yours, departments };
}

/**
 * Shows how two versions of a resource differ, and whom that affects. CAT-7
 *
 * Errors: NOT_FOUND for a resource or a version that the caller may not see.
 */
export async function showChanges(
  ctx: SharingContext,
  asked: AskedComparison,
): Promise<ShownChanges> {
  const compared = await compareVersions(ctx, asked);
  const affected = await affectedBy(ctx, compared.resource.id, compared.changes);
  return { ...compared, affected: await toldOf(ctx, compared, affected) };
}

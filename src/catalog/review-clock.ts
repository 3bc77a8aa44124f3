import { meetDeadline, type Subject, startDeadline } from '../duties';
import { type DepartmentRecord, getDepartment, listAuthorities } from '../identity';
import type { CatalogContext } from './context';
import type { VersionOfResource } from './require-version';
import type { ResourceVersion } from './resource.types';

/** A version as clocks and messages know it. */
export function versionSubject({ id, code }: Pick<ResourceVersion, 'id' | 'code'>): Subject {
  return { type: 'resource', id, number: code };
}

/**
 * The sharing authority that oversees a department: that of its own division, else the first. Null
 * in a city that has none yet.
 */
export async function authorityOver(
  ctx: CatalogContext,
  departmentId: string,
): Promise<DepartmentRecord | null> {
  const authorities = await listAuthorities(ctx);
  const { divisionCode } = await getDepartment(ctx, departmentId);
  const own = authorities.find((authority) => authority.divisionCode === divisionCode);
  return own ?? authorities[0] ?? null;
}

/** The authority has a version to review, and the provider waits for it. CAT-7 */
export async function startReview(
  ctx: CatalogContext,
  { resource, version }: VersionOfResource,
): Promise<void> {
  const { id: waitingId } = resource.provider;
  const authority = await authorityOver(ctx, waitingId);
  // Where there is no authority, nobody could be late.
  if (!authority) return;
  const clock = { rule: 'resource.review', subject: versionSubject(version) } as const;
  await startDeadline(ctx, { ...clock, departmentId: authority.id, waitingId });
}

/** A version was published or returned, which is what its clock ran for. CAT-7 */
export function meetReview(ctx: CatalogContext, version: ResourceVersion): Promise<void> {
  return meetDeadline(ctx, { kind: 'resourceReview', subject: versionSubject(version) });
}

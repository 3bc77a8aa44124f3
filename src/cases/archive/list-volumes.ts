import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { CasesContext } from '../context';
import { knowsVolume, noSuchVolume } from './read-volume';
import type { VolumeRecord, VolumeRequestRecord } from './volume';
import { selectVolumeRequests } from './volume-requests.store';
import { selectVolume, selectVolumes } from './volumes.store';

/** The department whose volumes the caller knows of; null for all. Errors: FORBIDDEN. */
function departmentOf(ctx: CasesContext, query: string): string | null {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingAuthority', 'leadership')) return null;
  if (holds(actor, 'clerk', 'sharingOfficer')) return actor.department.id;
  throw forbidden(query);
}

/** Volumes, newest first. ARC-1. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listVolumes(ctx: CasesContext, page: Page): Promise<Listing<VolumeRecord>> {
  const departmentId = departmentOf(ctx, 'volumes');
  const { first, after } = checkPage(page);
  return listing(await selectVolumes(ctx.db, { departmentId, first, after }), first);
}

/** One volume. Errors: NOT_FOUND, also for another department's. */
export async function showVolume(ctx: CasesContext, id: string): Promise<VolumeRecord> {
  const volume = await selectVolume(ctx.db, id);
  if (volume && knowsVolume(requireActor(ctx), volume)) return volume;
  throw noSuchVolume(id);
}

/** Requests for shared volumes, newest first. ARC-1. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listVolumeRequests(
  ctx: CasesContext,
  page: Page,
): Promise<Listing<VolumeRequestRecord>> {
  const departmentId = departmentOf(ctx, 'volumeRequests');
  const { first, after } = checkPage(page);
  return listing(await selectVolumeRequests(ctx.db, departmentId, { first, after }), first);
}

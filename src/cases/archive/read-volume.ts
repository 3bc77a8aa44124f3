import { type AuditDraft, auditDraft } from '../../audit';
import { type Actor, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { VolumePart, VolumeRecord } from './volume';
import { isReader } from './volume-requests.store';
import { selectVolume, selectZip } from './volumes.store';

const ID = /^[0-9a-f-]{36}$/;

/** A refusal that tells no more than what the caller named. */
export function noSuchVolume(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '案卷', en: 'volume' }, id });
}

/** True for those who know of a volume: its department, the archive authority and the leadership office. */
export function knowsVolume(actor: Actor, { departmentId }: VolumeRecord): boolean {
  if (holds(actor, 'sharingAuthority', 'leadership')) return true;
  return actor.department.id === departmentId && holds(actor, 'clerk', 'sharingOfficer');
}

/** Which file. */
export interface AskedPart {
  readonly volumeId: string;
  readonly part: VolumePart;
}

/** Nobody reads the restricted sub-volume by their role alone. ARC-2 */
export async function mayReadPart(
  ctx: CasesContext,
  actor: Actor,
  { volume, part }: { readonly volume: VolumeRecord; readonly part: VolumePart },
): Promise<boolean> {
  if (part === 'main') return true;
  const { departmentId } = volume;
  if (actor.department.id !== departmentId) return false;
  return isReader(ctx.db, { departmentId, personId: actor.id });
}

/**
 * A sub-volume as one file; recorded before it is released, and so is a refusal of the restricted one.
 * ARC-2
 *
 * Errors: UNAUTHENTICATED; NOT_FOUND, also for another department's and for one that is not packed
 * yet; ARCHIVE_RESTRICTED; AUDIT_UNAVAILABLE.
 */
export async function readVolume(
  ctx: CasesContext,
  { volumeId, part }: AskedPart,
): Promise<Uint8Array> {
  const actor = requireActor(ctx);
  const volume = ID.test(volumeId) ? await selectVolume(ctx.db, volumeId) : null;
  if (!volume || !knowsVolume(actor, volume)) throw noSuchVolume(volumeId);
  const { kind, id, department } = actor;
  const said: AuditDraft = auditDraft({
    ...{ event: 'volume.read', requestId: ctx.requestId, department: department.id },
    ...{ actor: { kind, id }, facts: { volume: volume.number, part } },
  });
  if (!(await mayReadPart(ctx, actor, { volume, part }))) {
    const reasons = ['ARCHIVE_RESTRICTED'];
    await ctx.audit.append([{ ...said, decision: 'denied', reasons }]);
    throw new GatewayError('ARCHIVE_RESTRICTED', { volume: volume.number });
  }
  const zip = await selectZip(ctx.db, ctx.secrets, { volumeId, part });
  if (zip === null) throw noSuchVolume(volumeId);
  await ctx.audit.append([said]);
  return zip;
}

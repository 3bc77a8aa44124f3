import { getDepartment } from '../../identity';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { selectOpenEnding } from './endings.store';
import { endGrantsAt } from './held-grants.store';
import { tellDepartments } from './tell-ending';

/**
 * A grant that is given while its resource is to be withdrawn: its holder is told, and has a say
 * while that is negotiated; where it is filed already, the grant ends with the others. SHR-7
 */
export async function joinEnding(ctx: SharingContext, grant: GrantRecord): Promise<GrantRecord> {
  const ending = await selectOpenEnding(ctx.db, grant.resourceId);
  if (!ending) return grant;
  const { name: by } = await getDepartment(ctx, ending.providerId);
  const { takesEffectAt } = ending;
  const kind = takesEffectAt ? 'endingFiled' : 'endingProposed';
  await tellDepartments(ctx, ending, { to: [grant.consumerId], kind, by });
  if (!takesEffectAt) return grant;
  await endGrantsAt(ctx.db, { resourceId: grant.resourceId, grantId: grant.id }, takesEffectAt);
  return { ...grant, endsAt: takesEffectAt };
}

import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { isOpen } from './grant-life';
import { lockGrant } from './grant-life.store';
import { requireGrant } from './require-grant';
import { takeGrantStep } from './take-grant-step';

/**
 * What every end of a grant brings, for ends that are decided elsewhere: its place in the life of the
 * grant, the clock of disposal, messages, and that readers notice. Does nothing to one that has ended.
 * Only in the transaction that ends it. SHR-8
 */
export async function afterGrantEnded(
  ctx: SharingContext,
  id: string,
  { step: name, why }: { readonly step: 'revoke' | 'end'; readonly why: string | null },
): Promise<GrantRecord> {
  await lockGrant(ctx.db, id);
  const grant = await requireGrant(ctx, id);
  if (!isOpen(grant.status)) return grant;
  return takeGrantStep(ctx, { name, grant, drafts: [] }, { why });
}

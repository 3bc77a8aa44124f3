import { countReadsByMonth, type MonthOfReads } from '../../audit';
import { resourceById } from '../../catalog';
import { addDays, chinaDayStart } from '../../platform';
import type { SharingContext } from '../context';
import { selectGrant } from '../grants/grants.store';
import type { UsageRecord } from './usage-record.store';

/** What the gateway itself recorded of reads under the grant, in the period that a record tells of. SHR-10 */
export async function readsOf(
  ctx: SharingContext,
  { grantId, consumerId, from, to }: UsageRecord,
): Promise<MonthOfReads[]> {
  const grant = await selectGrant(ctx.db, grantId);
  const resource = grant && (await resourceById(ctx, grant.resourceId));
  if (!resource) return [];
  const read = { departmentId: consumerId, resource: resource.code, grant: grant.number };
  const span = { from: chinaDayStart(from), to: chinaDayStart(addDays(to, 1)) };
  return countReadsByMonth(ctx.db, read, span);
}

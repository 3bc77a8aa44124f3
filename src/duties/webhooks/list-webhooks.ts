import type { IdentityContext } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import { selectDeliveries } from './deliveries.store';
import type { DeliveryRecord, DeliveryState } from './delivery';
import { requireKeeper } from './own-webhook';
import { shown, type WebhookRecord } from './webhook';
import { selectWebhooks } from './webhooks.store';

/** Most webhooks that are listed. */
const MAX_LISTED = 100;

/** The newest hundred webhooks of the caller's department, disabled ones too. Errors: FORBIDDEN. */
export async function listWebhooks(ctx: IdentityContext): Promise<WebhookRecord[]> {
  const { department } = requireKeeper(ctx, 'webhooks');
  return (await selectWebhooks(ctx.db, department.id, MAX_LISTED)).map(shown);
}

/** Which deliveries to list; all of the department's where nothing is said. */
interface DeliveryFilter {
  readonly webhookId?: string | null;
  readonly state?: DeliveryState | null;
}

/**
 * Deliveries to the webhooks of the caller's department, newest first.
 * Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listDeliveries(
  ctx: IdentityContext,
  { webhookId, state, ...page }: DeliveryFilter & Page,
): Promise<Listing<DeliveryRecord>> {
  const { department } = requireKeeper(ctx, 'webhookDeliveries');
  const { first, after } = checkPage(page);
  const found = await selectDeliveries(ctx.db, {
    ...{ departmentId: department.id, webhookId: webhookId?.replaceAll('\0', '') ?? null },
    ...{ state: state ?? null, first, after },
  });
  return listing(found, first);
}

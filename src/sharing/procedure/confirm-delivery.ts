import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Confirms that the data flows which the provider agreed to deliver by other means than the
 * gateway. SHR-5
 *
 * Errors: those of `beginStep`.
 */
export async function confirmDelivery(ctx: SharingContext, id: string): Promise<ApplicationRecord> {
  return takeStep(ctx, await beginStep(ctx, 'confirmDelivery', id));
}

import type { NonEmptyArray } from 'type-graphql';
import { DeadlineResolver } from './deadline.resolver';
import { MessageResolver } from './message.resolver';
import { DeliveryResolver } from './webhooks/delivery.resolver';
import { WebhookResolver } from './webhooks/webhook.resolver';

export type { BegunClock } from './clock-counts.store';
export { type ClockCount, countClocks, NO_CLOCKS, type Timeliness } from './count-clocks';
export type { DeadlineRecord } from './deadline';
export { provisionalDueOn } from './due-days';
export { DeadlineType } from './duties.types';
export type { InboxContext, Unheard } from './hearing';
export { listMessages, markMessagesRead, messageText } from './inbox';
export { lapsedClocks } from './lapsed-clocks';
export { deadlinesOf, listDeadlines } from './list-deadlines';
export type { MessageKind } from './message-kinds';
export type { MessageRecord } from './messages.store';
export {
  checkDaysSet,
  checkExtension,
  dropDeadline,
  extendDeadline,
  isLapsed,
  meetDeadline,
  resumeDeadline,
  startDeadline,
  stopDeadline,
} from './run-clocks';
export { sendMessage } from './send-message';
export {
  DEADLINE_KINDS,
  type DeadlineKind,
  STATUTORY_DAYS,
  type StatutoryRule,
} from './statutory-days';
export type { Subject } from './subject';
export { sweepDeadlines } from './sweep-deadlines';
export { createSweeper } from './sweeper';
export { walkClocks } from './walk-clocks';
export { createDeliverer, type Deliverer } from './webhooks/deliverer';
export { listDeliveries, listWebhooks } from './webhooks/list-webhooks';
export { purgeDeliveries } from './webhooks/purge-deliveries';
export { registerWebhook } from './webhooks/register-webhook';
export { resendWebhookDelivery } from './webhooks/resend-delivery';
export { rotateWebhookSecret } from './webhooks/rotate-secret';
export { disableWebhook, enableWebhook } from './webhooks/switch-webhook';
export { testWebhook } from './webhooks/test-webhook';

type ResolverClass =
  | typeof DeadlineResolver
  | typeof MessageResolver
  | typeof WebhookResolver
  | typeof DeliveryResolver;

/** The duties half of the office API. */
export const dutiesResolvers: NonEmptyArray<ResolverClass> = [
  DeadlineResolver,
  MessageResolver,
  WebhookResolver,
  DeliveryResolver,
];

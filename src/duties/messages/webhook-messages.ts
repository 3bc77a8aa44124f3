import { kind } from './message-kind';

/** What is said of webhooks. */
export const WEBHOOK_MESSAGES = Object.freeze({
  webhookDeliveryDead: kind(
    '发往 {number} 的消息多次推送未成，已停止重试；修复后可重新推送',
    'A message to {number} could not be delivered and is tried no more; once mended, send it again',
    'A delivery to a webhook of your department failed for good: once until one succeeds again.',
  ),
  webhookDisabled: kind(
    '发往 {number} 的消息推送持续失败三日，已停用；修复后可重新启用',
    'The webhook to {number} failed for three days and was disabled; once mended, enable it again',
    'A webhook of your department was disabled because it kept failing.',
  ),
});

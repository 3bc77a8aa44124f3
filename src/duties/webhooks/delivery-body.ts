import { messageText } from '../inbox';
import type { MessageRecord } from '../messages.store';
import type { DeliveryRecord } from './delivery';
import { hostOf, type WebhookRecord } from './webhook';

/** What a test says, in place of a message. */
const TEST_TEXT = Object.freeze({
  zh: '这是一条测试消息，收到即表示推送可用',
  en: 'This is a test: that it arrived says that messages will',
});

/** What is posted for a message: the same in every attempt. */
export function messageBody(message: MessageRecord): string {
  const { id, kind, subject, facts, createdAt } = message;
  const zh = messageText(message, { locale: 'zh-CN' });
  const en = messageText(message, { locale: 'en' });
  return JSON.stringify({ id, kind, subject, facts, text: { zh, en }, createdAt });
}

/** What is posted for a test. */
export function testBody({ id, createdAt }: DeliveryRecord, webhook: WebhookRecord): string {
  const subject = { type: 'webhook', id: webhook.id, number: hostOf(webhook) };
  return JSON.stringify({
    ...{ id, kind: 'webhookTest', subject, facts: {}, text: TEST_TEXT, createdAt },
  });
}

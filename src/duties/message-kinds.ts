import { APPLICATION_MESSAGES } from './messages/application-messages';
import { CASE_MESSAGES } from './messages/case-messages';
import { CORRECTION_MESSAGES } from './messages/correction-messages';
import { DEADLINE_MESSAGES } from './messages/deadline-messages';
import { DISPOSAL_MESSAGES } from './messages/disposal-messages';
import { DISPUTE_MESSAGES } from './messages/dispute-messages';
import { ENDING_MESSAGES } from './messages/ending-messages';
import { FINDING_MESSAGES } from './messages/finding-messages';
import { GRANT_MESSAGES } from './messages/grant-messages';
import { GUIDE_MESSAGES } from './messages/guide-messages';
import type { MessageKindEntry } from './messages/message-kind';
import { NETWORK_MESSAGES } from './messages/network-messages';
import { RESOURCE_MESSAGES } from './messages/resource-messages';
import { WEBHOOK_MESSAGES } from './messages/webhook-messages';

/**
 * Every kind of message, for all rooms. Each may also name `{number}`, which is the subject's.
 */
export const MESSAGE_KINDS = Object.freeze({
  ...DEADLINE_MESSAGES,
  ...APPLICATION_MESSAGES,
  ...RESOURCE_MESSAGES,
  ...ENDING_MESSAGES,
  ...CORRECTION_MESSAGES,
  ...WEBHOOK_MESSAGES,
  ...GRANT_MESSAGES,
  ...DISPOSAL_MESSAGES,
  ...DISPUTE_MESSAGES,
  ...GUIDE_MESSAGES,
  ...CASE_MESSAGES,
  ...NETWORK_MESSAGES,
  ...FINDING_MESSAGES,
}) satisfies Readonly<Record<string, MessageKindEntry>>;

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;

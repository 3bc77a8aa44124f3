import type { NonEmptyArray } from 'type-graphql';
import { DeadlineResolver } from './deadline.resolver';
import { MessageResolver } from './message.resolver';

export type { DeadlineRecord } from './deadline';
export { DeadlineType } from './duties.types';
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
export { STATUTORY_DAYS, type StatutoryRule } from './statutory-days';
export type { Subject } from './subject';
export { sweepDeadlines } from './sweep-deadlines';
export { createSweeper, type Sweeper } from './sweeper';

type ResolverClass = typeof DeadlineResolver | typeof MessageResolver;

/** The duties half of the office API. */
export const dutiesResolvers: NonEmptyArray<ResolverClass> = [DeadlineResolver, MessageResolver];

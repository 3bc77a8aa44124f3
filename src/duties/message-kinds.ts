/** What one kind of message says, in both languages, with a `{hole}` for each fact. */
export interface MessageKindEntry {
  readonly zh: string;
  readonly en: string;
  /** What it is for, in the schema. */
  readonly description: string;
  /** The only facts that are kept and shown: numbers, names and days, never a person's data. */
  readonly facts: readonly string[];
}

function kind(zh: string, en: string, description: string, ...facts: string[]): MessageKindEntry {
  return Object.freeze({ zh, en, description, facts: Object.freeze(facts) });
}

/**
 * Every kind of message, for all rooms. Each may also name `{number}`, which is the subject's.
 */
export const MESSAGE_KINDS = Object.freeze({
  deadlineNear: kind(
    '{number} 的{deadline}将于 {dueOn} 到期，请及时办理',
    'The {deadline} of {number} is due on {dueOn}',
    'Something that your department must do is due on the next working day.',
    'deadline',
    'dueOn',
  ),
  deadlineOverdue: kind(
    '{number} 的{deadline}已于 {dueOn} 到期，{department}逾期未办',
    'The {deadline} of {number} was due on {dueOn}; {department} has not done it',
    'The time for something is over: to the department that must do it, and to the authority.',
    'deadline',
    'dueOn',
    'department',
  ),
}) satisfies Readonly<Record<string, MessageKindEntry>>;

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;

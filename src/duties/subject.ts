/** What clocks run for and messages tell of; the rooms above know more of each. */
export const SUBJECT_TYPES = [
  'resource',
  'application',
  'correction',
  'lawChange',
  'ending',
  'webhook',
  'grant',
  'breach',
  'dispute',
  'guide',
  'case',
  'disclosure',
  'networkStatement',
  'finding',
  'accessUnit',
] as const;

/** See SUBJECT_TYPES. */
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** One thing that a clock runs for, by a plain id: it belongs to a room above this one. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
  /** The number or code people call it by. */
  readonly number: string;
}

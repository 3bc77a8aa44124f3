/** What a use of data went beyond (SHR-6): 超目的, 超范围, 超期限, 擅自转供. */
export const BREACH_KINDS = ['beyondPurpose', 'beyondScope', 'beyondPeriod', 'passedOn'] as const;

/** See BREACH_KINDS. */
export type BreachKind = (typeof BREACH_KINDS)[number];

/** A breach as it is kept. */
export interface BreachRecord {
  readonly id: string;
  readonly grantId: string;
  readonly kind: BreachKind;
  /** What was seen. */
  readonly seen: string;
  /** Ids of audit records that show it. */
  readonly records: readonly string[];
  /** Working days to mend it in. */
  readonly days: number;
  readonly reportedAt: Date;
  /** Id of the person. */
  readonly reportedBy: string;
}

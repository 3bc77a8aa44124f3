/** What a clock waits for. */
export const DEADLINE_KINDS = [
  'resourceReview',
  'applicationAnswer',
  'applicationDelivery',
  'correctionAnswer',
  'resourceUpdate',
  'breachMending',
  'dataDisposal',
  'dataDisposalAgain',
  'proofFiling',
] as const;

/** See DEADLINE_KINDS. */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** How long the law gives for something, in PRC working days. */
interface StatutoryTerm {
  readonly kind: DeadlineKind;
  readonly days: number;
  /** The most that an extension may add; 0 where there is none. */
  readonly longestExtension: number;
}

/**
 * Every statutory number of days, in this one place. A term is named by its key and never by a
 * number. Sources: CAT-7 (809-16), SHR-2 (809-21), SHR-5 (809-22), SHR-11 (809-26), CAT-8
 * (809-17), GDE-6 (BJ-STD-7). For SHR-6 and SHR-8 (809-27) the law gives no number: whoever reports a breach sets the
 * time to mend it, at most 30 days, and data is disposed of in 10.
 */
export const STATUTORY_DAYS = Object.freeze({
  'resource.review': { kind: 'resourceReview', days: 2, longestExtension: 0 },
  'application.answer.unconditional': { kind: 'applicationAnswer', days: 1, longestExtension: 10 },
  'application.answer.conditional': { kind: 'applicationAnswer', days: 10, longestExtension: 10 },
  'application.delivery': { kind: 'applicationDelivery', days: 20, longestExtension: 0 },
  'correction.answer': { kind: 'correctionAnswer', days: 10, longestExtension: 0 },
  'resource.update': { kind: 'resourceUpdate', days: 10, longestExtension: 5 },
  'grant.mending': { kind: 'breachMending', days: 30, longestExtension: 0 },
  'grant.disposal': { kind: 'dataDisposal', days: 10, longestExtension: 0 },
  'grant.disposal.again': { kind: 'dataDisposalAgain', days: 10, longestExtension: 0 },
  'proof.filing': { kind: 'proofFiling', days: 15, longestExtension: 0 },
}) satisfies Readonly<Record<string, StatutoryTerm>>;

/** The name of a statutory term. */
export type StatutoryRule = keyof typeof STATUTORY_DAYS;

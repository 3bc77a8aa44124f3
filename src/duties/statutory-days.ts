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
  'caseAcceptance',
  'caseAcceptanceAgain',
  'caseSupplement',
  'caseDefects',
  'caseDecision',
  'caseOpinion',
  'disclosureAnswer',
  'disclosureAnswerAgain',
  'disclosurePayment',
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
 * time to mend it, at most 30 days, and data is disposed of in 10. Of a case the law gives a number for its acceptance only
 * (CASE-1, BJ-STD-15): its decision and the opinions in it take what its guide promises (CASE-6, CASE-10), a supplement and
 * defects what is set (CASE-2, CASE-3), at most what stands here. A fee for disclosure is paid in 20 (FEE-4); that
 * a request is answered in 20 is of the State Council's regulation on disclosure, art. 33 (s).
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
  'case.acceptance': { kind: 'caseAcceptance', days: 1, longestExtension: 0 },
  'case.acceptance.again': { kind: 'caseAcceptanceAgain', days: 1, longestExtension: 0 },
  'case.supplement': { kind: 'caseSupplement', days: 30, longestExtension: 0 },
  'case.defects': { kind: 'caseDefects', days: 30, longestExtension: 0 },
  'case.decision': { kind: 'caseDecision', days: 20, longestExtension: 0 },
  'case.opinion': { kind: 'caseOpinion', days: 20, longestExtension: 0 },
  'disclosure.answer': { kind: 'disclosureAnswer', days: 20, longestExtension: 0 },
  'disclosure.answer.again': { kind: 'disclosureAnswerAgain', days: 20, longestExtension: 0 },
  'disclosure.payment': { kind: 'disclosurePayment', days: 20, longestExtension: 0 },
}) satisfies Readonly<Record<string, StatutoryTerm>>;

/** The name of a statutory term. */
export type StatutoryRule = keyof typeof STATUTORY_DAYS;

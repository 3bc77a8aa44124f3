import type { AuditDecision, AuditDraft } from './record';

/** What every draft says; the rest is filled with nothing. */
type Said = Pick<AuditDraft, 'event' | 'requestId'> & Partial<AuditDraft>;

/** Makes a whole draft from the parts that are said; allowed unless it says otherwise. */
export function auditDraft(said: Said): AuditDraft {
  const decision: AuditDecision = 'allowed';
  return {
    decision,
    department: null,
    actor: null,
    purpose: null,
    resource: null,
    items: [],
    masked: [],
    keyDigests: [],
    rowCount: null,
    reasons: [],
    grant: null,
    policyVersion: null,
    facts: {},
    ...said,
  };
}

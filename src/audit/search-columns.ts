import { keyMark, releasedKeys } from './key-mark';
import type { AuditDraft } from './record';

/** What a record is searched by: columns beside its body, made of it. */
export interface SearchColumns {
  readonly event: string;
  readonly decision: string;
  readonly department: string | null;
  readonly actor: string | null;
  readonly resource: string | null;
  readonly serviceItem: string | null;
  readonly caseNumber: string | null;
  /** Marks of the keys that rows were given for, as one text; null for none. */
  readonly keyMarks: string | null;
}

/** The columns of a draft, as they are written and as verification expects them. */
export function searchColumnsOf(draft: AuditDraft): SearchColumns {
  const marks = releasedKeys(draft).map(keyMark);
  return {
    event: storable(draft.event) ?? '',
    decision: draft.decision,
    department: storable(draft.department),
    actor: storable(draft.actor?.id),
    resource: storable(draft.resource?.code),
    serviceItem: storable(draft.purpose?.serviceItem),
    caseNumber: storable(draft.purpose?.caseNumber),
    keyMarks: marks.length === 0 ? null : marks.join(','),
  };
}

/**
 * A caller's text as a column can hold it. PostgreSQL has no NUL in text: one such purpose would
 * fail the whole group. The body keeps the text as it was, escaped.
 */
function storable(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

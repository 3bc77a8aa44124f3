import { GatewayError } from '../../platform';
import type { Condition } from '../../sources';
import type { Decision } from '../decision';
import { bindSubject, type RowFilter } from './row-filter';

/** What a decision lets one subject's read see, ready to be asked of a source. */
export interface ReadRight {
  /** Rows that may be read, over source fields; null means all. */
  readonly condition: Condition | null;
  /**
   * Equal for reads that may share a call to the source, where their decisions are alike: the
   * subject where rows depend on it, else empty.
   */
  readonly sharedBy: string;
}

/** Rights that do not depend on the subject, made once a decision. */
const known = new WeakMap<Decision, ReadRight>();

function bound(filter: RowFilter | null, subject: string): Condition | null {
  return filter && bindSubject(filter, subject);
}

/** A decision that leaves no place for a subject is the same for all. */
function rightOfAll(decision: Decision): ReadRight {
  const found = known.get(decision);
  if (found) return found;
  const right = Object.freeze({ condition: bound(decision.condition, ''), sharedBy: '' });
  known.set(decision, right);
  return right;
}

/**
 * The right that a decision gives to a read for this subject. Decisions are kept for a service item
 * whoever the subject is; only here does the subject come in, so that no two subjects share rows.
 *
 * Errors: SUBJECT_REQUIRED where the rows are the applicant's own and the purpose names nobody.
 */
export function readRight(
  decision: Decision,
  resource: { readonly apiName: string },
  subject: string | null,
): ReadRight {
  if (!decision.bySubject) return rightOfAll(decision);
  if (subject === null) {
    throw new GatewayError('SUBJECT_REQUIRED', { resource: resource.apiName });
  }
  return { condition: bound(decision.condition, subject), sharedBy: subject };
}

import type { ResourceModel } from '../../catalog';
import { GatewayError } from '../../platform';
import { type Condition, type ItemType, type Row, toPredicate } from '../../sources';
import type { Decision } from '../decision/decision';
import { bindSubject } from './row-filter';

/** What a decision lets one subject's read see, ready to be asked of a source. */
export interface ReadRight {
  /** Rows that may be read, over source fields; null means all. */
  readonly condition: Condition | null;
  /** For items that are not open on all of them: whether a row is one that they are open on. */
  readonly isOpen: ReadonlyMap<string, (row: Row) => boolean>;
  /**
   * Equal for reads that may share a call to the source, where their decisions are alike: the
   * subject where the decision depends on it, else empty.
   */
  readonly sharedBy: string;
}

/** Rights that do not depend on the subject, made once a decision. */
const known = new WeakMap<Decision, ReadRight>();

/** Cells that are the applicant's own stay closed when there is none, as any comparison with nothing. */
function rightFor(
  { condition, cells }: Decision,
  { items }: ResourceModel,
  subject: string | null,
): ReadRight {
  const types = new Map(items.map(({ field, type }) => [field, type]));
  const typeOf = (field: string): ItemType => types.get(field) ?? 'C';
  const isOpen = [...cells].map(
    ([item, filter]) => [item, toPredicate(bindSubject(filter, subject), typeOf)] as const,
  );
  return Object.freeze({
    condition: condition && bindSubject(condition, subject),
    isOpen: new Map(isOpen),
    sharedBy: subject ?? '',
  });
}

/** A decision that leaves no place for a subject is the same for all. */
function rightOfAll(decision: Decision, resource: ResourceModel): ReadRight {
  const found = known.get(decision);
  if (found) return found;
  const right = rightFor(decision, resource, null);
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
  resource: ResourceModel,
  subject: string | null,
): ReadRight {
  const { bySubject } = decision;
  if (bySubject === 'nothing') return rightOfAll(decision, resource);
  if (bySubject === 'rows' && subject === null) {
    throw new GatewayError('SUBJECT_REQUIRED', { resource: resource.apiName });
  }
  return rightFor(decision, resource, subject);
}

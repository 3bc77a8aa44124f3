import type { ResourceModel } from '../../catalog';
import { GatewayError } from '../../platform';
import { type Condition, type ItemType, type Row, toPredicate } from '../../sources';
import type { Decision } from '../decision/decision';
import { adultBefore } from '../minors/minor-rows';
import { type Bindings, bindFilter, needsDay, type RowFilter } from './row-filter';

/** What a decision lets one subject's read see, ready to be asked of a source. */
export interface ReadRight {
  /** Rows that may be read, over source fields; null means all. */
  readonly condition: Condition | null;
  /** For items that are not open on all of them: whether a row is one that they are open on. */
  readonly isOpen: ReadonlyMap<string, (row: Row) => boolean>;
  /** For masked items that are in clear on some rows: whether a row is one of those. */
  readonly isClear: ReadonlyMap<string, (row: Row) => boolean>;
  /**
   * Equal for reads that may share a call to the source, where their decisions are alike: the
   * subject and the day where the decision depends on them, else empty.
   */
  readonly sharedBy: string;
}

/** Who a read is about, and when it is made. */
export interface ReadMoment {
  /** The subject of the purpose; null without one. */
  readonly subject: string | null;
  readonly now: Date;
}

/** Rights that do not depend on the subject, made once a decision and, where it matters, a day. */
const known = new WeakMap<Decision, ReadRight & { readonly adultBefore: string }>();

/** Cells that are the applicant's own stay closed when there is none, as any comparison with nothing. */
function rightFor(
  { condition, cells, clearings }: Decision,
  { items }: ResourceModel,
  bindings: Bindings,
): ReadRight {
  const types = new Map(items.map(({ field, type }) => [field, type]));
  const typeOf = (field: string): ItemType => types.get(field) ?? 'C';
  const judges = (filters: ReadonlyMap<string, RowFilter>) =>
    new Map(
      [...filters].map(([item, filter]) => {
        return [item, toPredicate(bindFilter(filter, bindings), typeOf)];
      }),
    );
  const day = needsDay(condition) ? bindings.adultBefore : '';
  return Object.freeze({
    condition: condition && bindFilter(condition, bindings),
    isOpen: judges(cells),
    isClear: judges(clearings),
    sharedBy: `${day}${bindings.subject ?? ''}`,
  });
}

/** A decision that leaves no place for a subject is the same for all. */
function rightOfAll(decision: Decision, resource: ResourceModel, day: string): ReadRight {
  const found = known.get(decision);
  if (found && (found.adultBefore === day || !needsDay(decision.condition))) return found;
  const bindings = { subject: null, adultBefore: day };
  const right = { ...rightFor(decision, resource, bindings), adultBefore: day };
  known.set(decision, right);
  return right;
}

/**
 * The right that a decision gives to a read for this subject, on this day. Decisions are kept for a
 * service item whoever the subject is; only here does the subject come in, so that no two subjects
 * share rows.
 *
 * Errors: SUBJECT_REQUIRED where the rows are the applicant's own and the purpose names nobody.
 */
export function readRight(
  decision: Decision,
  resource: ResourceModel,
  { subject, now }: ReadMoment,
): ReadRight {
  const { bySubject } = decision;
  const day = adultBefore(now);
  if (bySubject === 'nothing') return rightOfAll(decision, resource, day);
  if (bySubject === 'rows' && subject === null) {
    throw new GatewayError('SUBJECT_REQUIRED', { resource: resource.apiName });
  }
  return rightFor(decision, resource, { subject, adultBefore: day });
}

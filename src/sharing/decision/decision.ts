import type { MaskName, ResourceModel } from '../../catalog';
import type { ErrorCode, Words } from '../../platform';
import type { Policy } from '../policies';
import type { QuotaShare } from '../quotas/quota-share';
import type { RowFilter } from '../row-condition/row-filter';
import type { Reader } from './reader';

/** Why data is read, as the caller states it and the gateway has checked it. */
export interface Purpose {
  readonly serviceItem: string;
  readonly caseNumber: string | null;
  readonly basis: string | null;
  /** The applicant's citizen number or credit code; goes to the record as a digest only. */
  readonly subject: string | null;
}

/** The question: may this department, by this reader, read this resource for this purpose, now? */
export interface DecisionRequest {
  readonly departmentId: string;
  readonly reader: Reader;
  readonly serviceItem: string;
  readonly resource: ResourceModel;
}

/** Why not, ready to be thrown as a GatewayError. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | Words>>;
}

/** A policy that takes away what else would be given. */
export type GuardRail = Pick<Policy, 'id' | 'sentence'>;

/** Rows on which an item that is not in clear on all of them may be used like one that is. */
export interface Opening {
  readonly filter: RowFilter;
  /** Which of the rows that were added up it is given on, by their places. */
  readonly by: ReadonlySet<number>;
  /** Whether a grant gives it masked or under a rule: those rows must not be found by it. */
  readonly isRuled: boolean;
  /** Whether they are the applicant's own rows only. */
  readonly isOwn: boolean;
}

/** The whole answer. Immutable; two equal `fingerprint`s may share one read of the source. */
export interface Decision {
  readonly effect: 'allow' | 'deny';
  /** API names that may be read, masked ones included. */
  readonly items: ReadonlySet<string>;
  /** Items that would be given but for a guard rail, each with the one that withholds it. */
  readonly withheld: ReadonlyMap<string, GuardRail>;
  /** Items that are released masked, and how. They cannot be filtered, ordered or linked by. */
  readonly masks: ReadonlyMap<string, MaskName>;
  /** Those of them that are released in clear on some of the rows, by another grant: on which. */
  readonly clearings: ReadonlyMap<string, RowFilter>;
  /**
   * Rows that may be read, over source fields; null means all. The subject of the purpose, and the
   * day on which people come of age, may still stand open in it: `readRight` puts them in.
   */
  readonly condition: RowFilter | null;
  /** What takes rows away that would be given otherwise; null where nothing does. */
  readonly rowRail: GuardRail | null;
  /**
   * Items that are not open on all of those rows, each with the rows it is open on; elsewhere it is
   * null.
   */
  readonly cells: ReadonlyMap<string, RowFilter>;
  /**
   * Items of `cells` and `masks` that a grant gives in clear on all of its rows: a read may filter, order
   * and look up by them on these rows (`narrowToUse`). The others cannot be used so at all.
   */
  readonly openings: ReadonlyMap<string, Opening>;
  /** What of it depends on the subject of the purpose: all rows, only some or cells of them, nothing. */
  readonly bySubject: 'rows' | 'cells' | 'nothing';
  readonly grant: { readonly id: string; readonly number: string } | null;
  /** Grants with a quota that reads count against; empty where nothing is counted. */
  readonly quotas: readonly QuotaShare[];
  /** People who approved one of the grants at hand: for them it is decided apart. */
  readonly approvers: ReadonlySet<string>;
  /** Ids of the policies and codes that decided, for the record. */
  readonly reasons: readonly string[];
  readonly refusal: Refusal | null;
  readonly policyVersion: string;
  /** The change epoch it was made under. */
  readonly epoch: number;
  /** Epoch milliseconds from which it no longer holds, whatever the epoch. */
  readonly validUntil: number;
  readonly fingerprint: string;
}

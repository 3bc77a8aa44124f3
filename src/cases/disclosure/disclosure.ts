import type { HandlingForm } from '../../services';
import type { DocumentContent } from '../document/document';
import type { FeeUnit } from '../fee/fee-standards';
import type { FeeLine } from '../fee/information-fee';
import type { Applicant } from '../file/case';

/** Where a request for disclosure stands; the table of steps says how it gets there. FEE-4 */
export const DISCLOSURE_STATUSES = [
  /** The processing period runs. */
  'received',
  /** A fee is asked for; the processing period stands still. */
  'charged',
  /** Paid: the processing period began anew. */
  'paid',
  /** Not paid in time: it counts as given up, and is handled no more. */
  'abandoned',
  'answered',
  'withdrawn',
] as const;

/** See DISCLOSURE_STATUSES. */
export type DisclosureStatus = (typeof DISCLOSURE_STATUSES)[number];

/** What a request came to. */
export const DISCLOSURE_OUTCOMES = ['disclosed', 'partlyDisclosed', 'notDisclosed'] as const;

/** See DISCLOSURE_OUTCOMES. */
export type DisclosureOutcome = (typeof DISCLOSURE_OUTCOMES)[number];

/** The fee that was asked for, as the notice states it: whole yuan. FEE-1 to FEE-4 */
export interface Charge {
  readonly by: FeeUnit;
  /** Items or pages that are charged for. */
  readonly count: number;
  /** Items of the applicant that came before in the month; 0 by page. */
  readonly before: number;
  readonly yuan: number;
  readonly lines: readonly FeeLine[];
  readonly basis: string;
  /** The number under which the non-tax collection system expects the money. FEE-5 */
  readonly paymentCode: string;
  readonly notice: DocumentContent;
}

/** A request for disclosure (政府信息公开申请) as it is kept, what is sealed opened. */
export interface DisclosureRecord {
  readonly id: string;
  /** Such as `I-2026-000001`, in the order they came in. */
  readonly number: string;
  readonly departmentId: string;
  readonly status: DisclosureStatus;
  readonly applicant: Applicant;
  /** What is asked for. */
  readonly subject: string;
  /** How many items it counts as. FEE-2 */
  readonly items: number;
  /** How the applicant gets the information, and with it the notice of a fee. FEE-4 */
  readonly way: HandlingForm;
  /** Day it came in, YYYY-MM-DD in China. */
  readonly receivedOn: string;
  readonly createdBy: string;
  readonly charge: Charge | null;
  readonly chargedAt: Date | null;
  /** Day on which the applicant received the notice. */
  readonly noticeOn: string | null;
  readonly paidOn: string | null;
  /** Number of the fiscal receipt. FEE-5 */
  readonly receiptNumber: string | null;
  readonly outcome: DisclosureOutcome | null;
  readonly reasons: string | null;
  readonly closedAt: Date | null;
}

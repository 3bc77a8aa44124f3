/** Where a material of a case stands. GDE-9 */
export const MATERIAL_STATES = [
  /** Its condition is not met. */
  'notNeeded',
  /** Had by sharing; nothing is left to do. */
  'fetched',
  /** Had by sharing; the applicant is asked to confirm it. */
  'toConfirm',
  'confirmed',
  /** Cannot be had by sharing: please bring. */
  'bring',
  /** Was handed in. */
  'brought',
  /** The applicant's own prevails over what was fetched. */
  'broughtInstead',
  /** The gateway owes it; nothing is asked of the applicant. CASE-11 */
  'pending',
] as const;

/** See MATERIAL_STATES. */
export type MaterialState = (typeof MATERIAL_STATES)[number];

/** Why a material is pending, or why one that the guide has fetched must be brought. */
export const MATERIAL_REASONS = [
  'beingFetched',
  'sourceDown',
  'notGranted',
  'notHeld',
  'tooOld',
] as const;

/** See MATERIAL_REASONS. */
export type MaterialReason = (typeof MATERIAL_REASONS)[number];

/** What an applicant says of what was fetched: 确认, 有误, 已合法变更. */
export const MATERIAL_ANSWERS = ['confirmed', 'wrong', 'lawfullyChanged'] as const;

/** See MATERIAL_ANSWERS. */
export type MaterialAnswer = (typeof MATERIAL_ANSWERS)[number];

/** What the gateway finds of a material, before anybody said anything of it. */
export interface Verdict {
  readonly state: 'notNeeded' | 'fetched' | 'toConfirm' | 'bring' | 'pending';
  readonly reason: MaterialReason | null;
  /** Which of the ways in the guide supplied it, from 0. */
  readonly supply: number | null;
}

/** What was said of a material, or handed in; sealed where it is kept. */
export interface MaterialNote {
  /** What shows it, or what was handed in. */
  readonly evidence: string | null;
  /** What the applicant says is right. */
  readonly rightValue: string | null;
  /** API names of the items that are wrong or changed. */
  readonly items: readonly string[];
}

/** A material of a case as it is kept, its note opened. */
export interface CaseMaterialRecord {
  readonly caseId: string;
  /** Key of the material in the guide. */
  readonly key: string;
  /** Its place in the guide, from 0. */
  readonly position: number;
  readonly state: MaterialState;
  readonly reason: MaterialReason | null;
  readonly supply: number | null;
  readonly answer: MaterialAnswer | null;
  readonly note: MaterialNote | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly correctionId: string | null;
  /** Why no correction could be filed. */
  readonly correctionCode: string | null;
  /** When the department was told what the correction came to. */
  readonly toldAt: Date | null;
}

/** States that people brought about: what the gateway finds later does not change them. */
const SETTLED: readonly MaterialState[] = ['confirmed', 'brought', 'broughtInstead'];

/** True for a material that the gateway judges no more. */
export function isSettled({ state }: Pick<CaseMaterialRecord, 'state'>): boolean {
  return SETTLED.includes(state);
}

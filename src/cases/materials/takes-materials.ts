import type { CaseRecord, CaseStatus } from '../file/case';

/** Where a case stands while materials are still fetched for it and answered about. */
export const TAKING_MATERIALS: readonly CaseStatus[] = Object.freeze([
  'opened',
  'submitted',
  'toSupplement',
  'acceptedWithDefects',
  'accepted',
]);

/** True for a case that is not decided, and not closed. */
export function takesMaterials({ status }: Pick<CaseRecord, 'status'>): boolean {
  return TAKING_MATERIALS.includes(status);
}

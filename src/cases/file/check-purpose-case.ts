import { GatewayError } from '../../platform';
import type { Purpose } from '../../sharing';
import type { CasesContext } from '../context';
import { isOfCase } from './cases.store';

/** How this gateway numbers cases; other systems number theirs otherwise. */
const OWN_NUMBER = /^B-\d{4}-\d{6,}$/;

/**
 * Refuses a purpose that names a case of this gateway which is not the department's, not of that service item, or
 * not about that applicant: rows of the applicant alone would else be anybody's whom a caller names. What is not
 * there and what is another's look alike. GDE-1, SHR-6
 *
 * Errors: PURPOSE_CASE_NOT_YOURS
 */
export async function checkPurposeCase(
  { db, secrets, actor }: CasesContext,
  { caseNumber, serviceItem, subject }: Purpose,
): Promise<void> {
  if (caseNumber === null || !OWN_NUMBER.test(caseNumber)) return;
  const departmentId = actor?.department.id ?? '';
  const named = { number: caseNumber, serviceItem, departmentId, subject };
  if (await isOfCase(db, secrets, named)) return;
  throw new GatewayError('PURPOSE_CASE_NOT_YOURS', { caseNumber });
}

import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { Purpose } from '../../sharing';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import { isOfCase } from './cases.store';

/** How this gateway numbers cases; other systems number theirs otherwise. */
const OWN_NUMBER = /^B-\d{4}-\d{6,}$/;

/**
 * Refuses a purpose that names a case of this gateway which is not the department's or, to a clerk at a window, not
 * of that window, not of that service item, or not about that applicant: rows of the applicant alone would else be
 * anybody's whom a caller names. What is not there and what is another's look alike. GDE-1, SHR-6, CTR-3
 *
 * Errors: PURPOSE_CASE_NOT_YOURS
 */
export async function checkPurposeCase(
  ctx: CasesContext,
  { caseNumber, serviceItem, subject }: Purpose,
): Promise<void> {
  if (caseNumber === null || !OWN_NUMBER.test(caseNumber)) return;
  const departmentId = requireActor(ctx).department.id;
  const windows = await CASE_PARTS.windowsOf(ctx);
  const named = { number: caseNumber, serviceItem, departmentId, windows, subject };
  if (await isOfCase(ctx.db, ctx.secrets, named)) return;
  throw new GatewayError('PURPOSE_CASE_NOT_YOURS', { caseNumber });
}

import { startDeadline } from '../../duties';
import { requireActor } from '../../identity';
import { addDays, chinaDate, GatewayError } from '../../platform';
import type { HandlingForm } from '../../services';
import type { CasesContext } from '../context';
import type { Applicant } from '../file/case';
import { nextCaseNumber } from '../file/cases.store';
import { checkText } from '../file/check-text';
import { checkApplicant } from '../procedure/check-opening';
import { handlingDepartment, subjectOf } from './begin-disclosure-step';
import { checkDay } from './check-day';
import type { DisclosureRecord } from './disclosure';
import { insertDisclosure } from './disclosures.store';

/** A request as it came in. */
export interface NewDisclosureRequest {
  readonly applicant: Applicant;
  readonly subject: string;
  readonly items: number;
  readonly way: HandlingForm;
  /** Today when absent. */
  readonly receivedOn: string | null;
}

/** Most items that one request counts as. */
const MOST_ITEMS = 1000;

/** How many days back a request may have come in: its number is that of when it was entered. */
const LATEST_DAYS = 20;

/**
 * Enters a request for disclosure: the processing period runs from the day after it came in. Its place in the
 * applicant's month is that of its number. FEE-2
 *
 * Errors: FORBIDDEN; INPUT_INVALID.
 */
export async function receiveDisclosureRequest(
  ctx: CasesContext,
  { items, way, ...asked }: NewDisclosureRequest,
): Promise<DisclosureRecord> {
  const departmentId = handlingDepartment(ctx, 'receiveDisclosureRequest');
  const today = chinaDate(ctx.clock.now());
  const from = addDays(today, -LATEST_DAYS);
  const receivedOn = checkDay(ctx, 'receivedOn', asked.receivedOn ?? today, { from });
  const applicant = checkApplicant(asked.applicant);
  const subject = checkText('subject', asked.subject);
  if (!Number.isInteger(items) || items < 1 || items > MOST_ITEMS) {
    const expected = { zh: `1 至 ${MOST_ITEMS}`, en: `1 to ${MOST_ITEMS}` };
    throw new GatewayError('INPUT_INVALID', { field: 'items', expected, got: items });
  }
  const number = await nextCaseNumber(ctx.db, `I-${today.slice(0, 4)}`);
  const createdBy = requireActor(ctx).id;
  const request = await insertDisclosure(ctx.db, ctx.secrets, {
    ...{ number, departmentId, applicant, subject, items, way, receivedOn, createdBy },
  });
  await startDeadline(ctx, {
    ...{ rule: 'disclosure.answer', subject: subjectOf(request), departmentId, waitingId: null },
    countedFrom: receivedOn,
  });
  return request;
}

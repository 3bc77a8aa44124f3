import { deadlinesOf, dropDeadline, meetDeadline, startDeadline } from '../../duties';
import { chinaDate, databaseProblem, GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import {
  beginDisclosureStep,
  disclosureWords,
  subjectOf,
  takeDisclosureStep,
} from './begin-disclosure-step';
import { checkDay } from './check-day';
import type { DisclosureRecord } from './disclosure';

/** Number of a fiscal receipt (财政票据). */
const RECEIPT = /^[0-9A-Z-]{8,40}$/;

/** Day on which the fee was asked for. */
const chargedOn = ({ chargedAt, receivedOn }: DisclosureRecord): string =>
  chargedAt === null ? receivedOn : chinaDate(chargedAt);

/**
 * Notes on which day the applicant received the notice: 20 working days to pay run from the day after. FEE-4
 *
 * Errors: those of `beginDisclosureStep`; INPUT_INVALID; CONFLICT where it was noted.
 */
export async function noteFeeNoticeReceived(
  ctx: CasesContext,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<DisclosureRecord> {
  const request = await beginDisclosureStep(ctx, 'noteNotice', id);
  const noticeOn = checkDay(ctx, 'on', on, { from: chargedOn(request) });
  if (request.noticeOn !== null) {
    const what = disclosureWords(request);
    const expected = { zh: '尚未登记签收', en: 'no receipt of the notice' };
    throw new GatewayError('CONFLICT', { what, expected, got: request.noticeOn });
  }
  await startDeadline(ctx, {
    ...{ rule: 'disclosure.payment', subject: subjectOf(request), waitingId: null },
    ...{ departmentId: request.departmentId, countedFrom: noticeOn },
  });
  return takeDisclosureStep(ctx, 'noteNotice', request, { noticeOn });
}

/** Errors: INPUT_INVALID. */
function checkReceipt(receiptNumber: string): string {
  if (RECEIPT.test(receiptNumber)) return receiptNumber;
  const expected = { zh: '财政票据号码', en: 'the number of a fiscal receipt' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'receiptNumber', expected, got });
}

/** Errors: FEE_OVERDUE for a payment after the last day, by which the request counted as given up. FEE-4 */
async function checkInTime(
  ctx: CasesContext,
  request: DisclosureRecord,
  paidOn: string,
): Promise<void> {
  const clocks = await deadlinesOf(ctx, request.id);
  const term = clocks.find(({ kind }) => kind === 'disclosurePayment');
  if (!term || term.dueOn === null || paidOn <= term.dueOn) return;
  throw new GatewayError('FEE_OVERDUE', { what: disclosureWords(request), dueOn: term.dueOn });
}

/** A payment as the non-tax collection system tells of it. */
export interface FeePayment {
  readonly id: string;
  readonly paidOn: string;
  readonly receiptNumber: string;
}

/**
 * Records that the whole fee was paid through the non-tax collection system, by its fiscal receipt: the
 * processing period begins anew on the day after. One that was paid in time and is entered late revives the
 * request. FEE-4, FEE-5
 *
 * Errors: those of `beginDisclosureStep`; INPUT_INVALID; FEE_OVERDUE; CONFLICT for a receipt that another
 * request was paid by.
 */
export async function recordFeePayment(
  ctx: CasesContext,
  { id, ...payment }: FeePayment,
): Promise<DisclosureRecord> {
  const request = await beginDisclosureStep(ctx, 'pay', id);
  const paidOn = checkDay(ctx, 'paidOn', payment.paidOn, { from: chargedOn(request) });
  const receiptNumber = checkReceipt(payment.receiptNumber);
  await checkInTime(ctx, request, paidOn);
  const subject = subjectOf(request);
  await meetDeadline(ctx, { kind: 'disclosurePayment', subject });
  await dropDeadline(ctx, { kind: 'disclosureAnswer', subject });
  const { departmentId } = request;
  const clock = {
    rule: 'disclosure.answer.again',
    subject,
    departmentId,
    waitingId: null,
  } as const;
  await startDeadline(ctx, { ...clock, countedFrom: paidOn });
  const change = { paidOn, receiptNumber, closedAt: null };
  return takeDisclosureStep(ctx, 'pay', request, change).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '财政票据', en: 'the fiscal receipt' };
    const expected = { zh: '未登记的票据', en: 'one that pays nothing else' };
    const got = { zh: '已登记', en: 'one that does' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
}

import { isLapsed, stopDeadline } from '../../duties';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { disclosureFee } from '../fee/disclosure-fee';
import type { FeeUnit } from '../fee/fee-standards';
import { checkText } from '../file/check-text';
import {
  beginDisclosureStep,
  disclosureWords,
  subjectOf,
  takeDisclosureStep,
} from './begin-disclosure-step';
import type { DisclosureRecord } from './disclosure';
import { countItemsBefore } from './disclosures.store';
import { feeNotice, type Payment } from './fee-notice';

/** How a request is charged. */
export interface Charging extends Payment {
  readonly id: string;
  /** One of the two, never both. FEE-1 */
  readonly by: FeeUnit;
  /** Pages of the information; null by item, where the request itself counts. */
  readonly pages: number | null;
}

const CODE = /^[0-9A-Za-z-]{6,40}$/;

/** Errors: INPUT_INVALID for pages by item, and for none by page. FEE-1 */
function checkPages({ by, pages }: Charging): void {
  if ((by === 'page') === (pages !== null)) return;
  const expected =
    by === 'page'
      ? { zh: '页数', en: 'how many' }
      : { zh: '按件计收不计页数', en: 'none, by item' };
  const got = pages === null ? { zh: '无', en: 'nothing' } : pages;
  throw new GatewayError('INPUT_INVALID', { field: 'pages', expected, got });
}

/** Errors: INPUT_INVALID. */
function checkPayment({ paymentCode, howToPay }: Payment): Payment {
  const text = checkText('howToPay', howToPay, { most: 500 });
  if (CODE.test(paymentCode)) return { paymentCode, howToPay: text };
  const expected = {
    zh: '非税收入收缴系统的缴款码',
    en: 'the payment code of the non-tax collection system',
  };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'paymentCode', expected, got });
}

/** Items of the applicant that count before this request, by the configured scope. FEE-2 */
function itemsBefore(ctx: CasesContext, request: DisclosureRecord, by: FeeUnit): Promise<number> {
  if (by === 'page') return Promise.resolve(0);
  const { departmentId } = request;
  const scope = ctx.config.feeScope === 'city' ? null : departmentId;
  return countItemsBefore(ctx.db, ctx.secrets, request, scope);
}

/**
 * Asks for the fee of a request within its processing period: works it out, makes the notice that the applicant
 * gets by their channel, and lets the period stand still. What is free is answered without a notice. FEE-1 to FEE-4
 *
 * Errors: those of `beginDisclosureStep`; INPUT_INVALID; FEE_TOO_LATE; FEE_NONE.
 */
export async function chargeDisclosureRequest(
  ctx: CasesContext,
  charging: Charging,
): Promise<DisclosureRecord> {
  const request = await beginDisclosureStep(ctx, 'charge', charging.id);
  const what = disclosureWords(request);
  checkPages(charging);
  const payment = checkPayment(charging);
  const clock = { kind: 'disclosureAnswer', subject: subjectOf(request) } as const;
  if (await isLapsed(ctx, clock)) throw new GatewayError('FEE_TOO_LATE', { what });
  const { by, pages } = charging;
  const before = await itemsBefore(ctx, request, by);
  const count = pages ?? request.items;
  const asked = { by, count, before, appliedOn: request.receivedOn };
  const fee = await disclosureFee(ctx, asked);
  if (fee.yuan === 0) throw new GatewayError('FEE_NONE', { what });
  await stopDeadline(ctx, clock);
  const { yuan, lines, basis } = fee;
  const { paymentCode } = payment;
  const notice = await feeNotice(ctx, request, { ...payment, fee });
  return takeDisclosureStep(ctx, 'charge', request, {
    charge: { by, count, before, yuan, lines, basis, paymentCode, notice },
    chargedAt: ctx.clock.now(),
  });
}

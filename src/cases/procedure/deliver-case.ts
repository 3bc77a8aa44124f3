import { GatewayError } from '../../platform';
import type { HandlingForm } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord, ResultForm } from '../file/case';
import { beginCaseStep } from './begin-step';
import { deliveryWays } from './check-opening';
import { checkWindowPower } from './check-window';
import { deliveryReceipt, type Written } from './papers';
import { takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/** How a result was handed over. */
export interface Delivered {
  readonly id: string;
  /** As the applicant chose when absent. */
  readonly way?: HandlingForm | null;
  /** Needed by post. */
  readonly trackingNumber?: string | null;
}

const WAYS: Readonly<Record<HandlingForm, string>> = Object.freeze({
  window: '窗口领取',
  online: '网上送达',
  selfService: '自助领取',
  post: '邮寄送达',
});

const FORMS: Readonly<Record<ResultForm, string>> = Object.freeze({
  paper: '纸质',
  electronic: '电子',
  both: '纸质和电子',
});

const TRACKING = /^[A-Za-z0-9-]{6,40}$/;

/** Errors: INPUT_INVALID for a way that the guide does not offer, or a parcel that cannot be tracked. */
function checkWay(
  { file, content }: Written,
  way: HandlingForm,
  trackingNumber: string | null,
): void {
  const ways = deliveryWays(content);
  if (!ways.includes(way)) {
    throw new GatewayError('INPUT_INVALID', { field: 'way', expected: ways, got: way });
  }
  const isTracked = trackingNumber !== null && TRACKING.test(trackingNumber);
  if (way === 'post' ? isTracked && file.applicant.address : trackingNumber === null) return;
  const expected =
    way === 'post'
      ? { zh: '邮寄地址和快递单号', en: 'an address, and a tracking number' }
      : { zh: '非邮寄无快递单号', en: 'none, except by post' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'trackingNumber', expected, got });
}

/**
 * Hands the result of a sealed case over: at the window, online, by self-service or by post, as the
 * guide offers, in the form that was asked for. CASE-6, CASE-8, CASE-9
 *
 * Errors: those of `beginCaseStep`; INPUT_INVALID; WINDOW_NOT_AUTHORISED (CTR-3).
 */
export async function deliverCase(
  ctx: CasesContext,
  { id, way, trackingNumber = null }: Delivered,
): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'deliver', id);
  await checkWindowPower(ctx, file, 'deliver');
  const written = await writtenCase(ctx, file);
  const by = way ?? file.deliveryWay;
  checkWay(written, by, trackingNumber);
  const handed: [string, string][] = [
    ['送达方式', WAYS[by]],
    ['证照形式', FORMS[file.resultForm]],
  ];
  if (trackingNumber !== null) handed.push(['快递单号', trackingNumber]);
  const parcel = trackingNumber === null ? '' : `，快递单号 ${trackingNumber}`;
  return takeCaseStep(ctx, 'deliver', file, {
    change: { deliveredAt: ctx.clock.now() },
    papers: [await deliveryReceipt(ctx, written, handed)],
    tells: `${matterWords(written)}的办理结果已送达（${WAYS[by]}${parcel}）。`,
  });
}

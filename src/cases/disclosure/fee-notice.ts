import { getDepartment } from '../../identity';
import { chinaDate } from '../../platform';
import type { CasesContext } from '../context';
import type { DocumentContent } from '../document/document';
import type { DisclosureFee } from '../fee/disclosure-fee';
import type { FeeUnit } from '../fee/fee-standards';
import type { DisclosureRecord } from './disclosure';

const UNITS: Readonly<Record<FeeUnit, readonly [how: string, unit: string]>> = Object.freeze({
  item: ['按件计收', '件'],
  page: ['按量计收', '页'],
});

/** How the money is paid: through the non-tax collection system. FEE-5 */
export interface Payment {
  readonly paymentCode: string;
  readonly howToPay: string;
}

/** The notice of a fee, with basis, standard, amount, how to pay and until when. FEE-4 */
export async function feeNotice(
  ctx: CasesContext,
  { departmentId, number, applicant, receivedOn }: DisclosureRecord,
  { fee, paymentCode, howToPay }: Payment & { readonly fee: DisclosureFee },
): Promise<DocumentContent> {
  const { name: issuer } = await getDepartment(ctx, departmentId);
  const [how, unit] = UNITS[fee.by];
  const rows = fee.lines.map(({ from, to, rate, yuan }) => [
    from === to ? `第 ${from} ${unit}` : `第 ${from} 至 ${to} ${unit}`,
    rate === 0 ? '免费' : `${rate} 元/${unit}`,
    `${yuan} 元`,
  ]);
  return {
    ...{ issuer, title: '政府信息公开信息处理费收费通知', number },
    date: chinaDate(ctx.clock.now()),
    parts: [
      {
        kind: 'facts',
        facts: [
          ['申请人', applicant.name],
          ['收到申请日期', receivedOn],
          ['收费依据', fee.basis],
          ['计收方式', how],
          ['应缴金额', `${fee.yuan} 元`],
          ['缴款码', paymentCode],
          ['缴纳方式', howToPay],
        ],
      },
      { kind: 'table', head: ['范围', '标准', '金额'], rows },
      {
        kind: 'paragraph',
        text: '请自收到本通知次日起 20 个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理。申请处理期限自缴费完成次日起重新计算。',
      },
    ],
  };
}

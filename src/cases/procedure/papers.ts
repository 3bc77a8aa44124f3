import { getDepartment, requireActor } from '../../identity';
import { chinaDate } from '../../platform';
import type { GuideContent } from '../../services';
import type { MaterialStand } from '../case-parts';
import type { CasesContext } from '../context';
import type { DocumentContent, DocumentPart } from '../document/document';
import type { CaseRecord } from '../file/case';
import type { Paper } from './take-step';

/** A case with what papers of it say. */
export interface Written {
  readonly file: CaseRecord;
  readonly content: GuideContent;
}

type Fact = readonly [label: string, value: string];

/** Materials that came, in words. */
export function receivedNames(stands: readonly MaterialStand[]): string {
  const came = stands.filter(({ state }) => !['notNeeded', 'bring', 'pending'].includes(state));
  return came.map(({ name }) => name).join('、') || '无';
}

/** What is owed by the gateway and by nobody else. CASE-11 */
function owedByUs(stands: readonly MaterialStand[]): DocumentPart[] {
  const pending = stands.filter(({ state }) => state === 'pending').map(({ name }) => name);
  if (pending.length === 0) return [];
  const names = pending.map((name) => `“${name}”`).join('、');
  const text = `${names}由本部门通过政务信息共享继续获取，无需申请人提交或者补正，不影响本次受理。`;
  return [{ kind: 'paragraph', text }];
}

/** What every paper of a case has: item, number, who received, day of receipt. CASE-5 */
async function paper(
  ctx: CasesContext,
  { file, content }: Written,
  { title, facts, parts = [] }: { title: string; facts: readonly Fact[]; parts?: DocumentPart[] },
): Promise<DocumentContent> {
  const { name: issuer } = await getDepartment(ctx, file.departmentId);
  const actor = requireActor(ctx);
  const common: readonly Fact[] = [
    ['事项名称', content.name ?? file.serviceItem],
    ['办件编号', file.number],
    ['申请人', file.applicant.name],
    ['受理人', actor.kind === 'system' ? '系统自动' : actor.name],
    ['收到日期', chinaDate(file.submittedAt ?? file.openedAt)],
  ];
  return {
    ...{ issuer, title, number: file.number, date: chinaDate(ctx.clock.now()) },
    parts: [{ kind: 'facts', facts: [...common, ...facts] }, ...parts],
  };
}

/** How the department is reached, by its guide. CASE-6 */
export function contactOf({ consultation }: GuideContent): string {
  return consultation.map(({ value }) => value).join('、');
}

/** The voucher of an acceptance. CASE-5, CASE-11 */
export async function acceptanceVoucher(
  ctx: CasesContext,
  written: Written,
  stands: readonly MaterialStand[],
): Promise<Paper> {
  const { content } = written;
  const facts: Fact[] = [
    ['收到的材料', receivedNames(stands)],
    ['承诺办结时限', `${content.promisedDays ?? '—'} 个工作日`],
  ];
  const parts = owedByUs(stands);
  return {
    kind: 'voucher',
    content: await paper(ctx, written, { title: '受理凭证', facts, parts }),
  };
}

/** What is missing and in how many working days it must come. */
export interface Missing {
  readonly items: readonly { readonly name: string; readonly what: string }[];
  /** In working days, and the day it ends; null where no calendar can tell it yet. */
  readonly days: number;
  readonly dueOn: string | null;
}

const missingTable = ({ items }: Missing): DocumentPart => ({
  kind: 'table',
  head: ['材料', '需补充或者更正的内容'],
  rows: items.map(({ name, what }) => [name, what]),
});

/** A term in words. */
export function termWords({ days, dueOn }: Pick<Missing, 'days' | 'dueOn'>): string {
  return dueOn === null ? `${days} 个工作日内` : `${days} 个工作日内，即 ${dueOn} 前（含当日）`;
}

/** The voucher of an acceptance with defects. CASE-3, CASE-5, CASE-11 */
export async function defectsVoucher(
  ctx: CasesContext,
  written: Written,
  stands: readonly MaterialStand[],
  missing: Missing,
): Promise<Paper> {
  const facts: Fact[] = [
    ['收到的材料', receivedNames(stands)],
    ['补齐期限', termWords(missing)],
    ['逾期后果', '逾期未补齐或者补齐后仍不符合要求的，作出不予批准的决定'],
  ];
  const parts = [missingTable(missing), ...owedByUs(stands)];
  const content = await paper(ctx, written, { title: '容缺受理凭证', facts, parts });
  return { kind: 'voucher', content };
}

/** The one notice of everything that is missing. CASE-2 */
export async function supplementNotice(
  ctx: CasesContext,
  written: Written,
  stands: readonly MaterialStand[],
  missing: Missing,
): Promise<Paper> {
  const facts: Fact[] = [
    ['收到的材料', receivedNames(stands)],
    ['补正期限', termWords(missing)],
  ];
  const parts = [missingTable(missing), ...owedByUs(stands)];
  const content = await paper(ctx, written, { title: '一次性补正告知书', facts, parts });
  return { kind: 'notice', content };
}

/** The voucher of a refusal to accept. CASE-4, CASE-5 */
export async function refusalVoucher(
  ctx: CasesContext,
  written: Written,
  reasons: string,
): Promise<Paper> {
  const facts: Fact[] = [
    ['不予受理的理由', reasons],
    ['咨询方式', contactOf(written.content)],
  ];
  return { kind: 'voucher', content: await paper(ctx, written, { title: '不予受理凭证', facts }) };
}

/** What a case came to, as a paper. */
export interface DecisionSaid {
  readonly title: string;
  readonly outcome: string;
  /** Needed where it is refused. CASE-6 */
  readonly reasons: string | null;
}

/** The decision of a case. CASE-6, CASE-7 */
export async function decisionPaper(
  ctx: CasesContext,
  written: Written,
  { title, outcome, reasons }: DecisionSaid,
): Promise<Paper> {
  const facts: Fact[] = [
    ['决定', outcome],
    ...(reasons === null ? [] : [['理由', reasons] as const]),
    ['联系方式', contactOf(written.content)],
  ];
  return { kind: 'decision', content: await paper(ctx, written, { title, facts }) };
}

/** What was handed over, and how. CASE-9 */
export async function deliveryReceipt(
  ctx: CasesContext,
  written: Written,
  handed: readonly Fact[],
): Promise<Paper> {
  const content = await paper(ctx, written, { title: '送达回证', facts: handed });
  return { kind: 'deliveryReceipt', content };
}

/** What another department said in a joint case. CASE-10 */
export async function opinionPaper(
  ctx: CasesContext,
  written: Written,
  said: readonly Fact[],
): Promise<Paper> {
  return {
    kind: 'opinion',
    content: await paper(ctx, written, { title: '并联办理意见', facts: said }),
  };
}

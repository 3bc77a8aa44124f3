import type { Words } from '../../platform';
import type { Refusal } from './decision';
import type { GrantModel, SuspensionReason } from './grant-model';

const REASONS: Readonly<Record<SuspensionReason, Words>> = Object.freeze({
  breach: { zh: '违规使用待整改', en: 'a breach was reported and is not mended' },
  disposalOverdue: {
    zh: '同一资源的另一授权结束后，数据逾期未处置',
    en: 'the data of another grant for this resource was not disposed of in time',
  },
});

const MEND: Words = Object.freeze({
  zh: '请由本部门共享工作机构负责人整改并说明（stateMending），或者提出争议（openDispute）。',
  en: 'Your sharing officer states how it was mended (stateMending), or opens a dispute (openDispute).',
});

/** The receipts to file, of the department's own grants. */
function fileReceipts(grants: readonly GrantModel[]): Words {
  const overdue = grants.filter(({ status }) => status === 'disposalOverdue');
  const numbers = overdue.map(({ number }) => number).join(', ');
  return {
    zh: `请由本部门共享工作机构负责人提交 ${numbers} 的处置回执（fileDisposalReceipt）。`,
    en: `Your sharing officer files the receipt of ${numbers} (fileDisposalReceipt).`,
  };
}

/** How a department gets a suspended grant to give again; `grants` are its own for the resource. */
export function wayOutOf(suspension: SuspensionReason, grants: readonly GrantModel[]): Words {
  return suspension === 'breach' ? MEND : fileReceipts(grants);
}

/** Why a suspended grant gives nothing, and the way out. SHR-6, SHR-8 */
export function suspendedRefusal(
  { number: grant }: GrantModel,
  suspension: SuspensionReason,
  grants: readonly GrantModel[],
): Refusal {
  const wayOut = wayOutOf(suspension, grants);
  return { code: 'GRANT_SUSPENDED', facts: { grant, reason: REASONS[suspension], wayOut } };
}

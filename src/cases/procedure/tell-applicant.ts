import { sendMessage } from '../../duties';
import type { CasesContext } from '../context';
import type { Applicant, CaseRecord } from '../file/case';
import { insertNotice, type NoticeRecord } from './notices.store';
import { subjectOf } from './step-clocks';

/** Where to reach an applicant: the quickest that they left. */
function reach({ phone, email, address }: Applicant): Pick<NoticeRecord, 'channel' | 'contact'> {
  if (phone) return { channel: 'sms', contact: phone };
  if (email) return { channel: 'email', contact: email };
  if (address) return { channel: 'letter', contact: address };
  return { channel: 'window', contact: null };
}

/**
 * Puts down what an applicant is to be told, and tells the department, whose own system sends it: its
 * webhooks hear the number of the case and nothing of the applicant. In the transaction of the step. CASE-8
 */
export async function tellApplicant(
  ctx: CasesContext,
  file: CaseRecord,
  { kind, text }: Pick<NoticeRecord, 'kind' | 'text'>,
): Promise<void> {
  const to = reach(file.applicant);
  const createdAt = ctx.clock.now();
  await insertNotice(ctx.db, ctx.secrets, { caseId: file.id, kind, text, createdAt, ...to });
  const { departmentId } = file;
  await sendMessage(ctx, { to: departmentId, kind: 'caseNotice', subject: subjectOf(file) });
}

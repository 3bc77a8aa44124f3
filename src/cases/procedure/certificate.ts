import { getDepartment } from '../../identity';
import { addDays, chinaDate, GatewayError, isRealDate } from '../../platform';
import { maskValue } from '../../sharing';
import type { CasesContext } from '../context';
import type { Applicant } from '../file/case';
import { nextCaseNumber } from '../file/cases.store';
import type { Written } from './papers';
import type { Paper } from './take-step';

/** How long a certificate holds; null where it has no last day. */
export interface Validity {
  readonly from: string;
  readonly until: string | null;
}

/** From today to a day that is to come, or without end. CASE-6. Errors: INPUT_INVALID. */
export function checkValidity(ctx: CasesContext, until: string | null | undefined): Validity {
  const from = chinaDate(ctx.clock.now());
  if (until === null || until === undefined) return { from, until: null };
  if (isRealDate(until) && until >= from) return { from, until };
  const expected = { zh: `${from} 或者以后的日期`, en: `a day from ${from} on` };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'validUntil', expected, got });
}

/** From the day after the old permit ended: for as long as that one did, which a clerk then writes. CASE-7 */
export function renewedFrom(renewsUntil: string): Validity {
  return { from: addDays(renewsUntil, 1), until: null };
}

/** The code of a holder as it stands on a paper that others are shown: a person's hides its middle. */
function holderCode({ kind, code }: Applicant): string {
  return kind === 'naturalPerson' ? String(maskValue('citizenNumber', code, 'C')) : code;
}

/**
 * The certificate or approval of a case that was granted, under a number of its own and the name that the guide gives to its
 * result; valid once it is sealed with the decision. CASE-6, SEAL-2
 */
export async function certificatePaper(
  ctx: CasesContext,
  { file, content }: Written,
  { from, until }: Validity,
): Promise<Paper> {
  const { name: issuer } = await getDepartment(ctx, file.departmentId);
  const date = chinaDate(ctx.clock.now());
  const number = await nextCaseNumber(ctx.db, `Z-${date.slice(0, 4)}`);
  return {
    kind: 'certificate',
    content: {
      ...{ issuer, title: content.resultName ?? '办理结果', number, date },
      parts: [
        {
          kind: 'facts',
          facts: [
            ['持有人', file.applicant.name],
            ['证件号码', holderCode(file.applicant)],
            ['许可或者确认事项', content.name ?? file.serviceItem],
            ['办件编号', file.number],
            ['有效期', until === null ? `自 ${from} 起` : `${from} 至 ${until}`],
            ['发证机关', issuer],
          ],
        },
      ],
    },
  };
}

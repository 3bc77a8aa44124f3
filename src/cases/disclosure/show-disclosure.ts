import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { DocumentContent } from '../document/document';
import type { DisclosureRecord } from './disclosure';
import type { DisclosureApplicant, DisclosureChargeType, FeeNotice } from './disclosure.types';

/** True for the department that handles a request: others know nothing of who asks for what. */
function handles(ctx: CasesContext, { departmentId }: DisclosureRecord): boolean {
  return requireActor(ctx).department.id === departmentId;
}

/** Who asks, to those who handle the request; null to all others. */
export function applicantOf(
  ctx: CasesContext,
  request: DisclosureRecord,
): DisclosureApplicant | null {
  return handles(ctx, request) ? request.applicant : null;
}

/** A text that may name people, to those who handle the request; null to all others. */
export function privateText(
  ctx: CasesContext,
  request: DisclosureRecord,
  name: 'subject' | 'reasons',
): string | null {
  return handles(ctx, request) ? request[name] : null;
}

function noticeOf({ issuer, title, date, parts }: DocumentContent): FeeNotice {
  return {
    ...{ issuer, title, date },
    facts: parts.flatMap((part) =>
      part.kind === 'facts' ? part.facts.map(([label, value]) => ({ label, value })) : [],
    ),
    paragraphs: parts.flatMap((part) => (part.kind === 'paragraph' ? part.text : [])),
  };
}

/** The fee; its notice, which names the applicant, to those who handle the request only. FEE-4 */
export function chargeOf(
  ctx: CasesContext,
  request: DisclosureRecord,
): DisclosureChargeType | null {
  const { charge } = request;
  if (charge === null) return null;
  return { ...charge, notice: handles(ctx, request) ? noticeOf(charge.notice) : null };
}

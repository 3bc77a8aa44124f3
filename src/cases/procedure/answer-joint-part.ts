import { NOTHING } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, GatewayError, type Listing, listing, type Page } from '../../platform';
import type { CasesContext } from '../context';
import { insertDocument } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import { lockCase } from '../file/cases.store';
import { checkText } from '../file/check-text';
import { caseWords, noSuchCase } from './begin-step';
import { dueStep } from './due-step';
import { opinionGiven } from './joint-parts';
import {
  type JointPartRecord,
  type Opinion,
  selectParts,
  selectPartsOf,
  writeOpinion,
} from './joint-parts.store';
import { opinionPaper } from './papers';
import { writtenCase } from './written-case';

/** What a department says in a joint case. */
export interface PartAnswer {
  readonly caseId: string;
  readonly opinion: Opinion;
  /** Needed where it is refused. */
  readonly reasons?: string | null;
}

/** Where a joint case takes opinions. */
const TAKES_OPINIONS: readonly CaseRecord['status'][] = ['accepted', 'acceptedWithDefects'];

/** The part of the caller's department, its case held. Errors: NOT_FOUND, STEP_NOT_ALLOWED, CONFLICT. */
async function ownOpenPart(
  ctx: CasesContext,
  caseId: string,
): Promise<{ readonly file: CaseRecord; readonly part: JointPartRecord }> {
  const { department } = requireActor(ctx);
  const file = await lockCase(ctx.db, ctx.secrets, caseId);
  const parts = file ? await selectParts(ctx.db, ctx.secrets, caseId) : [];
  const part = parts.find(({ departmentId }) => departmentId === department.id);
  if (!file || !part?.askedAt) throw noSuchCase(caseId);
  const what = caseWords(file);
  if (part.answeredAt !== null) {
    const expected = { zh: '尚未提出意见', en: 'no opinion yet' };
    throw new GatewayError('CONFLICT', { what, expected, got: part.opinion });
  }
  if (TAKES_OPINIONS.includes(file.status) && (await dueStep(ctx, file)) === null) {
    return { file, part };
  }
  const step = 'answerJointPart';
  throw new GatewayError('STEP_NOT_ALLOWED', { what, status: file.status, step, allowed: NOTHING });
}

/** Puts the opinion among the papers of the case. */
async function filePaper(
  ctx: CasesContext,
  file: CaseRecord,
  { opinion, reasons }: Pick<PartAnswer, 'opinion' | 'reasons'>,
): Promise<void> {
  const { id: createdBy, department } = requireActor(ctx);
  const { kind, content } = await opinionPaper(ctx, await writtenCase(ctx, file), [
    ['提出意见的部门', department.name],
    ['意见', opinion === 'agreed' ? '同意' : '不同意'],
    ...(reasons ? [['理由', reasons] as const] : []),
  ]);
  const paper = { caseId: file.id, kind, content, restricted: false, createdBy };
  await insertDocument(ctx.db, ctx.secrets, { ...paper, createdAt: ctx.clock.now() });
}

/**
 * Gives the opinion of the caller's department in a joint case, while the others work on theirs. CASE-10
 *
 * Errors: FORBIDDEN; NOT_FOUND where it was not asked; STEP_NOT_ALLOWED once the case is decided;
 * CONFLICT where a colleague answered; INPUT_INVALID for a refusal without reasons.
 */
export async function answerJointPart(
  ctx: CasesContext,
  { caseId, opinion, reasons }: PartAnswer,
): Promise<JointPartRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk')) throw forbidden('answerJointPart');
  const { file, part } = await ownOpenPart(ctx, caseId);
  const said = opinion === 'agreed' && !reasons ? null : checkText('reasons', reasons);
  const at = ctx.clock.now();
  const answer = { id: part.id, opinion, reasons: said, at, by: actor.id };
  await writeOpinion(ctx.db, ctx.secrets, answer);
  await filePaper(ctx, file, { opinion, reasons: said });
  await opinionGiven(ctx, part, file);
  return { ...part, opinion, reasons: said, answeredAt: at, answeredBy: actor.id };
}

/**
 * Parts in joint cases that the caller's department was asked for, newest first; the open ones are those that can be
 * answered: where a case ended meanwhile nothing is waited for. CASE-10
 *
 * Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listJointParts(
  ctx: CasesContext,
  { open, ...page }: Page & { readonly open: boolean },
): Promise<Listing<JointPartRecord>> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk')) throw forbidden('jointParts');
  const { first, after } = checkPage(page);
  const openIn = open ? TAKES_OPINIONS : null;
  const asked = { departmentId: actor.department.id, openIn, first, after };
  return listing(await selectPartsOf(ctx.db, ctx.secrets, asked), first);
}

import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { DocumentContent, DocumentKind } from '../document/document';
import { insertDocument } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import { type CaseMoved, insertCaseStep, moveCase, selectCase } from '../file/cases.store';
import { caseWords } from './begin-step';
import { moveCaseClocks, type SetDays } from './step-clocks';
import { CASE_STEPS, type CaseStepName } from './steps';
import { tellApplicant } from './tell-applicant';

/** A paper to be issued with a step. */
export interface Paper {
  readonly kind: DocumentKind;
  readonly content: DocumentContent;
}

/** What a step leaves behind beside the new status. */
export interface Taken {
  readonly change?: CaseMoved;
  readonly days?: SetDays;
  readonly papers?: readonly Paper[];
  /** What the applicant is told, in Chinese; needed by steps that tell. */
  readonly tells?: string;
}

/** Who takes a step: nobody where the gateway does. */
function takerOf(ctx: CasesContext, name: CaseStepName): string | null {
  const actor = requireActor(ctx);
  return CASE_STEPS[name].by === 'gateway' || actor.kind === 'system' ? null : actor.id;
}

/** Issues the papers of a step. CASE-5 */
async function issue(
  ctx: CasesContext,
  { id: caseId }: CaseRecord,
  papers: readonly Paper[],
  createdBy: string | null,
): Promise<void> {
  const createdAt = ctx.clock.now();
  for (const { kind, content } of papers) {
    const paper = { caseId, kind, content, restricted: false, createdAt, createdBy };
    await insertDocument(ctx.db, ctx.secrets, paper);
  }
}

/** Writes a step into the history, moves the clocks, issues the papers and tells the applicant. */
export async function noteCaseStep(
  ctx: CasesContext,
  { name, file, from }: { name: CaseStepName; file: CaseRecord; from: CaseRecord['status'] | null },
  { days = {}, papers = [], tells }: Taken,
): Promise<void> {
  const { to, clocks } = CASE_STEPS[name];
  const by = takerOf(ctx, name);
  const at = ctx.clock.now();
  await insertCaseStep(ctx.db, { caseId: file.id, step: name, from, to, by, at, why: null });
  await moveCaseClocks(ctx, clocks, file, days);
  await issue(ctx, file, papers, by);
  if (tells !== undefined) await tellApplicant(ctx, file, { kind: name, text: tells });
}

/**
 * Takes a step that was begun: new status, history, clocks, papers and notices are one, in the
 * caller's transaction. Errors: CONFLICT should somebody else have moved the case meanwhile.
 */
export async function takeCaseStep(
  ctx: CasesContext,
  name: CaseStepName,
  before: CaseRecord,
  taken: Taken = {},
): Promise<CaseRecord> {
  const { id, status: from } = before;
  const { to, closes } = CASE_STEPS[name];
  const change = { ...taken.change, ...(closes && { closedAt: ctx.clock.now() }) };
  const moved = await moveCase(ctx.db, { id, from, to }, change);
  const file = await selectCase(ctx.db, ctx.secrets, id);
  if (!moved || !file) {
    const facts = { what: caseWords(before), expected: from, got: file?.status };
    throw new GatewayError('CONFLICT', facts);
  }
  await noteCaseStep(ctx, { name, file, from }, taken);
  return file;
}

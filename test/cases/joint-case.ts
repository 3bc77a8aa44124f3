import type { CasesContext } from '../../src/cases/context';
import { selectDocuments } from '../../src/cases/document/documents.store';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { listJointParts } from '../../src/cases/procedure/answer-joint-part';
import { type JointPartRecord, selectParts } from '../../src/cases/procedure/joint-parts.store';
import { deadlinesOf } from '../../src/duties';

/** Where a department may give its opinion. */
const TAKES_OPINIONS = ['accepted', 'acceptedWithDefects'];

/** A part of a joint case, and whether its department may answer now. */
export interface StandingPart extends JointPartRecord {
  readonly isOpen: boolean;
}

/** The parts of a case as they stand. */
export async function partsOf({ db, secrets }: CasesContext, id: string): Promise<StandingPart[]> {
  const status = (await selectCase(db, secrets, id))?.status ?? '';
  const parts = await selectParts(db, secrets, id);
  return parts.map((part) => {
    const waits = part.askedAt !== null && part.answeredAt === null;
    return { ...part, isOpen: waits && TAKES_OPINIONS.includes(status) };
  });
}

/** True where a part is told to the clerks of its department. */
export async function isListed(ctx: CasesContext, id: string, open: boolean): Promise<boolean> {
  const { nodes } = await listJointParts(ctx, { open, first: 100, after: null });
  return nodes.some(({ caseId }) => caseId === id);
}

/**
 * What must hold of a joint case whenever one looks: all parts are asked in the moment of acceptance, people decide after the
 * last answer, each answer is a paper, and no clock runs for what nobody can answer any more. CASE-10
 */
export async function checkParts(ctx: CasesContext, id: string): Promise<void> {
  const steps = await selectCaseSteps(ctx.db, id);
  const parts = await partsOf(ctx, id);
  const accepted = steps.find(({ step }) => step === 'accept' || step === 'acceptWithDefects');
  const decided = steps.find(({ step }) => step === 'grant' || step === 'refuse');
  for (const { id: partId, askedAt, answeredAt, isOpen } of parts) {
    expect(askedAt).toEqual(accepted?.at ?? null);
    if (decided) expect(answeredAt).not.toBeNull();
    const clocks = await deadlinesOf(ctx, partId);
    const running = clocks.filter(({ metAt, droppedAt }) => metAt === null && droppedAt === null);
    expect([steps.at(-1)?.to, running.length]).toEqual([steps.at(-1)?.to, isOpen ? 1 : 0]);
  }
  const papers = await selectDocuments(ctx.db, ctx.secrets, id);
  const answered = parts.filter(({ answeredAt }) => answeredAt !== null);
  expect(papers.filter(({ kind }) => kind === 'opinion')).toHaveLength(answered.length);
}

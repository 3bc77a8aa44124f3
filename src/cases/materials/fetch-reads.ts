import { sendMessage } from '../../duties';
import { readGuideVersion } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { lockCase } from '../file/cases.store';
import { type Advanced, advanceCase, type GuidedCase, readStanding } from './advance-case';
import { askSource } from './ask-source';
import type { CaseMaterialRecord } from './case-material';
import { type ClaimedRead, type ReadOutcome, writeOutcome } from './reads.store';
import type { Standing } from './standing';
import { takesMaterials } from './takes-materials';

/** The case and its guide. Errors: NOT_FOUND. */
export async function readGuided(ctx: CasesContext, case_: CaseRecord): Promise<GuidedCase> {
  const { content } = await readGuideVersion(ctx, case_.guideVersionId);
  return { case: case_, content };
}

function pending(materials: readonly CaseMaterialRecord[]): readonly CaseMaterialRecord[] {
  return materials.filter(({ state }) => state === 'pending');
}

/** Tells the department once nothing is on its way any more that it was waiting for. CASE-11 */
async function tellWhenComplete(
  ctx: CasesContext,
  { id, number, departmentId: to }: CaseRecord,
  { before, after }: Advanced,
): Promise<void> {
  const isOnItsWay = pending(after).some(({ reason }) => reason !== 'notGranted');
  if (isOnItsWay || pending(after).length >= pending(before).length) return;
  const subject = { type: 'case', id, number } as const;
  await sendMessage(ctx, { to, kind: 'caseMaterialsFetched', subject });
}

type Kept = Pick<Advanced, 'standing' | 'claimed'>;

/** Keeps what came for one case: as much at once as there is, one transaction after the other. */
class Keeper {
  private waiting: ReadOutcome[] = [];
  private batch: Promise<unknown> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ctx: CasesContext,
    private readonly guided: GuidedCase,
  ) {}

  /** Resolves when it is kept; to one of those that are kept together, with what comes next. */
  keep(outcome: ReadOutcome): Promise<Kept | null> {
    this.waiting.push(outcome);
    if (this.batch) return this.batch.then(() => null);
    const batch = this.last.then(() => this.write());
    this.batch = batch;
    this.last = batch.catch(() => undefined);
    return batch;
  }

  private write(): Promise<Kept | null> {
    const outcomes = this.waiting;
    this.waiting = [];
    this.batch = null;
    return this.ctx.db.transaction(() => this.keepAll(outcomes));
  }

  /** A case that was decided meanwhile takes nothing in any more. */
  private async keepAll(outcomes: readonly ReadOutcome[]): Promise<Kept | null> {
    const { ctx, guided } = this;
    const held = await lockCase(ctx.db, ctx.secrets, guided.case.id);
    if (!held || !takesMaterials(held)) return null;
    for (const outcome of outcomes) await writeOutcome(ctx.db, ctx.secrets, outcome);
    const advanced = await advanceCase(ctx, guided, 'caller');
    if (ctx.actor?.kind === 'system') await tellWhenComplete(ctx, held, advanced);
    return advanced;
  }
}

/** Asks for one read, keeps what came, and goes on with what that leads to. */
async function follow(
  ctx: CasesContext,
  keeper: Keeper,
  standing: Standing,
  claimed: ClaimedRead,
): Promise<void> {
  const outcome = await askSource(ctx, standing, claimed);
  const kept = outcome && (await keeper.keep(outcome));
  if (kept) await followAll(ctx, keeper, kept);
}

async function followAll(ctx: CasesContext, keeper: Keeper, { standing, claimed }: Kept) {
  await Promise.all(claimed.map((one) => follow(ctx, keeper, standing, one)));
}

/**
 * Makes reads of one case that the caller claimed, all at once, each within the time that its source
 * has; each one that came is kept without waiting for the others, and what it leads to is read next.
 * Never in a transaction. If we stop in between, the claims end and the job makes those reads. GDE-9,
 * CASE-11
 *
 * Errors: those of the database.
 */
export async function fetchReads(
  ctx: CasesContext,
  guided: GuidedCase,
  claimed: readonly ClaimedRead[],
): Promise<void> {
  if (claimed.length === 0) return;
  const standing = await readStanding(ctx, guided);
  await followAll(ctx, new Keeper(ctx, guided), { standing, claimed });
}

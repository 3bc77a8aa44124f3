import { sendMessage } from '../../duties';
import { readGuideVersion } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type Advanced, advanceCase, type GuidedCase } from './advance-case';
import { holdTaking } from './advances.store';
import { askSources } from './ask-sources';
import type { CaseMaterialRecord } from './case-material';
import { Keeper } from './keeper';
import { selectMaterials } from './materials.store';
import { type ReadOutcome, writeOutcomes } from './reads.store';

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

/** A case that was decided meanwhile takes nothing in any more. */
async function keepAll(
  ctx: CasesContext,
  guided: GuidedCase,
  outcomes: readonly ReadOutcome[],
): Promise<Advanced | null> {
  const { db, secrets } = ctx;
  const { id } = guided.case;
  // In their order: what is read is read once the case is held.
  const [takes, reads, materials] = await Promise.all([
    holdTaking(db, id),
    writeOutcomes(db, secrets, id, outcomes),
    selectMaterials(db, secrets, id),
  ]);
  if (!takes) return null;
  const advanced = await advanceCase(ctx, guided, { reads, materials, isNew: false }, 'caller');
  if (ctx.actor?.kind === 'system') await tellWhenComplete(ctx, guided.case, advanced);
  return advanced;
}

/** What is to be asked, and what it is asked by. */
type Begun = Pick<Advanced, 'standing' | 'claimed'>;

/** Reads of one case that are on their way, and what it came to last. */
class Fetch {
  last: Advanced | null = null;
  private readonly keeper = new Keeper<ReadOutcome, Advanced | null>((outcomes) =>
    this.ctx.db.transaction(() => keepAll(this.ctx, this.guided, outcomes)),
  );

  constructor(
    private readonly ctx: CasesContext,
    private readonly guided: GuidedCase,
  ) {}

  /** Asks for all of them at once; each goes its own way. */
  async follow({ standing, claimed }: Begun): Promise<void> {
    const asked = askSources(this.ctx, standing, claimed);
    await Promise.all(asked.map((one) => this.followOne(one)));
  }

  /** Keeps what comes of one read, and goes on with what that leads to. */
  private async followOne(asked: Promise<ReadOutcome>): Promise<void> {
    const kept = await this.keeper.keep(asked);
    if (!kept) return;
    this.last = kept;
    await this.follow(kept);
  }
}

/**
 * Makes reads of one case that the caller claimed, all at once, each within the time that its source
 * has; each one that came is kept without waiting for the others, and what it leads to is read next.
 * Answers what the case came to last, or null where nothing was kept.
 * Never in a transaction. If we stop in between, the claims end and the job makes those reads. GDE-9,
 * CASE-11
 *
 * Errors: those of the database.
 */
export async function fetchReads(
  ctx: CasesContext,
  guided: GuidedCase,
  begun: Begun,
): Promise<Advanced | null> {
  const fetch = new Fetch(ctx, guided);
  await fetch.follow(begun);
  return fetch.last;
}

import { sendMessage } from '../../duties';
import { readGuideVersion } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type Advanced, advanceCase, type Begun, type GuidedCase, leadsTo } from './advance-case';
import { holdTaking } from './advances.store';
import { askSources } from './ask-sources';
import type { CaseMaterialRecord } from './case-material';
import { Keeper } from './keeper';
import { selectMaterials } from './materials.store';
import { type ReadOutcome, writeOutcomes } from './reads.store';
import type { Standing } from './standing';

/** What led to reads that were claimed in the database is kept there already. */
const KEPT = Promise.resolve();

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

/** Reads of one case that are on their way, and what it came to last. */
class Fetch {
  last: Advanced | null = null;
  private known: Standing;
  private readonly asked = new Set<string>();
  private readonly keeper = new Keeper<ReadOutcome, Advanced | null>((outcomes) =>
    this.ctx.db.transaction(() => keepAll(this.ctx, this.guided, outcomes)),
  );

  constructor(
    private readonly ctx: CasesContext,
    private readonly guided: GuidedCase,
    { standing }: Begun,
  ) {
    this.known = standing;
  }

  /** Asks for all of them at once; each goes its own way, and is kept once what led to it is. */
  async follow({ standing, claimed }: Begun, led: Promise<unknown>): Promise<void> {
    const fresh = claimed.filter(({ alias }) => !this.asked.has(alias));
    for (const { alias } of fresh) this.asked.add(alias);
    const asking = askSources(this.ctx, standing, fresh);
    await Promise.all(asking.map((one) => this.followOne(one, led)));
  }

  /** Goes on with what one read leads to while what came of it is being kept. */
  private async followOne(asking: Promise<ReadOutcome>, led: Promise<unknown>): Promise<void> {
    const keeping = led.then(() => this.keep(asking));
    const next = asking.then((outcome) => {
      const begun = leadsTo(this.ctx, this.known, outcome);
      this.known = begun.standing;
      return this.follow(begun, keeping);
    });
    await Promise.all([keeping, next]);
  }

  /** Keeps what comes of a read; asks as well for what somebody else's outcome has led to. */
  private async keep(asking: Promise<ReadOutcome>): Promise<void> {
    const kept = await this.keeper.keep(asking);
    if (!kept) return;
    this.last = kept;
    await this.follow(kept, KEPT);
  }
}

/**
 * Makes reads of one case that the caller claimed, all at once, each within the time that its source
 * has; each one that came is kept without waiting for the others, and what it leads to is read meanwhile.
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
  const fetch = new Fetch(ctx, guided, begun);
  await fetch.follow(begun, KEPT);
  return fetch.last;
}

import { isDeepStrictEqual } from 'node:util';
import type { GuideContent } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type CaseMaterialRecord, isSettled } from './case-material';
import { FIRST_LOOK_MS, LEASE_MS } from './fetch-delays';
import { judge } from './judge-materials';
import { type FoundMaterial, selectMaterials, writeVerdicts } from './materials.store';
import { nextReads } from './next-reads';
import { type ClaimedRead, selectReads, settleRead, startReads } from './reads.store';
import { type Standing, standingOf } from './standing';

/** A case with the version of the guide that it was opened under. */
export interface GuidedCase {
  readonly case: CaseRecord;
  readonly content: GuideContent;
}

/** Reads what is known of a case now. */
export async function readStanding(
  { db, secrets }: Pick<CasesContext, 'db' | 'secrets'>,
  { case: case_, content }: GuidedCase,
): Promise<Standing> {
  return standingOf(case_, content, await selectReads(db, secrets, case_.id));
}

/** Who asks next: the caller at once, or whoever looks first. */
export type Asker = 'caller' | 'whoeverLooks';

/** What a case came to, and what the caller has taken upon themselves to ask next. */
export interface Advanced {
  readonly standing: Standing;
  readonly claimed: readonly ClaimedRead[];
  /** Materials as they stood before and stand now. */
  readonly before: readonly CaseMaterialRecord[];
  readonly after: readonly CaseMaterialRecord[];
}

/** Settles what needs no asking, which may lead to more of it, and begins to ask for the rest. */
async function goOn(
  ctx: CasesContext,
  guided: GuidedCase,
  asker: Asker,
): Promise<Pick<Advanced, 'standing' | 'claimed'>> {
  const standing = await readStanding(ctx, guided);
  const caseId = guided.case.id;
  const steps = nextReads(standing);
  const settled = steps.filter((step) => step.kind === 'settle');
  if (settled.length > 0) {
    for (const step of settled) await settleRead(ctx.db, { caseId, ...step });
    return goOn(ctx, guided, asker);
  }
  const aliases = steps.map(({ alias }) => alias);
  if (aliases.length === 0) return { standing, claimed: [] };
  const isOurs = asker === 'caller';
  const now = ctx.clock.now().getTime();
  const nextAttemptAt = new Date(now + (isOurs ? LEASE_MS : FIRST_LOOK_MS));
  const asked = { aliases, nextAttemptAt, attempts: isOurs ? 1 : 0 } as const;
  return { standing, claimed: await startReads(ctx.db, caseId, asked) };
}

/** A material of which nothing was said yet. */
function newRecord(caseId: string, found: FoundMaterial): CaseMaterialRecord {
  const said = { answer: null, note: null, answeredAt: null, answeredBy: null, toldAt: null };
  return { caseId, ...found, ...said, correctionId: null, correctionCode: null };
}

/** Judges anew what nobody answered about, and writes what has changed. */
async function judgeAll(
  { db }: CasesContext,
  standing: Standing,
  before: readonly CaseMaterialRecord[],
): Promise<CaseMaterialRecord[]> {
  const caseId = standing.case.id;
  const known = new Map(before.map((record) => [record.key, record]));
  const after = standing.content.materials.map((material, position) => {
    const record = known.get(material.key);
    if (record && isSettled(record)) return record;
    const found = { ...judge(standing, material), key: material.key, position };
    return record ? { ...record, ...found } : newRecord(caseId, found);
  });
  const changed = after.filter((record) => !isDeepStrictEqual(record, known.get(record.key)));
  if (changed.length > 0) await writeVerdicts(db, caseId, changed);
  return after;
}

/**
 * Takes a case as far as what came for it leads: begins the reads whose key is known now, and judges
 * its materials anew. Only in a transaction that holds the case. GDE-9
 */
export async function advanceCase(
  ctx: CasesContext,
  guided: GuidedCase,
  asker: Asker,
): Promise<Advanced> {
  const before = await selectMaterials(ctx.db, ctx.secrets, guided.case.id);
  const { standing, claimed } = await goOn(ctx, guided, asker);
  const after = await judgeAll(ctx, standing, before);
  return { standing, claimed, before, after };
}

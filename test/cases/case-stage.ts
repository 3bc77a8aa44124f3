import { selectVolumeOf } from '../../src/cases/archive/volumes.store';
import type { CasesContext } from '../../src/cases/context';
import { selectDocuments } from '../../src/cases/document/documents.store';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { CASE_STEPS, type CaseStepName } from '../../src/cases/procedure/steps';
import { applyForSeal } from '../../src/cases/seal/apply-for-seal';
import { confirmSealRequest } from '../../src/cases/seal/decide-seal-request';
import { selectCaseUses } from '../../src/cases/seal/seal-uses.store';
import { deadlinesOf } from '../../src/duties';
import { type Actor, createPerson } from '../../src/identity';
import { newId } from '../../src/platform';
import { authoriseWindow } from '../../src/services/centres/authorise-window';
import { WINDOW_POWERS } from '../../src/services/centres/centre';
import { office } from '../catalog/city';
import { type OfficeOptions, PASSWORD } from '../identity/office';
import { aGuide, aMaterial, type GuideWorld, openGuideWorld } from '../services/guide-world';
import { ACTS } from './case-acts';
import { aWindowOf, worksAt, worksBehind } from './window';

/** A department with a guide, a window with its seal, and people on cases. */
export interface CaseStage {
  readonly world: GuideWorld;
  /** Works behind the windows and may use the seal. */
  readonly clerk: CasesContext;
  /** A clerk of the department who is bound to nothing. */
  readonly unbound: CasesContext;
  /** A window of the department that does everything for its item but decide. */
  readonly windowId: string;
  /** The clerk of that window. */
  readonly at: CasesContext;
  /** A clerk of another window of the department. */
  readonly elsewhere: CasesContext;
  /** A clerk of another department. */
  readonly stranger: CasesContext;
  readonly officer: CasesContext;
  readonly authority: CasesContext;
  readonly sealId: string;
}

/** None of these cases reads by the exchange. */
const inCases = (ctx: object): CasesContext => ctx as CasesContext;

async function aClerk({ city }: GuideWorld): Promise<CasesContext> {
  const { record } = city.housing;
  const account = `p${newId().slice(-12)}`;
  const { id, name } = await createPerson(city.system, {
    ...{ account, name: '窗口人员', departmentId: record.id, roles: ['clerk'], password: PASSWORD },
  });
  const department = { id: record.id, name: record.name, divisionCode: '110000' };
  const actor: Actor = {
    ...{ kind: 'person', id, name, department, roles: ['clerk'] },
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return inCases(city.as(actor));
}

/** A window of the department and its clerk; what several decide together is not finished at a window. CTR-3 */
async function aManned(world: GuideWorld): Promise<{ windowId: string; at: CasesContext }> {
  const officer = inCases(world.city.housing.officer);
  const windowId = await aWindowOf(officer, world.city.housing.record.id);
  const powers = WINDOW_POWERS.filter((power) => power !== 'finish');
  await office(officer, () => authoriseWindow(officer, { windowId, serviceItem: 'RENT', powers }));
  const at = await aClerk(world);
  await worksAt(officer, at.actor?.id ?? '', windowId);
  return { windowId, at };
}

/** Opens the stage; decisions are sealed by the clerk, who is the leader of the window. */
export async function openCaseStage(options: OfficeOptions = {}): Promise<CaseStage> {
  const world = await openGuideWorld(options);
  const { city } = world;
  await world.published(
    aGuide({
      materials: [aMaterial(), aMaterial({ key: 'plan', name: '房屋平面图' })],
      defects: { materials: ['plan'], days: 5 },
    }),
  );
  const [officer, authority] = [inCases(city.housing.officer), inCases(city.authority)];
  const [clerk, unbound] = [await aClerk(world), await aClerk(world)];
  const leaderId = clerk.actor?.id ?? '';
  await worksBehind(officer, leaderId);
  const { windowId, at } = await aManned(world);
  const { at: elsewhere } = await aManned(world);
  const asked = { windowId, leaderId, reasons: '窗口办理许可' };
  const { id: sealId } = await office(officer, () => applyForSeal(officer, asked));
  await office(authority, () => confirmSealRequest(authority, sealId));
  const stranger = inCases(city.market.clerk);
  const clerks = { clerk, unbound, at, elsewhere, stranger };
  return { world, ...clerks, officer, authority, windowId, sealId };
}

/** Where nothing runs any more. */
const OVER = ['withdrawn', 'notAccepted', 'completed', 'delivered', 'archived'];
const SEALED = ['completed', 'delivered'];

/** Steps that decide, of people and of time. */
const DECIDING: readonly CaseStepName[] = ['grant', 'refuse', 'lapseDefects', 'deemGranted'];

/** What must hold of a case whenever one looks, whoever did what, and whatever stopped in the middle. */
export async function checkCase(ctx: CasesContext, id: string): Promise<void> {
  const { db, secrets } = ctx;
  const file = await selectCase(db, secrets, id);
  if (!file) throw new Error(`the case ${id} is gone`);
  const history = await selectCaseSteps(db, id);
  const steps = history.map(({ step }) => step);
  expect([file.number, history.at(-1)?.to]).toEqual([file.number, file.status]);
  for (const [index, { step: name, from, to, position }] of history.entries()) {
    const step = name as CaseStepName;
    expect([position, from]).toEqual([index + 1, history[index - 1]?.to ?? null]);
    expect([step, to]).toEqual([step, CASE_STEPS[step].to]);
    if (from !== null)
      expect([step, CASE_STEPS[step].from]).toEqual([step, expect.arrayContaining([from])]);
  }
  expect(steps.filter((step) => step === 'askSupplement').length).toBeLessThanOrEqual(1);
  await checkClocks(ctx, file);
  await checkPapers(ctx, file, steps);
  await checkRecords(ctx, file.number, steps);
}

type File = NonNullable<Awaited<ReturnType<typeof selectCase>>>;

/** No clock runs while it is stopped, nor after the end. */
async function checkClocks(ctx: CasesContext, { id, status }: File): Promise<void> {
  const clocks = await deadlinesOf(ctx, id);
  const running = clocks.filter(
    ({ metAt, droppedAt, stoppedAt }) => metAt === null && droppedAt === null && stoppedAt === null,
  );
  const kinds = running.map(({ kind }) => kind);
  if (OVER.includes(status)) expect([status, kinds]).toEqual([status, []]);
  if (status === 'acceptedWithDefects') expect(kinds).toEqual(['caseDefects']);
  if (status === 'toSupplement') expect(kinds).toEqual(['caseSupplement']);
}

/** No seal without its line and the other way round, no archive without its case, no decision without its paper. */
async function checkPapers(
  ctx: CasesContext,
  { id, status, decision }: File,
  steps: readonly string[],
): Promise<void> {
  const papers = await selectDocuments(ctx.db, ctx.secrets, id);
  const uses = await selectCaseUses(ctx.db, id);
  const pdfs = await ctx.db.query<{ documentId: string; sha256: string }>(
    'SELECT document_id AS "documentId", sha256 FROM case_pdf WHERE case_id = $1',
    [id],
  );
  const digests = (rows: readonly { documentId: string; sha256: string | null }[]) =>
    rows.map(({ documentId, sha256 }) => `${documentId} ${sha256}`).sort();
  expect(digests(uses)).toEqual(digests(pdfs));
  expect(uses.length > 0).toBe(steps.includes('complete'));
  if (SEALED.includes(status)) expect(steps).toContain('complete');
  expect(papers.some(({ kind }) => kind === 'decision')).toBe(decision !== null);
  expect(decision !== null).toBe(DECIDING.some((step) => steps.includes(step)));
  const volume = await selectVolumeOf(ctx.db, id);
  expect([status, volume !== null]).toEqual([status, status === 'archived']);
}

/** Steps that people take by an act of the same name, whose result is the case. */
const BY_NAME = Object.keys(ACTS).filter((name) => name in CASE_STEPS && name !== 'archive');

/** Each step has its record, and none is recorded that was not taken. */
async function checkRecords(
  { db }: CasesContext,
  number: string,
  steps: readonly string[],
): Promise<void> {
  const rows = await db.query<{ event: string }>(
    `SELECT event FROM audit_record
     WHERE decision = 'allowed' AND event LIKE 'act.%' AND position($1 IN body) > 0`,
    [`"number":"${number}"`],
  );
  const told = rows.map(({ event }) => event.slice('act.'.length));
  const taken = steps.filter((step) => BY_NAME.includes(step));
  expect([number, told.filter((name) => BY_NAME.includes(name)).sort()]).toEqual([
    ...[number, taken.toSorted()],
  ]);
}

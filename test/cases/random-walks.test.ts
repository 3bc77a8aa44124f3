import fc from 'fast-check';
import type { CasesContext } from '../../src/cases/context';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { listCases } from '../../src/cases/procedure/list-cases';
import { CASE_STEPS } from '../../src/cases/procedure/steps';
import { isGatewayError } from '../../src/platform';
import { OPENING } from '../catalog/city';
import { ACTS, act, anOpenCase, LIKELY } from './case-acts';
import { type CaseStage, checkCase, openCaseStage } from './case-stage';

/** How many walks and how long: `CASE_WALKS=200` for a long look. */
const WALKS = Number(process.env.CASE_WALKS ?? 8);
const STEPS_OF_A_WALK = 14;

let stage: CaseStage;
let people: readonly CasesContext[];

beforeAll(async () => {
  stage = await openCaseStage();
  const { clerk, unbound, stranger, officer, authority } = stage;
  people = [clerk, unbound, stranger, officer, authority];
}, OPENING);

afterAll(() => stage.world.city.close());

/** What stands of a case: what a refused act must leave as it is. */
async function standing({ db, secrets }: CasesContext, id: string): Promise<string> {
  const [file, steps] = [await selectCase(db, secrets, id), await selectCaseSteps(db, id)];
  const [counts] = await db.query(
    `SELECT (SELECT count(*) FROM case_document WHERE case_id = $1) AS papers,
       (SELECT count(*) FROM case_notice WHERE case_id = $1) AS notices,
       (SELECT count(*) FROM seal_use WHERE case_id = $1) AS uses,
       (SELECT count(*) FROM message WHERE subject_id = $1) AS messages`,
    [id],
  );
  return JSON.stringify([file, steps, counts]);
}

/** Tries an act; a refusal is one of the catalogue's and leaves everything as it was. */
async function attempt(ctx: CasesContext, name: string, id: string): Promise<boolean> {
  const before = await standing(stage.clerk, id);
  try {
    await act(ctx, name, { id, sealId: stage.sealId });
    return true;
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    expect([name, await standing(stage.clerk, id)]).toEqual([name, before]);
    return false;
  }
}

const anAct = fc.record({
  name: fc.constantFrom(...Object.keys(ACTS)),
  person: fc.nat({ max: 4 }),
  likely: fc.nat({ max: 4 }).map((number) => number > 0),
  which: fc.nat({ max: 20 }),
});

const seenBy = async (ctx: CasesContext, id: string): Promise<boolean> =>
  (await listCases(ctx, { first: 100, after: null })).nodes.some((one) => one.id === id);

it('CASE-1 CASE-2 CASE-3 CASE-6 SEAL-2 ARC-1 hold whatever anybody tries in whatever order', async () => {
  let person = 0;
  const walk = fc.array(anAct, { minLength: 6, maxLength: STEPS_OF_A_WALK });
  const property = fc.asyncProperty(walk, async (acts) => {
    person += 1;
    const { clerk } = stage;
    const id = await anOpenCase(clerk, person);
    for (const { name, person: who, likely, which } of acts) {
      const status = (await selectCase(clerk.db, clerk.secrets, id))?.status ?? 'opened';
      const choices = LIKELY[status] ?? [];
      const chosen = likely ? choices[which % Math.max(choices.length, 1)] : undefined;
      const ctx = chosen ? clerk : (people[who] ?? clerk);
      const did = chosen ?? name;
      const worked = await attempt(ctx, did, id);
      if (worked) expect([did, ctx === clerk]).toEqual([did, true]);
      if (worked && did in CASE_STEPS) {
        expect([did, CASE_STEPS[did as keyof typeof CASE_STEPS].from]).toEqual([
          ...[did, expect.arrayContaining([status])],
        ]);
      }
      await checkCase(clerk, id);
    }
    for (const other of [stage.unbound, stage.stranger])
      expect(await seenBy(other, id)).toBe(false);
  });
  await fc.assert(property, { numRuns: WALKS });
}, 240_000);

it('CTR-3 one who is bound to nothing in a department with windows handles no case of it', async () => {
  const id = await anOpenCase(stage.clerk, 900);
  expect(await attempt(stage.unbound, 'form', id)).toBe(false);
  expect(await attempt(stage.unbound, 'withdraw', id)).toBe(false);
});

it('CASE-1 of two who press at once one is told', async () => {
  const id = await anOpenCase(stage.clerk, 901);
  for (const name of ['form', 'plan']) expect(await attempt(stage.clerk, name, id)).toBe(true);
  const press = (name: string) =>
    act(stage.clerk, name, { id, sealId: stage.sealId }).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
  const submitted = await Promise.all([press('submit'), press('submit')]);
  expect(submitted.toSorted()).toEqual(['CONFLICT', 'done']);
  const answered = await Promise.all([press('accept'), press('refuseAcceptance')]);
  expect(answered.toSorted()).toEqual(['CONFLICT', 'done']);
  await checkCase(stage.clerk, id);
});

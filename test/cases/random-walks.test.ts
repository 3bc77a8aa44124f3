import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { requestContext } from '../../src/api/request-context';
import type { CasesContext } from '../../src/cases/context';
import { selectDocuments } from '../../src/cases/document/documents.store';
import type { CaseStatus } from '../../src/cases/file/case';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { listCases } from '../../src/cases/procedure/list-cases';
import { CASE_STEPS } from '../../src/cases/procedure/steps';
import { sweepCases } from '../../src/cases/procedure/sweep-cases';
import { selectCaseUses } from '../../src/cases/seal/seal-uses.store';
import { listMessages } from '../../src/duties';
import { isGatewayError, newId } from '../../src/platform';
import { OPENING } from '../catalog/city';
import { ACTS, act, anOpenCase, LIKELY } from './case-acts';
import { type CaseStage, checkCase, openCaseStage } from './case-stage';
import { checkParts, isListed, partsOf } from './joint-case';
import { absent, type Named, queriesOfCases, sightOf, touchesOf } from './sight-of-case';

/** How many walks and how long: `CASE_WALKS=200` for a long look. */
const WALKS = Number(process.env.CASE_WALKS ?? 5);
const STEPS_OF_A_WALK = 14;

let stage: CaseStage;
let people: readonly CasesContext[];

beforeAll(async () => {
  stage = await openCaseStage();
  const { clerk, unbound, at, stranger, officer, authority } = stage;
  people = [clerk, unbound, at, stranger, officer, authority];
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
  person: fc.nat({ max: 5 }),
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
    for (const other of [stage.unbound, stage.at, stage.stranger])
      expect(await seenBy(other, id)).toBe(false);
  });
  await fc.assert(property, { numRuns: WALKS });
}, 240_000);

/** Does what stands next on a joint case, by those who may, or anything by anybody. */
const aJointAct = fc.record({
  isLikely: fc.nat({ max: 4 }).map((number) => number > 0),
  ...{ name: fc.constantFrom(...Object.keys(ACTS)), person: fc.nat({ max: 20 }) },
  ...{ which: fc.nat({ max: 20 }), isLate: fc.nat({ max: 9 }).map((number) => number === 0) },
});

type JointAct = typeof aJointAct extends fc.Arbitrary<infer Act> ? Act : never;

const OPINIONS = ['agree', 'disagree'];

/** How far a case is when a walk begins: most of what a joint case can do begins at its acceptance. */
const BEGINNINGS = [
  [],
  ['form', 'submit', 'acceptWithDefects'],
  ['form', 'plan', 'submit', 'accept'],
] as const;

/** Lets days go by and looks as the job does: terms of applicants lapse by it. */
async function letDaysPass(): Promise<void> {
  const { clock, system } = stage.world.city.office;
  const today = clock.now();
  clock.set(new Date(today.getTime() + 12 * 86_400_000));
  await sweepCases({ ...stage.clerk, ...system });
  clock.set(today);
}

/** True where somebody finds a message about a case among theirs, asking as a request does. */
async function hearsOf(ctx: CasesContext, { number }: Named): Promise<boolean> {
  const note = { requestId: ctx.requestId, locale: ctx.locale, peer: null };
  const request = requestContext({ ...ctx, oversight: null } as never, note as never, ctx.actor);
  const { nodes } = await listMessages(request, { first: 100, after: null });
  return nodes.some(({ subject }) => subject.number === number);
}

describe('a joint case at a window', () => {
  let lead: readonly CasesContext[];
  let partners: readonly CasesContext[];
  let outsiders: readonly CasesContext[];
  let schema: GraphQLSchema;

  beforeAll(async () => {
    const { world, clerk, at, elsewhere, unbound, officer, authority } = stage;
    const police = world.city.police.clerk as CasesContext;
    [lead, partners] = [
      [clerk, at],
      [stage.stranger, police],
    ];
    const third = authority.actor && { ...authority.actor, roles: ['clerk'] as const };
    outsiders = [elsewhere, unbound, officer, authority, { ...authority, actor: third }];
    schema = await officeSchema(loadPermissions());
  });

  /** What to try next, and who tries. */
  function chosen({ isLikely, name, person, which }: JointAct, status: CaseStatus) {
    const everybody = [...lead, ...partners, ...outsiders];
    const anybody = everybody[person % everybody.length] ?? stage.clerk;
    if (!isLikely) return { name, ctx: anybody };
    const isAccepted = status === 'accepted' || status === 'acceptedWithDefects';
    const opinions = isAccepted ? ['agree', 'disagree', 'withdraw'] : [];
    const choices = [...opinions, ...(LIKELY[status] ?? [])];
    const did = choices[which % Math.max(choices.length, 1)] ?? name;
    const able = OPINIONS.includes(did) ? partners : lead;
    return { name: did, ctx: did === 'seal' ? stage.clerk : (able[person % 2] ?? stage.clerk) };
  }

  /** What each may know of the case, by where it stands. */
  async function checkSight(named: Named): Promise<void> {
    const file = await selectCase(stage.clerk.db, stage.clerk.secrets, named.id);
    const parts = await partsOf(stage.clerk, named.id);
    for (const ctx of partners) {
      const part = parts.find(({ departmentId }) => departmentId === ctx.actor?.department.id);
      const wasAsked = part?.askedAt != null;
      const [told = ''] = await sightOf(schema, ctx, named);
      expect([file?.status, told.includes('NOT_FOUND')]).toEqual([file?.status, !wasAsked]);
      const seesWho = wasAsked && part.answeredAt === null && file?.closedAt === null;
      expect([file?.status, told.includes(named.code)]).toEqual([file?.status, seesWho]);
      expect(await isListed(ctx, named.id, true)).toBe(part?.isOpen);
      expect(await isListed(ctx, named.id, false)).toBe(wasAsked);
    }
    for (const ctx of outsiders) await checkUnseen(ctx, named);
  }

  /** Asked about in whatever way, it is as if it were not there. */
  async function checkUnseen(ctx: CasesContext, named: Named): Promise<void> {
    const heard = await sightOf(schema, ctx, named);
    if (ctx.actor?.roles.includes('clerk')) expect(await hearsOf(ctx, named)).toBe(false);
    expect(heard).toEqual(await sightOf(schema, ctx, absent(named)));
    if (!ctx.actor?.roles.includes('clerk')) return;
    expect(await seenBy(ctx, named.id)).toBe(false);
    expect(await isListed(ctx, named.id, false)).toBe(false);
  }

  async function aJointCase(person: number): Promise<Named> {
    const jointWith = partners.map(({ actor }) => actor?.department.id ?? '');
    const id = await anOpenCase(stage.at, person, { windowId: stage.windowId, jointWith });
    const file = await selectCase(stage.clerk.db, stage.clerk.secrets, id);
    return {
      id,
      number: file?.number ?? '',
      documentId: newId(),
      code: file?.applicant.code ?? '',
    };
  }

  /** Takes one act of a walk, and says whether it worked and who did what. */
  async function taken(of: JointAct, { id }: Named): Promise<void> {
    const { db, secrets } = stage.clerk;
    const status = (await selectCase(db, secrets, id))?.status ?? 'opened';
    const { name, ctx } = chosen(of, status);
    const parts = await partsOf(stage.clerk, id);
    const own = parts.find(({ departmentId }) => departmentId === ctx.actor?.department.id);
    const worked = await attempt(ctx, name, id);
    if (OPINIONS.includes(name)) {
      const mayAnswer = partners.includes(ctx) && own?.isOpen === true;
      expect([name, worked]).toEqual([name, mayAnswer]);
    } else if (worked) expect([name, lead.includes(ctx)]).toEqual([name, true]);
  }

  it(
    'CASE-10 CTR-3 is its lead’s, and in their time its parts’ who wait for nobody, and to all others not there',
    async () => {
      let person = 400;
      const walk = fc.array(aJointAct, { minLength: 5, maxLength: STEPS_OF_A_WALK });
      const begun = fc.constantFrom(...BEGINNINGS);
      const property = fc.asyncProperty(begun, walk, async (before, acts) => {
        person += 1;
        const named = await aJointCase(person);
        for (const name of before) await act(stage.at, name, { id: named.id, sealId: '' });
        for (const one of acts) {
          await taken(one, named);
          if (one.isLate) await letDaysPass();
          await checkCase(stage.clerk, named.id);
          await checkParts(stage.clerk, named.id);
          await checkSight(named);
        }
      });
      await fc.assert(property, { numRuns: WALKS, endOnFailure: true });
    },
    240_000 + WALKS * 5_000,
  );

  it('CTR-3 is answered about to who does not handle it as one that is not there, whatever they ask or try', async () => {
    expect(queriesOfCases(schema)).toEqual(['case']);
    const named = await aJointCase(800);
    const { id } = named;
    for (const name of ['form', 'plan', 'submit', 'accept'])
      await act(stage.at, name, { id, sealId: '' });
    for (const ctx of partners) await act(ctx, 'agree', { id, sealId: '' });
    for (const name of ['grant', 'seal'])
      await act(stage.clerk, name, { id, sealId: stage.sealId });
    const [paper] = await selectDocuments(stage.clerk.db, stage.clerk.secrets, id);
    const sealed = await selectCaseUses(stage.clerk.db, id);
    for (const documentId of [paper?.id, sealed[0]?.documentId]) {
      const whole = { ...named, documentId: documentId ?? '' };
      for (const ctx of outsiders) {
        await checkUnseen(ctx, whole);
        const heard = await touchesOf(ctx, whole, stage.sealId);
        expect(heard).toEqual(await touchesOf(ctx, absent(whole), stage.sealId));
      }
    }
    for (const ctx of lead) expect(await hearsOf(ctx, named)).toBe(true);
    for (const ctx of partners) expect(await hearsOf(ctx, named)).toBe(true);
    const own = await sightOf(schema, stage.at, {
      ...named,
      documentId: sealed[0]?.documentId ?? '',
    });
    expect(own).toEqual([
      expect.stringContaining(named.code),
      '{"said":"a file"}',
      '{"said":null}',
    ]);
    await checkCase(stage.clerk, id);
  });
});

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

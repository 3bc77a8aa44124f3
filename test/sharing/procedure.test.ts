import { loadPermissions } from '../../src/api/permissions';
import { listMessages } from '../../src/duties';
import {
  approveApplication,
  askForExtension,
  askForSupplement,
  confirmDelivery,
  consentToApplication,
  consentToExtension,
  createSharing,
  draftApplication,
  editApplication,
  listApplications,
  listGrants,
  type NewApplication,
  refuseApplication,
  refuseExtension,
  type SharingContext,
  submitApplication,
  supplementApplication,
  withdrawApplication,
} from '../../src/sharing';
import { loadPolicies } from '../../src/sharing/policies';
import { narrowingsOf } from '../../src/sharing/procedure/narrowing';
import { APPLICATION_STATUSES, STEP_NAMES, STEPS } from '../../src/sharing/procedure/procedure';
import { requireApplication } from '../../src/sharing/procedure/require-application';
import type { Quota } from '../../src/sharing/quotas/quota';
import { failure, OPENING, office } from '../catalog/city';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

let world: ProcedureWorld;

beforeAll(async () => {
  world = await openProcedureWorld();
}, OPENING);

beforeEach(() => world.city.office.clock.set('2026-03-02T09:00:00+08:00'));

afterAll(() => world.city.close());

const page = { first: 100, after: null };
const consumer = () => world.city.housing.officer;
const provider = () => world.city.police.officer;
const at = (instant: string) => world.city.office.clock.set(instant);
const asked = (id: string) => requireApplication(world.city.system, id);

/** Runs a step as the API would. */
const as = <T>(ctx: SharingContext, step: (ctx: SharingContext) => Promise<T>): Promise<T> =>
  office(ctx, () => step(ctx));

const consent = (id: string, ctx = consumer()) => as(ctx, (own) => consentToApplication(own, id));
const submit = (id: string, ctx = consumer()) => as(ctx, (own) => submitApplication(own, id));
type Approval = Parameters<typeof approveApplication>[1];
const approve = (id: string, granted?: Approval['granted'], quota?: Approval['quota']) =>
  as(provider(), (own) => approveApplication(own, { id, granted, quota }));
const notice = (id: string, missing = ['说明保存期限', '补充依据']) =>
  as(provider(), (own) => askForSupplement(own, { id, missing }));
const supplement = (id: string, parts = {}) =>
  as(consumer(), (own) => supplementApplication(own, id, { text: '已补充', ...parts }));
const extend = (id: string, days = 5) =>
  as(provider(), (own) => askForExtension(own, { id, days, reasons: '需内部会签' }));
const withdraw = (id: string, ctx = consumer()) =>
  as(ctx, (own) => withdrawApplication(own, { id }));

/** What a department was told about an application, the oldest first. */
async function told(ctx: SharingContext, id: string): Promise<string[]> {
  const { nodes } = await listMessages(ctx, page);
  return nodes
    .filter(({ subject }) => subject.id === id)
    .map(({ kind }) => kind)
    .toReversed();
}

const edit = (id: string, parts: Partial<NewApplication> = {}, ctx = consumer()) =>
  as(ctx, (own) => editApplication(own, id, world.input(parts)));

const way = async (id: string) => (await world.history(id)).map(({ step }) => step);

describe('the table of the procedure', () => {
  it('names for each step its mutation, roles and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of STEP_NAMES) {
      const { operation, roles, event } = STEPS[name];
      if (operation === null) continue;
      expect([name, Mutation[operation]]).toEqual([name, { allow: [...roles], audit: event }]);
    }
  });

  it('leads to every status, and out of those that are not an end', () => {
    const steps = Object.values(STEPS);
    const reached = new Set(steps.map(({ to }) => to));
    expect(APPLICATION_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
    const left = new Set(steps.flatMap(({ from }) => from));
    const ends = APPLICATION_STATUSES.filter((status) => !left.has(status));
    expect(ends).toEqual(['active', 'refused', 'withdrawn', 'closed']);
  });
});

describe('before it is submitted', () => {
  it("SHR-1 a draft is consented to by the consumer's own officer, who is not the drafter", async () => {
    const id = await world.drafted();
    expect(await told(consumer(), id)).toEqual(['applicationDrafted']);
    for (const ctx of [world.city.housing.steward, world.city.authority]) {
      expect(await failure(consent(id, ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await failure(consent(id, provider()))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await consent(id)).toMatchObject({
      status: 'consented',
      appliedBy: consumer().actor?.id,
      submittedAt: null,
    });
    const own = await as(consumer(), (ctx) => draftApplication(ctx, world.input()));
    expect(await failure(consent(own.id))).toMatchObject({
      code: 'SAME_PERSON',
      facts: { operation: 'consentToApplication' },
    });
    const other = world.colleague(world.city.housing);
    expect(await consent(own.id, other)).toMatchObject({ status: 'consented' });
  });

  it('SHR-1 is not submitted without consent, and says what can be done instead', async () => {
    const id = await world.drafted();
    expect(await failure(submit(id))).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      facts: {
        ...{ status: 'draft', step: 'submitApplication' },
        allowed: ['editApplication', 'consentToApplication', 'withdrawApplication'],
      },
    });
  });

  it('SHR-1 a draft is written anew, whole, and a consent given before is void', async () => {
    const id = await world.drafted();
    const rowScope = { isNull: 'name' };
    const cells = [{ items: ['name'], condition: { applicant: 'citizenNumber' } }];
    const limit = { measure: 'calls', span: 'day', most: 9 } as const;
    const steward = world.city.housing.steward;
    const first = await edit(id, { rowScope, cells, quota: [limit] }, steward);
    expect(first).toMatchObject({ status: 'draft', rowScope, cells, quota: [limit] });
    await consent(id);
    const again = await edit(id, { items: ['name'], serviceItems: ['RENT'] });
    expect(again).toMatchObject({ status: 'draft', items: ['name'], rowScope: null });
    expect([again.cells, again.quota, again.number]).toEqual([[], [], first.number]);
    expect(await failure(consent(id))).toMatchObject({ code: 'SAME_PERSON' });
    expect(await failure(submit(id))).toMatchObject({ code: 'CONFLICT' });
    await consent(id, world.colleague(world.city.housing));
    expect(await submit(id)).toMatchObject({ status: 'submitted', items: ['name'] });
    expect(await way(id)).toEqual(['draft', 'edit', 'consent', 'edit', 'consent', 'submit']);
    expect(await failure(edit(id))).toMatchObject({ code: 'CONFLICT' });
  });

  it('SHR-1 SHR-3 is not written anew by others, nor to what is incomplete, nor while it is submitted', async () => {
    const id = await world.drafted();
    expect(await failure(edit(id, {}, provider()))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(edit(id, {}, world.city.authority))).toMatchObject({ code: 'FORBIDDEN' });
    const quota = [{ measure: 'calls', span: 'day', most: 0 } as const];
    expect(await failure(edit(id, { items: [], basis: ' ', quota }))).toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      facts: { problems: { length: 3 } },
    });
    expect(await way(id)).toEqual(['draft']);
    await consent(id);
    const [edited, submitted] = await Promise.allSettled([edit(id), submit(id)]);
    expect([edited.status, submitted.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is known to its own department and those who oversee, and to the provider from then on', async () => {
    const id = await world.drafted();
    const sees = async (ctx: SharingContext) =>
      (await listApplications(ctx, page)).nodes.some((node) => node.id === id);
    expect([await sees(consumer()), await sees(provider())]).toEqual([true, false]);
    expect([await sees(world.city.authority), await sees(world.city.leadership)]).toEqual([
      true,
      true,
    ]);
    expect(await failure(approve(id))).toMatchObject({ code: 'NOT_FOUND' });
    await consent(id);
    at('2026-03-05T09:00:00+08:00');
    expect(await submit(id, world.city.housing.steward)).toMatchObject({
      status: 'submitted',
      submittedAt: new Date('2026-03-05T01:00:00Z'),
    });
    expect(await sees(provider())).toBe(true);
    expect(await told(provider(), id)).toEqual(['applicationSubmitted']);
    expect(await world.clocks(id)).toMatchObject([
      {
        kind: 'applicationAnswer',
        dueOn: '2026-03-19',
        departmentId: provider().actor?.department.id,
      },
    ]);
  });

  it('SHR-3 is checked again when it is submitted, since time has passed', async () => {
    const { steward } = world.city.housing;
    const expiresAt = new Date('2026-03-04T00:00:00Z');
    const { id } = await as(steward, (ctx) => draftApplication(ctx, world.input({ expiresAt })));
    await consent(id);
    at('2026-03-05T09:00:00+08:00');
    expect(await failure(submit(id))).toMatchObject({ code: 'APPLICATION_INCOMPLETE' });
    expect(await asked(id)).toMatchObject({ status: 'consented' });
  });
});

describe('what is missing', () => {
  it('SHR-3 is written anew while it is to be supplemented, and then supplemented by the officer', async () => {
    const id = await world.submitted({ rowScope: { isNull: 'name' } });
    await as(provider(), (own) => askForSupplement(own, { id, missing: ['范围'] }));
    const { steward } = world.city.housing;
    const amended = await edit(id, { items: ['name'], mode: 'fileExchange' }, steward);
    expect(amended).toMatchObject({
      ...{ status: 'toSupplement', items: ['name'], mode: 'fileExchange', rowScope: null },
    });
    const [answer] = await world.clocks(id);
    expect(answer?.stoppedAt).not.toBeNull();
    await as(consumer(), (own) => supplementApplication(own, id, { text: '已缩小范围' }));
    expect(await asked(id)).toMatchObject({ status: 'submitted', items: ['name'], rowScope: null });
    expect(await way(id)).toEqual(['apply', 'askSupplement', 'amend', 'supplement']);
  });

  it('SHR-3 is named in one notice; the clock stops and goes on with the days that were left', async () => {
    const id = await world.submitted();
    at('2026-03-05T09:00:00+08:00');
    expect(await failure(notice(id, []))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await notice(id)).toMatchObject({
      status: 'toSupplement',
      notice: ['说明保存期限', '补充依据'],
    });
    expect(await world.clocks(id)).toMatchObject([{ dueOn: null, daysLeft: 7 }]);
    expect(await told(consumer(), id)).toEqual(['applicationToSupplement']);
    expect(await failure(approve(id))).toMatchObject({ code: 'CONFLICT' });
    at('2026-04-20T09:00:00+08:00');
    const basis = '《公共租赁住房管理办法》第七条、第八条';
    expect(await supplement(id, { basis })).toMatchObject({
      ...{ status: 'submitted', basis, rowScope: null, items: ['citizenNumber', 'name'] },
    });
    expect(await world.clocks(id)).toMatchObject([{ dueOn: '2026-04-29', stoppedAt: null }]);
    expect(await told(provider(), id)).toEqual(['applicationSubmitted', 'applicationSupplemented']);
    expect(await failure(notice(id))).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      facts: {
        allowed: [
          'askForExtension',
          'approveApplication',
          'refuseApplication',
          'withdrawApplication',
        ],
      },
    });
  });

  it("SHR-3 is supplemented by the consumer's officer, and what is still missing is told at once", async () => {
    const id = await world.submitted();
    await notice(id);
    expect(await failure(supplement(id, { items: ['ghost'], serviceItems: [] }))).toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      facts: { problems: [expect.anything(), expect.anything()] },
    });
    expect(await failure(supplement(id, { text: ' ' }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(
      await supplement(id, { rowScope: { prefix: { item: 'division', value: '110105' } } }),
    ).toMatchObject({ rowScope: { prefix: { item: 'division', value: '110105' } } });
  });
});

describe('more time', () => {
  it('SHR-2 is asked for once, at most ten days, consented to by the authority, and told to both', async () => {
    const id = await world.submitted();
    for (const days of [0, 11]) {
      expect(await failure(extend(id, days))).toMatchObject({ code: 'INPUT_INVALID' });
    }
    await extend(id, 10);
    expect(await told(world.city.authority, id)).toEqual(['extensionAsked']);
    expect(await world.clocks(id)).toMatchObject([{ dueOn: '2026-03-16' }]);
    const grantTime = (ctx: SharingContext) => as(ctx, (own) => consentToExtension(own, id));
    for (const ctx of [provider(), consumer(), world.city.leadership]) {
      expect(await failure(grantTime(ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await grantTime(world.city.authority)).toMatchObject({ status: 'extended' });
    expect(await world.clocks(id)).toMatchObject([
      { dueOn: '2026-03-30', extendedDays: 10, extendedBy: world.city.authority.actor?.id },
    ]);
    expect(await told(consumer(), id)).toEqual(['extensionConsented']);
    expect(await told(provider(), id)).toContain('extensionConsented');
    await notice(id);
    await supplement(id);
    expect(await failure(extend(id))).toMatchObject({ code: 'STEP_NOT_ALLOWED' });
  });

  it('SHR-2 that is refused leaves the clock as it was; the answer may come meanwhile', async () => {
    const [refused, answered] = [await world.submitted(), await world.submitted()];
    await extend(refused);
    await extend(answered);
    const { authority } = world.city;
    const refuse = as(authority, (own) => refuseExtension(own, { id: refused, reasons: '可如期' }));
    expect(await refuse).toMatchObject({ status: 'submitted', extensionDays: null });
    expect(await world.clocks(refused)).toMatchObject([{ dueOn: '2026-03-16', extendedDays: 0 }]);
    await approve(answered);
    expect(await asked(answered)).toMatchObject({ status: 'active' });
  });
});

describe('the answer', () => {
  it('SHR-4 may agree to less, and shows how what was granted differs', async () => {
    const rowScope = { prefix: { item: 'division', value: '1101' } };
    const id = await world.submitted({ rowScope });
    const further = { prefix: { item: 'division', value: '110105' } };
    const expiresAt = new Date('2026-09-01T00:00:00Z');
    const terms = {
      ...{ items: ['name'], masked: ['name'], serviceItems: ['RENT'] },
      ...{ rows: further, expiresAt },
    };
    const grant = await approve(id, terms, [{ measure: 'rows', span: 'day', most: 200 }]);
    expect(grant).toMatchObject({
      ...{ items: ['name'], masked: ['name'], serviceItems: ['RENT'], expiresAt },
      rowScope: { and: [rowScope, further] },
    });
    const application = await asked(id);
    expect(application).toMatchObject({ items: ['citizenNumber', 'name'], rowScope });
    const differences = narrowingsOf(application, grant).map(({ part, text }) => [part, text.en]);
    expect(differences).toEqual([
      ['items', 'items: 2 asked for, 1 granted; not granted: citizenNumber'],
      ['serviceItems', 'service items: 2 asked for, 1 granted; not granted: LOAN'],
      ['masks', 'given masked only: name'],
      ['rows', 'rows: further conditions must be met as well'],
      ['term', 'term: asked for until 2027-03-02, granted until 2026-09-01'],
      ['quota', 'quota: 200 rows a day'],
    ]);
    expect(narrowingsOf(application, grant)[0]?.text.zh).toContain('未同意：citizenNumber');
  });

  it('SHR-4 never gives more than was asked for', async () => {
    const id = await world.submitted({ items: ['name'], serviceItems: ['RENT'] });
    const more = await failure(
      approve(id, {
        ...{ items: ['name', 'birthDate'], masked: ['division'], serviceItems: [] },
        rows: { isNull: 'ghost' },
        expiresAt: new Date('2027-03-02T00:00:00.001Z'),
      }),
    );
    expect(more).toMatchObject({ code: 'AGREED_TERMS_INVALID' });
    const { facts } = more as { facts: { problems: { en: string }[] } };
    expect(facts.problems.map(({ en }) => en.split(':')[0])).toEqual([
      ...['masked', 'items', 'serviceItems', 'rows.isNull', 'expiresAt'],
    ]);
    expect(narrowingsOf(await asked(id), await approve(id))).toEqual([]);
  });

  it('SHR-4 a quota that was asked for is granted as it is or less, and the difference is told', async () => {
    const calls = { measure: 'calls', span: 'minute', most: 60 } as const;
    const rows = { measure: 'rows', span: 'day', most: 500 } as const;
    const ask = () => world.submitted({ quota: [calls, rows] });
    const answer = (id: string, quota?: Quota) =>
      as(provider(), (own) => approveApplication(own, { id, quota }));
    const as_is = await ask();
    const whole = await answer(as_is);
    expect(whole.quota).toEqual([calls, rows]);
    expect(narrowingsOf(await asked(as_is), whole)).toEqual([]);
    const id = await ask();
    const more = [calls, { ...rows, most: 501 }];
    expect(await failure(answer(id, more))).toMatchObject({
      code: 'AGREED_TERMS_INVALID',
      facts: { problems: [{ en: expect.stringContaining('quota[1]: expected at most 500 rows') }] },
    });
    const subjects = { measure: 'subjects', span: 'total', most: 3 } as const;
    const less = await answer(id, [{ ...rows, most: 100 }, subjects]);
    expect(less.quota).toEqual([{ ...rows, most: 100 }, subjects, calls]);
    const [difference] = narrowingsOf(await asked(id), less);
    expect(difference).toMatchObject({ part: 'quota' });
    expect(difference?.text.en).toBe(
      'quota: asked for 60 calls a minute, 500 rows a day, granted 100 rows a day, 3 subjects in its term, 60 calls a minute',
    );
  });

  it('SHR-4 is no answer of who consented for the consumer, whatever office they hold since', async () => {
    const id = await world.drafted();
    await consent(id);
    await submit(id);
    const actor = consumer().actor;
    const department = provider().actor?.department;
    if (!actor || !department) throw new Error('nobody');
    const moved = world.city.as({ ...actor, department });
    const answer = as(moved, (own) => approveApplication(own, { id }));
    expect(await failure(answer)).toMatchObject({ code: 'SAME_PERSON' });
    const refusal = as(moved, (own) => refuseApplication(own, { id, reasons: '无' }));
    expect(await failure(refusal)).toMatchObject({ code: 'SAME_PERSON' });
  });

  it('tells the second of two who answer at once what the first did, and nothing is done twice', async () => {
    const id = await world.submitted();
    const refusal = as(world.colleague(world.city.police), (own) =>
      refuseApplication(own, { id, reasons: '范围过宽' }),
    );
    const both = await Promise.allSettled([approve(id), refusal]);
    const lost = both.find(({ status }) => status === 'rejected');
    const { status } = await asked(id);
    expect(lost).toMatchObject({
      reason: { code: 'CONFLICT', facts: { expected: 'submitted', got: status } },
    });
    const { nodes } = await listGrants(provider(), page);
    const grants = nodes.filter(({ applicationId }) => applicationId === id);
    expect(grants).toHaveLength(status === 'active' ? 1 : 0);
    expect(await way(id)).toEqual(
      status === 'active' ? ['apply', 'agree', 'serve'] : ['apply', 'refuse'],
    );
  });
});

describe('the delivery', () => {
  it('SHR-5 is met at once where the gateway serves the resource, and recorded as its own act', async () => {
    const id = await world.submitted();
    await approve(id);
    expect(await way(id)).toEqual(['apply', 'agree', 'serve']);
    expect((await world.history(id)).at(-1)).toMatchObject({ by: null, from: 'delivering' });
    const now = world.city.office.clock.now();
    expect(await world.clocks(id)).toMatchObject([
      { kind: 'applicationAnswer', metAt: now },
      { kind: 'applicationDelivery', metAt: now, days: 20 },
    ]);
    const records = await world.city.office.records();
    const own = records.find(
      ({ event, facts }) => event === 'application.delivered' && facts.id === id,
    );
    expect(own?.actor).toEqual({ kind: 'system', id: 'system' });
  });

  it('SHR-5 by other means has twenty working days, and ends when the provider confirms it', async () => {
    const id = await world.submitted({ mode: 'fileExchange' });
    await approve(id);
    expect(await asked(id)).toMatchObject({ status: 'delivering' });
    expect(await world.clocks(id)).toMatchObject([
      { kind: 'applicationAnswer' },
      { kind: 'applicationDelivery', dueOn: '2026-03-30', metAt: null },
    ]);
    const confirm = (ctx: SharingContext) => as(ctx, (own) => confirmDelivery(own, id));
    expect(await failure(confirm(consumer()))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await confirm(world.city.police.steward)).toMatchObject({ status: 'active' });
    expect((await world.clocks(id))[1]).toMatchObject({ metAt: world.city.office.clock.now() });
    expect(await told(consumer(), id)).toEqual(['applicationAgreed', 'applicationDelivered']);
  });
});

it('SHR-2 SHR-5 goes on at the turn of a year that nobody announced, with clocks that get their day later', async () => {
  at('2026-12-28T09:00:00+08:00');
  const id = await world.submitted({ mode: 'fileExchange' });
  expect(await world.clocks(id)).toMatchObject([{ dueOn: null, days: 10 }]);
  await approve(id);
  expect(await world.clocks(id)).toMatchObject([{ metAt: expect.any(Date) }, { dueOn: null }]);
});

describe('an unconditional resource', () => {
  it('SHR-2 is answered at once by the gateway, without a grant, and on the record', async () => {
    const id = await world.submitted({ resource: world.unconditional });
    expect(await asked(id)).toMatchObject({ status: 'active', answeredBy: null });
    expect(await way(id)).toEqual(['apply', 'answerAutomatically']);
    expect(await world.clocks(id)).toMatchObject([{ days: 1, metAt: expect.any(Date) }]);
    const { nodes } = await listGrants(consumer(), page);
    expect(nodes.filter(({ applicationId }) => applicationId === id)).toEqual([]);
    expect(await told(consumer(), id)).toEqual(['applicationAnsweredAutomatically']);
    const events = (await world.city.office.records()).map(({ event, facts }) => [event, facts.id]);
    expect(events).toContainEqual(['application.answeredAutomatically', id]);
  });

  it('SHR-2 has one working day for the provider where the policies leave the answer to it', async () => {
    const policies = loadPolicies();
    const terms = { ...policies.terms, answerUnconditionalAutomatically: false };
    const sharing = createSharing(world.city.office.runtime, { ...policies, terms });
    const { id } = await as({ ...world.city.housing.steward, sharing }, (ctx) =>
      draftApplication(ctx, world.input({ resource: world.unconditional })),
    );
    await consent(id);
    expect(await submit(id, { ...consumer(), sharing })).toMatchObject({ status: 'submitted' });
    expect(await world.clocks(id)).toMatchObject([{ dueOn: '2026-03-03', metAt: null }]);
    const refused = as(provider(), (own) => refuseApplication(own, { id, reasons: '不便提供' }));
    expect(await failure(refused)).toMatchObject({ code: 'UNCONDITIONAL_NOT_REFUSED' });
    expect(await asked(id)).toMatchObject({ status: 'submitted' });
  });
});

describe('a withdrawal', () => {
  it("is the consumer's before an answer, ends the clock, and is told to who had to answer", async () => {
    const [id, draft] = [await world.submitted(), await world.drafted()];
    expect(await failure(withdraw(id, provider()))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await withdraw(id)).toMatchObject({ status: 'withdrawn' });
    expect(await world.clocks(id)).toMatchObject([{ metAt: null, droppedAt: expect.any(Date) }]);
    expect(await told(provider(), id)).toEqual(['applicationSubmitted', 'applicationWithdrawn']);
    await withdraw(draft);
    expect(await told(provider(), draft)).toEqual([]);
    expect(await failure(approve(id))).toMatchObject({
      ...{ code: 'CONFLICT', facts: { expected: 'submitted', got: 'withdrawn' } },
    });
    const answered = await world.submitted();
    await approve(answered);
    expect(await failure(withdraw(answered))).toMatchObject({ code: 'CONFLICT' });
  });
});

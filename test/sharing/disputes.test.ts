import { loadPermissions } from '../../src/api/permissions';
import { listMessages } from '../../src/duties';
import { createDepartment, type DepartmentRecord } from '../../src/identity';
import {
  bringDispute,
  closeDispute,
  decideDispute,
  draftApplication,
  liftSuspension,
  listDisputes,
  openDispute,
  referDispute,
  refuseMending,
  reportBreach,
  type SharingContext,
  settleDispute,
  stateInDispute,
  stateMending,
  sweepGrants,
  terminateGrant,
} from '../../src/sharing';
import { selectBreaches } from '../../src/sharing/breach/breach.store';
import {
  DISPUTE_STATUSES,
  DISPUTE_STEP_NAMES,
  DISPUTE_STEPS,
} from '../../src/sharing/disputes/dispute';
import { responsibleAuthority } from '../../src/sharing/disputes/responsible-authority';
import { ROLE_OF } from '../../src/sharing/steps/life-step';
import { selectLifeSteps } from '../../src/sharing/steps/life-step.store';
import { failure, OPENING, office } from '../catalog/city';
import { freshCreditCode } from '../identity/office';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

let world: ProcedureWorld;
/** A person of the sharing authority of a district. */
let other: SharingContext;

beforeAll(async () => {
  world = await openProcedureWorld();
  const { office: runtime, authority, as } = world.city;
  const { id, name, divisionCode } = await createDepartment(runtime.system, {
    ...{ name: '朝阳区政务服务管理局', creditCode: freshCreditCode(), level: 'district' },
    ...{ divisionCode: '110105', duties: ['sharingAuthority'] },
  });
  if (!authority.actor) throw new Error('nobody');
  other = as({ ...authority.actor, id: 'other', department: { id, name, divisionCode } });
}, OPENING);

beforeEach(() => at('2026-03-02T09:00:00+08:00'));

afterAll(() => world.city.close());

const at = (instant: string) => world.city.office.clock.set(instant);
const consumer = () => world.city.housing.officer;
const provider = () => world.city.police.officer;
const authority = () => world.city.authority;
const system = () => world.city.system;
const page = { first: 100, after: null };

/** Runs a step as the API would. */
const as = <T>(ctx: SharingContext, step: (ctx: SharingContext) => Promise<T>): Promise<T> =>
  office(ctx, () => step(ctx));

type Step = (ctx: SharingContext, saying: { id: string; text: string }) => Promise<unknown>;

const say = (step: Step, ctx: SharingContext, id: string, text = '理由') =>
  as(ctx, (own) => step(own, { id, text }));
const open = (subject: object, ctx = consumer()) =>
  as(ctx, (own) => openDispute(own, { about: 'breach', reasons: '认定有误', ...subject }));

const code = async (work: Promise<unknown>) => ((await failure(work)) as { code?: string }).code;
const history = (id: string) => selectLifeSteps(system().db, 'dispute', [id]);
const way = async (id: string) => (await history(id)).map(({ step }) => step);

/** What a department was told about a dispute, the oldest first. */
async function told(ctx: SharingContext, id: string): Promise<string[]> {
  const { nodes } = await listMessages(ctx, page);
  const about = nodes.filter(({ subject }) => subject.id === id);
  return about.map(({ kind }) => kind).toReversed();
}

/** A grant whose breach was reported, to be mended in five working days, and the clock of that. */
async function suspended() {
  const { id } = await world.granted();
  const report = { grant: id, kind: 'beyondScope', seen: '查询了无关人员', days: 5 } as const;
  await as(provider(), (own) => reportBreach(own, report));
  const [breach] = await selectBreaches(system().db, id);
  return { id, clock: async () => (await world.clocks(breach?.id ?? ''))[0] };
}

describe('the table of disputes', () => {
  it('names for each step its mutation, roles and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of DISPUTE_STEP_NAMES) {
      const { operation, by, event } = DISPUTE_STEPS[name];
      const allow = [...new Set(by.map((party) => ROLE_OF[party]))];
      expect([name, Mutation[operation ?? '']]).toEqual([name, { allow, audit: event }]);
    }
  });

  it('SHR-9 leads to every status, and ends settled or closed', () => {
    const steps = Object.values(DISPUTE_STEPS);
    const reached = new Set(steps.map(({ to }) => to));
    expect(DISPUTE_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
    const left = new Set(steps.filter(({ to }) => to !== null).flatMap(({ from }) => from));
    expect(DISPUTE_STATUSES.filter((status) => !left.has(status))).toEqual(['settled', 'closed']);
  });
});

describe('a dispute', () => {
  it('SHR-9 is negotiated, then decided by the authority, then referred to its government', async () => {
    const application = await world.submitted();
    const { id, number } = await open({ application, about: 'answer' });
    expect(number).toMatch(/^D-2026-\d{6}$/);
    expect(await told(provider(), id)).toEqual(['disputeOpened']);
    expect(await code(say(decideDispute, authority(), id))).toBe('FORBIDDEN');
    await say(stateInDispute, provider(), id, '范围过宽');
    expect(await told(consumer(), id)).toEqual(['disputeStated']);
    await say(bringDispute, provider(), id);
    expect(await told(authority(), id)).toEqual(['disputeBrought']);
    expect(await told(other, id)).toEqual([]);
    expect(await code(say(decideDispute, other, id))).toBe('FORBIDDEN');
    expect(await code(say(decideDispute, consumer(), id))).toBe('FORBIDDEN');
    await say(decideDispute, authority(), id, '提供姓名一项');
    await say(referDispute, consumer(), id);
    expect(await say(closeDispute, authority(), id, '市政府批复')).toMatchObject({
      status: 'closed',
    });
    expect(await way(id)).toEqual(['open', 'state', 'bring', 'decide', 'refer', 'close']);
    expect(await history(id)).toMatchObject([
      { by: consumer().actor?.id, departmentId: world.city.housing.record.id, why: '认定有误' },
      { by: provider().actor?.id, why: '范围过宽', from: 'negotiating', to: 'negotiating' },
      { why: '理由' },
      { by: authority().actor?.id, why: '提供姓名一项' },
      { by: consumer().actor?.id },
      { by: authority().actor?.id, why: '市政府批复' },
    ]);
    expect(await code(say(stateInDispute, consumer(), id))).toBe('CONFLICT');
  });

  it('SHR-9 is settled by the party that opened it, and by nobody else', async () => {
    const { id: grant } = await world.granted();
    const { id } = await open({ grant, about: 'use' }, provider());
    expect(await code(say(settleDispute, consumer(), id))).toBe('FORBIDDEN');
    expect(await say(settleDispute, provider(), id, '已达成一致')).toMatchObject({
      ...{ status: 'settled', authorityId: null },
    });
    expect(await told(consumer(), id)).toEqual(['disputeOpened', 'disputeSettled']);
    expect(await code(say(bringDispute, provider(), id))).toBe('CONFLICT');
    expect(await open({ grant }, provider())).toMatchObject({ status: 'negotiating' });
  });

  it('SHR-9 is seen by both parties, the authority and the leadership office, and absent to others', async () => {
    const { id: grant } = await world.granted();
    const { id } = await open({ grant });
    const sees = async (ctx: SharingContext) =>
      (await listDisputes(ctx, page)).nodes.some((dispute) => dispute.id === id);
    const readers = [consumer(), provider(), authority(), world.city.leadership];
    expect(await Promise.all(readers.map(sees))).toEqual([true, true, true, true]);
    expect(await sees(world.city.market.officer)).toBe(false);
    expect(await code(say(stateInDispute, world.city.market.officer, id))).toBe('NOT_FOUND');
    expect(await code(open({ grant }, world.city.market.officer))).toBe('NOT_FOUND');
    expect(await code(say(bringDispute, world.city.housing.steward, id))).toBe('FORBIDDEN');
    expect(await code(open({ grant }, world.city.leadership))).toBe('FORBIDDEN');
    const asked = { ...page, status: 'closed' } as const;
    const closed = (await listDisputes(consumer(), asked)).nodes;
    expect(closed.every(({ status }) => status === 'closed')).toBe(true);
  });

  it('SHR-9 is about one thing, of which there is one dispute at a time', async () => {
    const { id: grant } = await world.granted();
    const application = await world.submitted();
    for (const subject of [{}, { grant, application }]) {
      expect(await code(open(subject))).toBe('INPUT_INVALID');
    }
    expect(await code(open({ grant, reasons: ' ' }))).toBe('INPUT_INVALID');
    const both = await Promise.all([code(open({ grant })), code(open({ grant }, provider()))]);
    expect(both.toSorted()).toEqual(['CONFLICT', undefined]);
    const { steward } = world.city.housing;
    const draft = await as(steward, (own) => draftApplication(own, world.input()));
    expect(await code(open({ application: draft.id }))).toBe('STEP_NOT_ALLOWED');
    expect(await code(open({ application: draft.id }, provider()))).toBe('NOT_FOUND');
  });

  it('SHR-6 SHR-9 keeps the time to mend, and leaves the end of the grant to the authority', async () => {
    const { id: grant, clock } = await suspended();
    await as(consumer(), (own) => stateMending(own, { id: grant, mended: '已删除' }));
    const { id, number } = await open({ grant });
    await as(provider(), (own) => refuseMending(own, { id: grant, reasons: '不足' }));
    expect(await clock()).toMatchObject({ stoppedAt: expect.any(Date), dueOn: null, daysLeft: 5 });
    const terminate = (ctx: SharingContext) =>
      as(ctx, (own) => terminateGrant(own, { id: grant, reasons: '拒不整改' }));
    expect(await failure(terminate(provider()))).toMatchObject({
      ...{ code: 'DISPUTE_OPEN', facts: { dispute: number } },
    });
    at('2026-04-30T09:00:00+08:00');
    expect(await sweepGrants(system())).toBe(0);
    expect(await terminate(authority())).toMatchObject({ status: 'terminated' });
    expect(await say(settleDispute, consumer(), id)).toMatchObject({ status: 'settled' });
  });

  it('SHR-6 SHR-9 lets the time to mend go on once it is over, but not while a statement waits', async () => {
    const one = await suspended();
    const first = await open({ grant: one.id });
    at('2026-03-12T09:00:00+08:00');
    expect(await sweepGrants(system())).toBe(0);
    await say(settleDispute, consumer(), first.id);
    expect(await one.clock()).toMatchObject({ stoppedAt: null, dueOn: '2026-03-19' });
    await as(consumer(), (own) => stateMending(own, { id: one.id, mended: '已删除' }));
    const second = await open({ grant: one.id });
    await say(settleDispute, consumer(), second.id);
    expect(await one.clock()).toMatchObject({ stoppedAt: expect.any(Date) });
    await as(authority(), (own) => liftSuspension(own, { id: one.id, reasons: '不成立' }));
    expect(await world.grant(one.id)).toMatchObject({ status: 'active' });
  });
});

describe('the authority responsible for a dispute', () => {
  const department = (
    id: string,
    level: string,
    divisionCode: string,
    ...duties: string[]
  ): DepartmentRecord => ({
    ...{ id, name: id, creditCode: id, level, divisionCode, duties, createdAt: new Date(0) },
  });
  const AUTHORITY = 'sharingAuthority';
  const city = department('city', 'city', '110000', AUTHORITY);
  const east = department('east', 'district', '110105', AUTHORITY);
  const west = department('west', 'district', '110102', AUTHORITY);
  const town = department('town', 'township', '110105', AUTHORITY);
  const all = [east, city, town, west, department('plain', 'city', '110000')];
  const inCity = department('a', 'city', '110000');
  const inEast = department('b', 'district', '110105');
  const alsoInEast = department('c', 'township', '110105');
  const alsoInTown = department('d', 'township', '110105');
  const inWest = department('e', 'district', '110102');
  const elsewhere = department('f', 'district', '440305');

  it.each([
    ['of the city for two departments of the city', inCity, inCity, 'city'],
    ['of the district for two departments of one', inEast, inEast, 'east'],
    ['of the district for a district and a township of it', inEast, alsoInEast, 'east'],
    ['of the township for two of its own', alsoInEast, alsoInTown, 'town'],
    ['of the city across districts', inEast, inWest, 'city'],
    ['of the city across levels', inCity, inWest, 'city'],
    ['of the city where there is none in common', inEast, elsewhere, 'city'],
    ['above where one of its own is a party', east, inEast, 'city'],
  ])('SHR-9 is that %s', (_, one, another, expected) => {
    expect(responsibleAuthority(all, [one, another])?.id).toBe(expected);
    expect(responsibleAuthority(all.toReversed(), [another, one])?.id).toBe(expected);
  });

  it('SHR-9 is nobody where the only one is a party', () => {
    expect(responsibleAuthority([city], [city, inEast])).toBeNull();
  });
});

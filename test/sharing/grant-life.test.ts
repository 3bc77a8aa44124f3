import { loadPermissions } from '../../src/api/permissions';
import { listMessages } from '../../src/duties';
import { GatewayError } from '../../src/platform';
import {
  acceptMending,
  confirmAtRelease,
  confirmDisposal,
  type Decision,
  decide,
  decideNow,
  declarePurposeEnded,
  fileDisposalReceipt,
  type GrantRecord,
  instructDisposal,
  liftSuspension,
  objectToDisposal,
  refuseMending,
  reportBreach,
  revokeGrant,
  type SharingContext,
  stateMending,
  sweepGrants,
  terminateGrant,
} from '../../src/sharing';
import { selectBreaches } from '../../src/sharing/breach/breach.store';
import { grantStatus, suspensionOf } from '../../src/sharing/decision/grant-model';
import { selectReceipts } from '../../src/sharing/disposal/disposal.store';
import { explainAccess } from '../../src/sharing/explain/explain-access';
import { grantsAsOf } from '../../src/sharing/explain/grants-as-of';
import {
  GRANT_ENDINGS,
  GRANT_LIVES,
  GRANT_STEP_NAMES,
  GRANT_STEPS,
} from '../../src/sharing/grant-life/grant-life';
import { ROLE_OF } from '../../src/sharing/steps/life-step';
import { failure, OPENING, office } from '../catalog/city';
import { openOffice } from '../identity/office';
import { notClosing } from '../support/not-closing';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

let world: ProcedureWorld;

beforeAll(async () => {
  world = await openProcedureWorld();
}, OPENING);

beforeEach(() => at('2026-03-02T09:00:00+08:00'));

/** The next test begins with nothing that a sweep has to do. */
afterEach(async () => {
  at('2026-12-01T09:00:00+08:00');
  await sweep();
});

afterAll(() => world.city.close());

const at = (instant: string) => world.city.office.clock.set(instant);
const consumer = () => world.city.housing.officer;
const provider = () => world.city.police.officer;
const authority = () => world.city.authority;
const stranger = () => world.city.market.officer;
const system = () => world.city.system;
const sweep = () => sweepGrants(system());

/** Runs a step as the API would. */
const as = <T>(ctx: SharingContext, step: (ctx: SharingContext) => Promise<T>): Promise<T> =>
  office(ctx, () => step(ctx));

const report = (id: string, parts = {}, ctx = provider()) =>
  as(ctx, (own) =>
    reportBreach(own, {
      ...{ grant: id, kind: 'beyondPurpose', seen: '用于公租房以外的事项', days: 5, ...parts },
    }),
  );
const state = (id: string, ctx = consumer()) =>
  as(ctx, (own) => stateMending(own, { id, mended: '已停止并删除' }));
const accept = (id: string, ctx = provider()) => as(ctx, (own) => acceptMending(own, id));
const refuse = (id: string, ctx = provider()) =>
  as(ctx, (own) => refuseMending(own, { id, reasons: '未见删除记录' }));
const lift = (id: string, ctx = authority()) =>
  as(ctx, (own) => liftSuspension(own, { id, reasons: '认定不成立' }));
const terminate = (id: string, ctx = provider()) =>
  as(ctx, (own) => terminateGrant(own, { id, reasons: '拒不整改' }));
const revoke = (id: string, ctx = authority()) =>
  as(ctx, (own) => revokeGrant(own, { id, reason: '职责调整' }));
const declare = (id: string, ctx = consumer()) =>
  as(ctx, (own) => declarePurposeEnded(own, { id, end: 'achieved', explanation: '审核已完成' }));
const instruct = (id: string, method: 'destroy' | 'return' | 'archive', ctx = provider()) =>
  as(ctx, (own) => instructDisposal(own, { id, method, text: '两人在场' }));
const file = (id: string, parts = {}, ctx = consumer()) =>
  as(ctx, (own) =>
    fileDisposalReceipt(own, {
      ...{ grant: id, method: 'destroy', disposedAt: own.clock.now() },
      ...{ responsible: '信息中心', copies: 2, ...parts },
    }),
  );
const confirm = (id: string, ctx = provider()) => as(ctx, (own) => confirmDisposal(own, id));
const object = (id: string, ctx = provider()) =>
  as(ctx, (own) => objectToDisposal(own, { id, reasons: '备份仍在' }));

const way = async (id: string) => (await world.life(id)).map(({ step }) => step);
const code = async (work: Promise<unknown>) => ((await failure(work)) as { code?: string }).code;

/** What a department was told about a grant, the oldest first. */
async function told(ctx: SharingContext, id: string): Promise<string[]> {
  const { nodes } = await listMessages(ctx, { first: 100, after: null });
  const about = nodes.filter(({ subject }) => subject.id === id);
  return about.map(({ kind }) => kind).toReversed();
}

/** Events of records about a grant that the gateway itself took. */
async function recorded({ number }: GrantRecord): Promise<string[]> {
  const records = await world.city.office.records();
  return records.filter(({ grant }) => grant === number).map(({ event }) => event);
}

/** A refusal as a caller would see it, in English. */
function refusalOf({ effect, refusal }: Decision): string {
  if (effect === 'allow' || !refusal) return 'allow';
  return `${refusal.code}: ${new GatewayError(refusal.code, refusal.facts).message}`;
}

const reading = async (grant: GrantRecord) => refusalOf(await world.reading(grant));

/** A grant whose breach was reported. */
async function suspended(parts = {}): Promise<GrantRecord> {
  return report((await world.granted()).id, parts);
}

/** Two grants of one department for one resource. */
async function pair(): Promise<readonly [GrantRecord, GrantRecord]> {
  const resource = await world.another();
  const one = await world.granted({ resource, items: ['name'] });
  return [one, await world.granted({ resource })];
}

describe('the table of the life of a grant', () => {
  it('names for each step its mutation, roles and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of GRANT_STEP_NAMES) {
      const { operation, by, event } = GRANT_STEPS[name];
      if (operation === null) continue;
      const told = name === 'revoke' ? (['sharingOfficer'] as const) : [];
      const allow = [...new Set([...told, ...by.map((party) => ROLE_OF[party])])];
      expect([name, Mutation[operation]]).toEqual([name, { allow, audit: event }]);
    }
  });

  it('SHR-8 leads from every end to the disposal of the data, and never back to reading', () => {
    const steps = Object.values(GRANT_STEPS);
    for (const ending of GRANT_ENDINGS) {
      const leaving = steps.filter(({ from, to }) => to !== null && from.includes(ending));
      expect(leaving.map(({ to }) => to).sort()).toEqual(['disposalOverdue', 'disposed']);
      for (const { to, clocks } of steps) {
        if (to === ending) expect(clocks).toContain('startDisposal');
      }
    }
    const back = steps.filter(({ to }) => to === 'active').flatMap(({ from }) => from);
    expect(new Set(back)).toEqual(new Set(['suspended', 'mendingStated', 'mendingRefused']));
    const left = new Set(steps.filter(({ to }) => to !== null).flatMap(({ from }) => from));
    expect(GRANT_LIVES.filter((life) => !left.has(life))).toEqual(['disposalConfirmed']);
  });
});

describe('a breach', () => {
  it('SHR-6 suspends the grant from the next read on, and for reads under way at their release', async () => {
    const grant = await world.granted();
    const before = await world.reading(grant);
    expect(before.effect).toBe('allow');
    const request = await world.request(grant);
    expect(await report(grant.id)).toMatchObject({ status: 'suspended' });
    expect(decideNow(system(), request)).toBeUndefined();
    const released = await confirmAtRelease(system(), before, request);
    expect(released.items.size).toBe(0);
    expect(refusalOf(released)).toBe(
      `GRANT_SUSPENDED: The grant ${grant.number} is suspended: a breach was reported and is not ` +
        'mended. Your sharing officer states how it was mended (stateMending), or opens a dispute ' +
        '(openDispute).',
    );
    expect(decideNow(system(), request)).toMatchObject({ effect: 'deny' });
    const asked = { resource: request.resource.apiName, serviceItem: 'RENT' };
    const { lawfulWay } = await explainAccess({ ...consumer(), locale: 'en' }, asked);
    expect(lawfulWay).toContain('stateMending');
    const [breach] = await selectBreaches(system().db, grant.id);
    expect(breach).toMatchObject({
      ...{ kind: 'beyondPurpose', seen: '用于公租房以外的事项', records: [], days: 5 },
      ...{ reportedBy: provider().actor?.id, reportedAt: world.city.office.clock.now() },
    });
    expect(await world.clocks(breach?.id ?? '')).toMatchObject([
      { kind: 'breachMending', days: 5, dueOn: '2026-03-09', departmentId: grant.consumerId },
    ]);
    expect(await told(consumer(), grant.id)).toEqual(['grantSuspended']);
    expect(await told(authority(), grant.id)).toEqual(['grantSuspended']);
    expect(await told(provider(), grant.id)).toEqual([]);
  });

  it('SHR-6 is mended as the provider or the authority says, and the grant lives again', async () => {
    for (const judge of [provider(), authority()]) {
      const { id } = await suspended();
      expect(await state(id)).toMatchObject({ status: 'mendingStated' });
      expect(await told(provider(), id)).toEqual(['mendingStated']);
      expect(await reading(await world.grant(id))).toContain('GRANT_SUSPENDED');
      const grant = await accept(id, judge);
      expect(grant).toMatchObject({ status: 'active', ending: null });
      expect(await reading(grant)).toBe('allow');
      const [breach] = await selectBreaches(system().db, id);
      expect(await world.clocks(breach?.id ?? '')).toMatchObject([{ metAt: expect.any(Date) }]);
      expect(await way(id)).toEqual(['issue', 'suspend', 'stateMending', 'acceptMending']);
    }
  });

  it('SHR-6 whose mending is refused goes on in the time that is left, and may be mended again', async () => {
    const { id } = await suspended();
    const [breach] = await selectBreaches(system().db, id);
    const clock = async () => (await world.clocks(breach?.id ?? ''))[0];
    at('2026-03-04T09:00:00+08:00');
    await state(id);
    expect(await clock()).toMatchObject({ dueOn: null, daysLeft: 3 });
    at('2026-03-16T09:00:00+08:00');
    expect(await sweep()).toBe(0);
    expect(await refuse(id)).toMatchObject({ status: 'mendingRefused' });
    expect(await clock()).toMatchObject({ dueOn: '2026-03-19', stoppedAt: null });
    expect(await told(consumer(), id)).toEqual(['grantSuspended', 'mendingRefused']);
    await state(id);
    expect(await accept(id)).toMatchObject({ status: 'active' });
    expect(await report(id, { kind: 'passedOn' })).toMatchObject({ status: 'suspended' });
    expect(await selectBreaches(system().db, id)).toHaveLength(2);
  });

  it('SHR-6 that is not mended in time terminates the grant, once, by itself', async () => {
    const grant = await suspended();
    at('2026-03-09T23:59:00+08:00');
    expect(await sweep()).toBe(0);
    at('2026-03-10T00:01:00+08:00');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await sweep()).toBe(0);
    expect(await world.grant(grant.id)).toMatchObject({
      ...{ status: 'terminated', ending: 'terminated', endedAt: world.city.office.clock.now() },
    });
    expect((await world.life(grant.id)).at(-1)).toMatchObject({ step: 'lapse', by: null });
    expect(await recorded(grant)).toEqual(['grant.terminated']);
    const end = ['grantLapsed', 'disposalDue'];
    expect(await told(consumer(), grant.id)).toEqual(['grantSuspended', ...end]);
    expect(await told(provider(), grant.id)).toEqual(['grantLapsed']);
    expect(await reading(grant)).toBe(
      `GRANT_TERMINATED: The grant ${grant.number} was terminated, because a breach was not mended`,
    );
    expect(await code(state(grant.id))).toBe('STEP_NOT_ALLOWED');
    expect(await code(lift(grant.id))).toBe('STEP_NOT_ALLOWED');
  });

  it('SHR-6 that is stated to be mended a day late is not, also before the sweep', async () => {
    const grant = await suspended();
    at('2026-03-10T00:01:00+08:00');
    expect(await failure(state(grant.id))).toMatchObject({
      ...{ code: 'STEP_NOT_ALLOWED', facts: { status: 'terminated' } },
    });
    expect(await file(grant.id)).toMatchObject({ status: 'disposed', ending: 'terminated' });
    expect(await way(grant.id)).toEqual(['issue', 'suspend', 'lapse', 'fileReceipt']);
    expect(await recorded(grant)).toEqual(['grant.terminated']);
  });

  it('SHR-6 whose mending was refused may be terminated by the provider, or lifted by the authority alone', async () => {
    const one = await suspended();
    expect(await code(terminate(one.id))).toBe('STEP_NOT_ALLOWED');
    await state(one.id);
    await refuse(one.id);
    expect(await code(lift(one.id, provider()))).toBe('FORBIDDEN');
    expect(await code(lift(one.id, consumer()))).toBe('FORBIDDEN');
    expect(await terminate(one.id)).toMatchObject({ status: 'terminated' });
    const other = await suspended();
    await state(other.id);
    await refuse(other.id);
    expect(await lift(other.id)).toMatchObject({ status: 'active' });
    expect(await reading(other)).toBe('allow');
    at('2026-04-30T09:00:00+08:00');
    await sweep();
    expect(await world.grant(other.id)).toMatchObject({ status: 'active' });
  });

  it('SHR-6 is reported by the provider or the authority only, and looks absent to others', async () => {
    const { id } = await world.granted();
    expect(await code(report(id, {}, consumer()))).toBe('FORBIDDEN');
    expect(await code(report(id, {}, world.city.police.steward))).toBe('FORBIDDEN');
    expect(await code(report(id, {}, stranger()))).toBe('NOT_FOUND');
    expect(await code(report(id, {}, world.city.leadership))).toBe('FORBIDDEN');
    expect(await code(state(id))).toBe('STEP_NOT_ALLOWED');
    expect(await report(id, {}, authority())).toMatchObject({ status: 'suspended' });
    expect(await told(provider(), id)).toEqual(['grantSuspended']);
    for (const ctx of [provider(), authority()])
      expect(await code(state(id, ctx))).toBe('FORBIDDEN');
    await state(id);
    expect(await code(accept(id, consumer()))).toBe('FORBIDDEN');
  });

  it.each([
    [{ days: 0 }, 'days'],
    [{ days: 31 }, 'days'],
    [{ days: 1.5 }, 'days'],
    [{ seen: '  ' }, 'seen'],
    [{ records: ['no record'] }, 'records'],
  ])('SHR-6 reported as %j is refused, and nothing is changed', async (parts, field) => {
    const grant = await world.granted();
    const facts = { field, expected: expect.anything() };
    expect(await failure(report(grant.id, parts))).toMatchObject({ code: 'INPUT_INVALID', facts });
    expect(await world.grant(grant.id)).toMatchObject({ status: 'active' });
    expect(await selectBreaches(system().db, grant.id)).toEqual([]);
    expect(await way(grant.id)).toEqual(['issue']);
  });

  it('SHR-6 judged by two at once is judged once, and the other is told so', async () => {
    const { id } = await world.granted();
    const once = async (...steps: readonly Promise<unknown>[]) => {
      expect((await Promise.all(steps.map(code))).toSorted()).toEqual(['CONFLICT', undefined]);
    };
    await once(report(id), report(id, {}, authority()));
    expect(await selectBreaches(system().db, id)).toHaveLength(1);
    await state(id);
    await once(accept(id), refuse(id, authority()));
  });

  it('SHR-6 can be looked up as it stood at any time, for records that are decided again', async () => {
    const grant = await world.granted();
    const moments: number[] = [];
    const next = async (step: (id: string) => Promise<unknown>) => {
      await step(grant.id);
      moments.push(world.city.office.clock.now().getTime());
      world.city.office.clock.advance(60_000);
    };
    for (const step of [report, state, accept, revoke, file]) await next(step);
    const { consumerId: departmentId, resourceId } = grant;
    const statuses = await Promise.all(
      moments.map(async (now) => {
        const [one] = await grantsAsOf(system(), { departmentId, resourceId, now });
        return one && grantStatus(one, now);
      }),
    );
    expect(statuses).toEqual(['suspended', 'mendingStated', 'live', 'revoked', 'disposed']);
  });
});

describe('the sweep of grants', () => {
  it('SHR-6 SHR-8 takes each step once when two processes look at once', async () => {
    const grants = [await suspended(), await suspended(), await suspended()];
    const ended = await world.granted();
    await declare(ended.id);
    at('2026-03-20T09:00:00+08:00');
    const { runtime, clock } = world.city.office;
    const db = notClosing(runtime.db);
    const other = await openOffice({ node: 'gateway-2', db, clock });
    const elsewhere: SharingContext = { ...system(), ...other.system };
    const taken = await Promise.all([sweep(), sweepGrants(elsewhere), sweep()]);
    await other.close();
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(4);
    for (const { id } of grants) {
      expect(await way(id)).toEqual(['issue', 'suspend', 'lapse']);
      expect(await told(provider(), id)).toEqual(['grantLapsed']);
    }
    expect(await way(ended.id)).toEqual(['issue', 'declarePurposeEnded', 'missDisposal']);
  });

  it('SHR-6 loses nothing and doubles nothing when it stops before its commit', async () => {
    const { id } = await suspended();
    at('2026-03-20T09:00:00+08:00');
    const recordWith: SharingContext['audit']['recordWith'] = (work) =>
      system().db.transaction(async () => {
        await work();
        throw new Error('stopped');
      });
    const stopping = { ...system(), audit: { ...system().audit, recordWith } };
    await expect(sweepGrants(stopping)).rejects.toThrow('stopped');
    expect(await way(id)).toEqual(['issue', 'suspend']);
    expect(await sweep()).toBe(1);
    expect(await told(provider(), id)).toEqual(['grantLapsed']);
  });
});

describe('the end of a grant', () => {
  it('SHR-8 by its term is noted once, and its data is to be disposed of', async () => {
    const grant = await world.granted({ expiresAt: new Date('2026-03-05T00:00:00Z') });
    at('2026-03-05T08:00:00+08:00');
    expect(await reading(grant)).toContain('GRANT_EXPIRED');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await world.grant(grant.id)).toMatchObject({ status: 'expired', ending: 'expired' });
    expect(await world.clocks(grant.id)).toMatchObject([
      { kind: 'dataDisposal', days: 10, dueOn: '2026-03-19', departmentId: grant.consumerId },
    ]);
    expect(await told(consumer(), grant.id)).toEqual(['disposalDue']);
    expect(await recorded(grant)).toEqual(['grant.expired']);
    expect(await reading(grant)).toContain('GRANT_EXPIRED');
  });

  it('SHR-8 by its term comes before any step that somebody takes sooner than the sweep', async () => {
    const grant = await world.granted({ expiresAt: new Date('2026-03-05T00:00:00Z') });
    at('2026-03-06T08:00:00+08:00');
    expect(await failure(report(grant.id))).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      facts: { status: 'expired', allowed: ['instructDisposal', 'fileDisposalReceipt'] },
    });
    expect(await way(grant.id)).toEqual(['issue']);
    expect(await file(grant.id)).toMatchObject({ status: 'disposed', ending: 'expired' });
    expect(await way(grant.id)).toEqual(['issue', 'expire', 'fileReceipt']);
    expect(await recorded(grant)).toEqual(['grant.expired']);
    expect(await sweep()).toBe(0);
  });

  it('SHR-8 by the purpose being over is declared by the consumer, also of a suspended grant', async () => {
    const grant = await suspended();
    for (const ctx of [provider(), authority(), world.city.housing.steward]) {
      expect(await code(declare(grant.id, ctx))).toBe('FORBIDDEN');
    }
    expect(await declare(grant.id)).toMatchObject({
      ...{ status: 'purposeEnded', ending: 'purposeEnded', purposeEnd: 'achieved' },
    });
    const [breach] = await selectBreaches(system().db, grant.id);
    expect(await world.clocks(breach?.id ?? '')).toMatchObject([{ droppedAt: expect.any(Date) }]);
    expect(await told(provider(), grant.id)).toEqual(['grantPurposeEnded']);
    expect(await reading(grant)).toContain('GRANT_PURPOSE_ENDED');
    expect(await code(declare(grant.id))).toBe('CONFLICT');
  });

  it('SHR-8 by revocation starts the disposal too, and one that has ended is not ended again', async () => {
    const grant = await world.granted();
    expect(await revoke(grant.id)).toMatchObject({
      ...{ status: 'revoked', ending: 'revoked', revokeReason: '职责调整' },
    });
    expect(await world.clocks(grant.id)).toMatchObject([{ kind: 'dataDisposal' }]);
    expect(await told(consumer(), grant.id)).toEqual(['grantRevoked', 'disposalDue']);
    expect(await code(revoke(grant.id))).toBe('CONFLICT');
    const gone = await world.granted();
    await declare(gone.id);
    expect(await code(revoke(gone.id))).toBe('CONFLICT');
    expect(await world.grant(gone.id)).toMatchObject({ ending: 'purposeEnded', revokedAt: null });
  });
});

describe('the disposal of data', () => {
  it('SHR-8 goes as the provider instructs, by receipt, which the provider confirms', async () => {
    const { id } = await world.granted();
    expect(await world.grant(id)).toMatchObject({ disposal: 'destroy', disposalText: null });
    expect(await instruct(id, 'archive')).toMatchObject({ status: 'active', disposal: 'archive' });
    expect(await code(instruct(id, 'return', consumer()))).toBe('FORBIDDEN');
    expect(await code(file(id, { method: 'archive' }))).toBe('STEP_NOT_ALLOWED');
    await declare(id);
    await instruct(id, 'return');
    expect(await failure(file(id))).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'method', expected: { en: 'return' }, got: 'destroy' },
    });
    expect(await code(confirm(id))).toBe('STEP_NOT_ALLOWED');
    expect(await file(id, { method: 'return', note: '光盘两张' })).toMatchObject({
      ...{ status: 'disposed', ending: 'purposeEnded' },
    });
    expect(await selectReceipts(system().db, id)).toMatchObject([
      {
        ...{ method: 'return', disposedAt: world.city.office.clock.now(), copies: 2 },
        ...{ responsible: '信息中心', note: '光盘两张', filedBy: consumer().actor?.id },
      },
    ]);
    expect(await world.clocks(id)).toMatchObject([{ metAt: expect.any(Date) }]);
    expect(await told(provider(), id)).toEqual(['grantPurposeEnded', 'disposalFiled']);
    expect(await code(instruct(id, 'archive'))).toBe('CONFLICT');
    expect(await confirm(id)).toMatchObject({ status: 'disposalConfirmed' });
    expect(await told(consumer(), id)).toEqual([
      ...['disposalInstructed', 'disposalInstructed', 'disposalConfirmed'],
    ]);
  });

  it.each([
    [{ copies: -1 }, 'copies'],
    [{ copies: 0.5 }, 'copies'],
    [{ responsible: '' }, 'responsible'],
    [{ disposedAt: new Date('2026-03-02T09:00:01+08:00') }, 'disposedAt'],
    [{ disposedAt: new Date('2026-03-02T08:59:59+08:00') }, 'disposedAt'],
  ])('SHR-8 told as %j is refused, and no receipt is kept', async (parts, field) => {
    const { id } = await world.granted();
    await declare(id);
    const facts = { field };
    expect(await failure(file(id, parts))).toMatchObject({ code: 'INPUT_INVALID', facts });
    expect(await selectReceipts(system().db, id)).toEqual([]);
    expect(await world.grant(id)).toMatchObject({ status: 'purposeEnded' });
  });

  it('SHR-8 may be objected to once, and is done again in a time of its own', async () => {
    const { id } = await world.granted();
    await declare(id);
    await file(id);
    at('2026-03-20T09:00:00+08:00');
    expect(await code(object(id, consumer()))).toBe('FORBIDDEN');
    expect(await object(id)).toMatchObject({ status: 'disposalObjected' });
    expect(await world.clocks(id)).toMatchObject([
      { kind: 'dataDisposal', metAt: expect.any(Date) },
      { kind: 'dataDisposalAgain', dueOn: '2026-04-03', metAt: null },
    ]);
    await file(id);
    expect((await world.clocks(id)).every(({ metAt }) => metAt !== null)).toBe(true);
    expect(await failure(object(id))).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      facts: { allowed: ['confirmDisposal'] },
    });
  });

  it('SHR-8 that is overdue suspends the other grants for the resource until the receipt is filed', async () => {
    const [ended, other] = await pair();
    const elsewhere = await world.granted();
    await declare(ended.id);
    at('2026-03-16T23:00:00+08:00');
    expect(await sweep()).toBe(0);
    expect(await reading(other)).toBe('allow');
    const before = await world.reading(other);
    at('2026-03-17T00:01:00+08:00');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await world.grant(ended.id)).toMatchObject({ status: 'disposalOverdue' });
    const held = await world.grant(other.id);
    const now = world.city.office.clock.now().getTime();
    expect([held.status, grantStatus(held, now), suspensionOf(held, now)]).toEqual([
      ...['active', 'suspended', 'disposalOverdue'],
    ]);
    const refusal =
      `GRANT_SUSPENDED: The grant ${other.number} is suspended: the data of another grant for this ` +
      `resource was not disposed of in time. Your sharing officer files the receipt of ` +
      `${ended.number} (fileDisposalReceipt).`;
    expect(await reading(other)).toBe(refusal);
    const released = await confirmAtRelease(system(), before, await world.request(other));
    expect(refusalOf(released)).toBe(refusal);
    expect(await reading(elsewhere)).toBe('allow');
    const later = await world.granted({ resource: (await world.request(other)).resource.apiName });
    expect(await reading(later)).toContain('GRANT_SUSPENDED');
    for (const ctx of [consumer(), provider(), authority()]) {
      expect((await told(ctx, ended.id)).at(-1)).toBe('disposalOverdue');
    }
    expect(await recorded(ended)).toEqual(['grant.disposalOverdue']);
    await file(ended.id);
    expect(await reading(other)).toBe('allow');
    expect(await sweep()).toBe(0);
  });

  it('SHR-8 that is overdue suspends nobody else: not other departments, not other resources', async () => {
    const [ended, other] = await pair();
    const { number } = other;
    await declare(ended.id);
    at('2026-03-17T00:01:00+08:00');
    await sweep();
    const { market } = world.city;
    const request = { ...(await world.request(other)), departmentId: market.record.id };
    const decision = await decide(system(), request);
    expect(refusalOf(decision)).not.toContain('GRANT_SUSPENDED');
    expect(refusalOf(decision)).not.toContain(number);
  });
});

import { loadPermissions } from '../../src/api/permissions';
import { resourceById, searchResources, showResource } from '../../src/catalog';
import { listMessages } from '../../src/duties';
import type { Role } from '../../src/identity';
import {
  agreeToEnding,
  applyForSharing,
  approveApplication,
  confirmEnding,
  createSharing,
  decide,
  decideEnding,
  declarePurposeEnded,
  fileDisposalReceipt,
  listEndings,
  objectToEnding,
  proposeEnding,
  registerServiceItem,
  reportBreach,
  type SharingContext,
  sweepEndings,
  sweepGrants,
  withdrawEnding,
} from '../../src/sharing';
import {
  ENDING_STATUSES,
  ENDING_STEP_NAMES,
  ENDING_STEPS,
  isOver,
  ROLE_OF,
} from '../../src/sharing/ending/ending-procedure';
import { awaitedOf, historyOf } from '../../src/sharing/ending/list-endings';
import { selectGrant, selectGrantOf } from '../../src/sharing/grants/grants.store';
import { requireApplication } from '../../src/sharing/procedure/require-application';
import { failure, OPENING, office, published, type TestDepartment } from '../catalog/city';
import { A_SYSTEM } from '../support/reader';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

let world: ProcedureWorld;

beforeAll(async () => {
  world = await openProcedureWorld();
  const { authority, market, police } = world.city;
  for (const [code, { record }] of [
    ['LICENCE', market],
    ['POLICE', police],
  ] as const) {
    const item = { code, name: '市场主体登记', departments: [record.id] };
    await office(authority, () => registerServiceItem(authority, item));
  }
}, OPENING);

beforeEach(() => world.city.office.clock.set('2026-03-02T09:00:00+08:00'));

afterAll(() => world.city.close());

const page = { first: 100, after: null };
const at = (instant: string) => world.city.office.clock.set(instant);
const provider = () => world.city.police.officer;
const consumer = () => world.city.housing.officer;
const other = () => world.city.market.officer;
const authority = () => world.city.authority;

/** Runs a step as the API would. */
const as = <T>(ctx: SharingContext, step: (ctx: SharingContext) => Promise<T>): Promise<T> =>
  office(ctx, () => step(ctx));

/** A resource of the police that nobody uses yet. */
async function aResource(parts = {}) {
  const { code, apiName } = await published(world.city, parts);
  const resource = await showResource(authority(), { code });
  return { id: resource?.id ?? '', code, apiName };
}

/** A grant of a resource for a department, until March of next year. */
async function aGrant(resource: string, ctx = consumer(), serviceItems = ['RENT']) {
  const input = world.input({ resource, serviceItems });
  const { id } = await as(ctx, (own) => applyForSharing(own, input));
  return as(provider(), (own) => approveApplication(own, { id }));
}

const propose = (what: object, parts: object = {}, ctx = provider()) =>
  as(ctx, (own) =>
    proposeEnding(own, { reasons: '职责调整', endsOn: '2026-03-02', ...what, ...parts }),
  );
const agree = (id: string, ctx = consumer()) => as(ctx, (own) => agreeToEnding(own, id));
const object = (id: string, ctx = consumer(), reasons = '仍需核验') =>
  as(ctx, (own) => objectToEnding(own, { id, reasons }));
const confirm = (id: string, ctx = authority()) => as(ctx, (own) => confirmEnding(own, id));
const settle = (id: string, outcome: 'end' | 'goOn', ctx = authority()) =>
  as(ctx, (own) => decideEnding(own, { id, outcome, reasons: '经协调' }));
const withdraw = (id: string, ctx = provider()) =>
  as(ctx, (own) => withdrawEnding(own, { id, reasons: '暂不调整' }));

const suspend = (grant: string) =>
  as(provider(), (own) =>
    reportBreach(own, { grant, kind: 'passedOn', seen: '转交第三方', days: 5 }),
  );

/** What a department was told about something, the oldest first. */
async function told(ctx: SharingContext, subjectId: string): Promise<string[]> {
  const { nodes } = await listMessages(ctx, page);
  return nodes
    .filter(({ subject }) => subject.id === subjectId)
    .map(({ kind }) => kind)
    .toReversed();
}

const way = async (ctx: SharingContext, id: string) => {
  const { nodes } = await listEndings(ctx, page);
  const ending = nodes.find((node) => node.id === id);
  return ending ? (await historyOf(ctx, ending)).map(({ step }) => step) : null;
};

/** What housing may read of a resource for a service item: allowed, or the code of the refusal. */
async function reads(apiName: string): Promise<string> {
  const { system, housing } = world.city;
  const resource = await system.catalog.byApiName(apiName);
  if (!resource) return 'not in the catalogue';
  const departmentId = housing.record.id;
  const request = { departmentId, reader: A_SYSTEM, serviceItem: 'RENT', resource };
  const { effect, refusal } = await decide(system, request);
  return refusal?.code ?? effect;
}

describe('the table of the negotiation', () => {
  it('names for each step its mutation, roles and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of ENDING_STEP_NAMES) {
      const { operation, by, event } = ENDING_STEPS[name];
      if (operation === null || by === 'gateway') continue;
      const line = { allow: [ROLE_OF[by]] as Role[], audit: event };
      expect([name, Mutation[operation]]).toEqual([name, line]);
    }
  });

  it('leads to every status, and comes to an end in three of them', () => {
    const reached = new Set(Object.values(ENDING_STEPS).map(({ to }) => to));
    expect(ENDING_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
    expect(ENDING_STATUSES.filter(isOver)).toEqual(['ended', 'refused', 'withdrawn']);
  });
});

describe('a grant that its provider wants to end', () => {
  it('SHR-7 SHR-8 ends when its holder agrees and the authority files it, from that moment on', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    const ending = await propose({ grantId: grant.id });
    expect(ending).toMatchObject({ status: 'negotiating', subjectNumber: grant.number });
    expect(ending.number).toMatch(/^E-2026-\d{6}$/);
    expect(await told(consumer(), ending.id)).toEqual(['endingProposed']);
    expect(await failure(confirm(ending.id))).toMatchObject({
      ...{ code: 'CONFLICT', facts: { got: { en: '1 that have not agreed' } } },
    });
    expect(await agree(ending.id)).toMatchObject({ status: 'agreed' });
    expect(await told(authority(), ending.id)).toEqual(['endingSettled']);
    expect(await reads(apiName)).toBe('allow');
    expect(await confirm(ending.id)).toMatchObject({ status: 'ended' });
    expect(await reads(apiName)).toBe('GRANT_ENDED');
    const { expiresAt } = grant;
    const now = world.city.office.clock.now();
    expect(await selectGrant(world.city.system.db, grant.id)).toMatchObject({
      ...{ endsAt: now, expiresAt, revokedAt: null, status: 'ended', endedAt: now },
    });
    expect((await told(consumer(), grant.id)).at(-1)).toBe('disposalDue');
    expect(await told(consumer(), ending.id)).toEqual([
      ...['endingProposed', 'endingFiled', 'endingTookEffect'],
    ]);
    expect(await way(authority(), ending.id)).toEqual([
      ...['propose', 'agree', 'settle', 'file', 'takeEffect'],
    ]);
    const events = (await world.city.office.records())
      .filter(({ facts }) => facts.id === ending.id)
      .map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['ending.settled', 'ending.tookEffect']));
  });

  it('SHR-7 ends by itself at the beginning of the day agreed on, though nobody looks', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    const { id } = await propose({ grantId: grant.id }, { endsOn: '2026-03-10' });
    await agree(id);
    // The decision is in memory from here on.
    expect(await reads(apiName)).toBe('allow');
    const takesEffectAt = new Date('2026-03-09T16:00:00Z');
    expect(await confirm(id)).toMatchObject({ status: 'filed', takesEffectAt });
    at('2026-03-09T23:59:59+08:00');
    expect(await reads(apiName)).toBe('allow');
    at('2026-03-10T00:00:00+08:00');
    expect(await reads(apiName)).toBe('GRANT_ENDED');
    expect(await sweepEndings(world.city.system)).toBe(1);
    expect(await told(consumer(), id)).toContain('endingTookEffect');
    expect(await reads(apiName)).toBe('GRANT_ENDED');
  });

  it('SHR-7 SHR-8 has its data disposed of, suspended or not, noted once by whoever looks first', async () => {
    const { id: resourceId, apiName } = await aResource();
    const [one, two, three] = [await aGrant(apiName), await aGrant(apiName), await aGrant(apiName)];
    await suspend(two.id);
    const { id } = await propose({ resourceId }, { endsOn: '2026-03-10' });
    await agree(id);
    await confirm(id);
    at('2026-03-10T00:00:00+08:00');
    const { clock } = world.city.office;
    const receipt = { method: 'destroy', responsible: '信息中心', copies: 1 } as const;
    const filed = { grant: three.id, disposedAt: clock.now(), ...receipt };
    expect(await as(consumer(), (ctx) => fileDisposalReceipt(ctx, filed))).toMatchObject({
      ...{ status: 'disposed', ending: 'ended' },
    });
    const { system } = world.city;
    const taken = await Promise.all([sweepGrants(system), sweepEndings(system)]);
    expect(taken[1]).toBe(1);
    for (const [grant, ...steps] of [
      [one, 'issue', 'end'],
      [two, 'issue', 'suspend', 'end'],
      [three, 'issue', 'end', 'fileReceipt'],
    ] as const) {
      expect((await world.life(grant.id)).map(({ step }) => step)).toEqual(steps);
      expect(await world.grant(grant.id)).toMatchObject({ ending: 'ended', endedAt: clock.now() });
      expect((await told(consumer(), grant.id)).filter((kind) => kind === 'disposalDue')).toEqual([
        'disposalDue',
      ]);
      const records = await world.city.office.records();
      const ended = records.filter(({ event }) => event === 'grant.ended');
      expect(ended.filter((record) => record.grant === grant.number)).toHaveLength(1);
    }
    const [disposal] = await world.clocks(two.id);
    expect(disposal).toMatchObject({ kind: 'dataDisposal', metAt: null, dueOn: '2026-03-24' });
  });

  it('SHR-7 asks those whose grant is suspended, and not those whose grant has ended by a step', async () => {
    const [first, second] = [await aResource(), await aResource()];
    await suspend((await aGrant(first.apiName)).id);
    expect(await propose({ resourceId: first.id })).toMatchObject({ status: 'negotiating' });
    const { id } = await aGrant(second.apiName);
    const ended = { id, end: 'gone', explanation: '事项取消' } as const;
    await as(consumer(), (ctx) => declarePurposeEnded(ctx, ended));
    world.city.office.clock.advance(1000);
    const ending = await propose({ resourceId: second.id });
    expect(ending).toMatchObject({ status: 'agreed' });
    expect(await told(consumer(), ending.id)).toEqual([]);
    await confirm(ending.id);
    expect(await world.grant(id)).toMatchObject({ endsAt: null, status: 'purposeEnded' });
  });

  it('SHR-7 stays while its holder objects, until it agrees after all', async () => {
    const grant = await aGrant((await aResource()).apiName);
    const { id } = await propose({ grantId: grant.id });
    expect(await failure(object(id, consumer(), ' '))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await object(id)).toMatchObject({ status: 'negotiating' });
    for (const ctx of [provider(), authority()]) {
      expect(await told(ctx, id)).toEqual(['endingObjected']);
    }
    expect(await failure(object(id, world.colleague(world.city.housing)))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await agree(id)).toMatchObject({ status: 'agreed' });
    expect(await object(id)).toMatchObject({ status: 'negotiating' });
  });

  it('SHR-7 SHR-9 is decided by the authority after mediation, with reasons', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    const first = await propose({ grantId: grant.id });
    await object(first.id);
    for (const ctx of [provider(), consumer(), world.city.leadership]) {
      expect(await failure(settle(first.id, 'end', ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await settle(first.id, 'goOn')).toMatchObject({ status: 'refused' });
    expect(await told(consumer(), first.id)).toEqual(['endingProposed', 'endingRefused']);
    expect(await reads(apiName)).toBe('allow');
    const second = await propose({ grantId: grant.id });
    await object(second.id);
    expect(await settle(second.id, 'end')).toMatchObject({ status: 'ended' });
    expect(await reads(apiName)).toBe('GRANT_ENDED');
    const { nodes } = await listEndings(consumer(), { ...page, open: false });
    const [step] = (nodes[0] && (await historyOf(consumer(), nodes[0]))?.slice(-2)) ?? [];
    expect(step).toMatchObject({ step: 'decideEnd', why: '经协调' });
  });

  it('SHR-7 goes on where the provider withdraws, who may propose it again', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    const { id } = await propose({ grantId: grant.id });
    expect(await failure(propose({ grantId: grant.id }))).toMatchObject({ code: 'CONFLICT' });
    expect(await failure(withdraw(id, consumer()))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await withdraw(id)).toMatchObject({ status: 'withdrawn' });
    expect(await told(consumer(), id)).toEqual(['endingProposed', 'endingWithdrawn']);
    expect(await failure(agree(id))).toMatchObject({
      ...{ code: 'CONFLICT', facts: { got: 'withdrawn' } },
    });
    expect(await propose({ grantId: grant.id })).toMatchObject({ status: 'negotiating' });
  });
});

describe('a proposal', () => {
  it("SHR-7 is the provider's sharing officer's alone, whole or not at all", async () => {
    const { id: resourceId, apiName } = await aResource();
    const grant = await aGrant(apiName);
    const { steward } = world.city.police;
    for (const ctx of [steward, consumer(), authority()]) {
      expect(await failure(propose({ resourceId }, {}, ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const wrong = [
      ...[{ reasons: ' ' }, { endsOn: '2026-03-01' }, { endsOn: '2026-02-30' }],
      ...[{ grantId: grant.id }, { resourceId: null }],
    ];
    for (const parts of wrong) {
      expect([parts, await failure(propose({ resourceId }, parts))]).toMatchObject([
        parts,
        { code: 'INPUT_INVALID' },
      ]);
    }
    for (const what of [{ resourceId: 'none' }, { grantId: 'none' }]) {
      expect(await failure(propose(what))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await failure(propose({ grantId: grant.id }, {}, other()))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const about = (await listEndings(authority(), page)).nodes.filter(
      (ending) => ending.resourceId === resourceId,
    );
    expect(about).toEqual([]);
  });

  it('is made once when two make it at once', async () => {
    const { id: resourceId } = await aResource();
    const both = await Promise.allSettled([
      propose({ resourceId }),
      propose({ resourceId }, {}, world.colleague(world.city.police)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
  });

  it('is answered and filed once when two do so at once', async () => {
    const grant = await aGrant((await aResource()).apiName);
    const { id } = await propose({ grantId: grant.id });
    const colleague = world.colleague(world.city.housing);
    const answers = await Promise.allSettled([agree(id), agree(id, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const filings = await Promise.allSettled([confirm(id), confirm(id)]);
    expect(filings.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    expect(await way(authority(), id)).toEqual([
      ...['propose', 'agree', 'settle', 'file', 'takeEffect'],
    ]);
  });

  it('SHR-7 is not filed or agreed to by who made it, whatever office they hold since', async () => {
    const grant = await aGrant((await aResource()).apiName);
    const { id } = await propose({ grantId: grant.id });
    const actor = provider().actor;
    if (!actor) throw new Error('nobody');
    const moved = (to: TestDepartment['officer'], role: Role) =>
      world.city.as({
        ...actor,
        department: to.actor?.department ?? actor.department,
        roles: [role],
      });
    const asConsumer = moved(consumer(), 'sharingOfficer');
    expect(await failure(agree(id, asConsumer))).toMatchObject({ code: 'SAME_PERSON' });
    await agree(id);
    const asAuthority = moved(authority(), 'sharingAuthority');
    expect(await failure(confirm(id, asAuthority))).toMatchObject({ code: 'SAME_PERSON' });
  });

  it('SHR-7 is known to those it concerns; one consumer sees no answer of another', async () => {
    const { id: resourceId, apiName } = await aResource();
    await aGrant(apiName);
    await aGrant(apiName, other(), ['LICENCE']);
    const { id } = await propose({ resourceId });
    await agree(id);
    const bystander = { ...other(), actor: { ...other().actor, department: someone() } };
    expect(await failure(agree(id, bystander as SharingContext))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await way(bystander as SharingContext, id)).toBeNull();
    expect(await way(other(), id)).toEqual(['propose']);
    expect(await way(consumer(), id)).toEqual(['propose', 'agree']);
    expect(await way(provider(), id)).toEqual(['propose', 'agree']);
    const { nodes } = await listEndings(authority(), { ...page, first: 1 });
    const waits = async (ctx: SharingContext) =>
      nodes[0] ? (await awaitedOf(ctx, nodes[0])).map(({ name }) => name) : null;
    expect(await waits(provider())).toEqual(['市场监督管理局']);
    expect(await waits(other())).toEqual(['市场监督管理局']);
    expect(await waits(consumer())).toEqual([]);
  });

  const someone = () => ({ id: 'nobody', name: '无关局', divisionCode: '110000' });
});

describe('a resource that its provider wants to withdraw', () => {
  it('CAT-7 SHR-7 needs all who hold a grant, and leaves catalogue, search and schema on its day', async () => {
    const { id: resourceId, apiName, code } = await aResource();
    await aGrant(apiName);
    await aGrant(apiName, other(), ['LICENCE']);
    const drafts = await as(consumer(), (own) =>
      applyForSharing(own, world.input({ resource: apiName })),
    );
    const { id } = await propose({ resourceId }, { endsOn: '2026-03-10' });
    expect(await agree(id)).toMatchObject({ status: 'negotiating' });
    expect(await agree(id, other())).toMatchObject({ status: 'agreed' });
    expect(await confirm(id)).toMatchObject({ status: 'filed' });
    expect(await sweepEndings(world.city.system)).toBe(0);
    at('2026-03-10T00:00:00+08:00');
    expect(await reads(apiName)).toBe('GRANT_ENDED');
    const epoch = world.city.system.epoch.current;
    // Two processes look at once.
    const second = { ...world.city.system, sharing: createSharing(world.city.office.runtime) };
    const took = await Promise.all([sweepEndings(world.city.system), sweepEndings(second)]);
    expect(took[0] + took[1]).toBe(1);
    expect(world.city.system.epoch.current).toBeGreaterThan(epoch);

    expect(await reads(apiName)).toBe('not in the catalogue');
    const found = await searchResources(consumer(), { text: code, first: 10 });
    expect(found.nodes).toEqual([]);
    expect(await resourceById(consumer(), resourceId)).toMatchObject({
      ...{ endedAt: new Date('2026-03-09T16:00:00Z'), published: null },
    });
    const closed = await requireApplication(world.city.system, drafts.id);
    expect(closed).toMatchObject({ status: 'closed' });
    expect((await world.history(drafts.id)).at(-1)).toMatchObject({
      ...{ step: 'close', by: null, why: expect.stringContaining('已终止共享服务') },
    });
    expect(await world.clocks(drafts.id)).toMatchObject([{ droppedAt: expect.any(Date) }]);
    for (const ctx of [consumer(), provider()]) {
      expect((await told(ctx, drafts.id)).at(-1)).toBe('applicationClosed');
    }
    const again = as(consumer(), (own) => applyForSharing(own, world.input({ resource: apiName })));
    expect(await failure(again)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(propose({ resourceId }))).toMatchObject({ code: 'NOT_FOUND' });
    const events = (await world.city.office.records()).map(({ event, facts }) => [event, facts.id]);
    expect(events.filter(([, of]) => of === id).map(([event]) => event)).toContain(
      'ending.tookEffect',
    );
    expect(events).toContainEqual(['application.closed', drafts.id]);
  });

  it('CAT-7 is filed at once where nobody holds a grant, and ends on the spot when its day has come', async () => {
    const { id: resourceId, apiName } = await aResource({
      sharingType: 'unconditional',
      sharingRule: {},
    });
    expect(await reads(apiName)).toBe('allow');
    const ending = await propose({ resourceId });
    expect(ending).toMatchObject({ status: 'agreed' });
    expect(await reads(apiName)).toBe('allow');
    await confirm(ending.id);
    expect(await reads(apiName)).toBe('not in the catalogue');
  });

  it('SHR-7 asks those too who were granted it meanwhile, and forgets those whose term is over', async () => {
    const { id: resourceId, apiName } = await aResource();
    const { id } = await propose({ resourceId });
    const late = await aGrant(apiName);
    expect(await told(consumer(), id)).toEqual(['endingProposed']);
    expect(await failure(confirm(id))).toMatchObject({ code: 'CONFLICT' });
    await object(id);
    at('2027-03-03T09:00:00+08:00');
    expect(await failure(agree(id))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await confirm(id)).toMatchObject({ status: 'ended' });
    expect(await selectGrant(world.city.system.db, late.id)).toMatchObject({ endsAt: null });
  });

  it('SHR-7 ends a grant that is given after the filing with the others', async () => {
    const { id: resourceId, apiName } = await aResource();
    const { id } = await propose({ resourceId }, { endsOn: '2026-03-20' });
    await confirm(id);
    const grant = await aGrant(apiName);
    const takesEffectAt = new Date('2026-03-19T16:00:00Z');
    expect(grant.endsAt).toEqual(takesEffectAt);
    expect(await selectGrantOf(world.city.system.db, grant.applicationId)).toMatchObject({
      endsAt: takesEffectAt,
    });
    expect(await told(consumer(), id)).toEqual(['endingFiled']);
  });
});

describe('narrowing a grant', () => {
  const decided = async (apiName: string) => {
    const { system, housing } = world.city;
    const resource = await system.catalog.byApiName(apiName);
    if (!resource) throw new Error('it is in the catalogue');
    const request = { departmentId: housing.record.id, reader: A_SYSTEM, serviceItem: 'RENT' };
    const { items, condition, validUntil } = await decide(system, { ...request, resource });
    return { items: [...items].sort(), condition, validUntil };
  };
  const narrowTo = { items: ['name'], rows: { prefix: { item: 'name', value: '王' } } };

  it('SHR-7 goes the way of an ending, and holds from the next read after its day', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    expect(await decided(apiName)).toMatchObject({ condition: null, items: { length: 2 } });
    const { id } = await propose({ grantId: grant.id }, { narrowTo, endsOn: '2026-03-05' });
    expect(await way(consumer(), id)).toEqual(['propose']);
    expect(await failure(confirm(id))).toMatchObject({ code: 'CONFLICT' });
    await agree(id);
    expect(await confirm(id)).toMatchObject({ status: 'filed', terms: narrowTo });
    const day = Date.parse('2026-03-05T00:00:00+08:00');
    const before = await decided(apiName);
    expect(before).toMatchObject({ condition: null, items: { length: 2 }, validUntil: day });
    at('2026-03-05T00:00:00+08:00');
    const after = { items: ['name'], condition: { op: 'prefix', value: '王' } };
    expect(await decided(apiName)).toMatchObject(after);
    expect(await sweepEndings(world.city.system)).toBe(1);
    expect(await decided(apiName)).toMatchObject(after);
    expect(await selectGrant(world.city.system.db, grant.id)).toMatchObject({
      ...{ items: ['name'], rowScope: narrowTo.rows, status: 'active' },
      narrowings: [{ before: { items: grant.items, rowScope: null } }],
    });
    at('2026-03-04T12:00:00+08:00');
    const sharing = { sharing: createSharing(world.city.system) };
    const past = { ...world.city.system, ...sharing };
    const resource = await past.catalog.byApiName(apiName);
    if (!resource) throw new Error('it is in the catalogue');
    const request = { departmentId: grant.consumerId, reader: A_SYSTEM, serviceItem: 'RENT' };
    expect((await decide(past, { ...request, resource })).items.size).toBe(2);
  });

  it('SHR-7 shortens a term at once where the day has come, and again later', async () => {
    const { apiName } = await aResource();
    const grant = await aGrant(apiName);
    const shorten = async (expiresAt: Date) => {
      const { id } = await propose({ grantId: grant.id }, { narrowTo: { expiresAt } });
      await agree(id);
      expect(await confirm(id)).toMatchObject({ status: 'ended' });
      return selectGrant(world.city.system.db, grant.id);
    };
    const [first, second] = [new Date('2026-06-01T00:00:00Z'), new Date('2026-05-01T00:00:00Z')];
    expect(await shorten(first)).toMatchObject({ expiresAt: first, items: grant.items });
    at('2026-03-02T09:00:01+08:00');
    expect(await shorten(second)).toMatchObject({ expiresAt: second });
    expect(await decided(apiName)).toMatchObject({ validUntil: second.getTime() });
    at('2026-05-01T08:00:00+08:00');
    expect(await reads(apiName)).toBe('GRANT_EXPIRED');
  });

  it('SHR-7 is refused where it gives more, takes nothing, or is about a resource; objections hold it up', async () => {
    const resource = await aResource();
    const grant = await aGrant(resource.apiName);
    const bad = (terms: object, what: object = { grantId: grant.id }) =>
      failure(propose(what, { narrowTo: terms }));
    for (const terms of [
      {},
      { items: ['citizenNumber', 'name'] },
      { items: ['born'] },
      { items: [] },
      { expiresAt: new Date('2027-04-01T00:00:00Z') },
      { expiresAt: new Date('2026-03-01T00:00:00Z') },
      { rows: { prefix: { item: 'ghost', value: 'x' } } },
    ]) {
      expect([terms, await bad(terms)]).toMatchObject([terms, { code: 'AGREED_TERMS_INVALID' }]);
    }
    expect(await bad(narrowTo, { resourceId: resource.id })).toMatchObject({
      ...{ code: 'INPUT_INVALID', facts: { field: 'narrowTo' } },
    });
    const { id } = await propose({ grantId: grant.id }, { narrowTo });
    await object(id);
    expect(await settle(id, 'goOn')).toMatchObject({ status: 'refused' });
    expect(await decided(resource.apiName)).toMatchObject({ items: { length: 2 } });
  });
});

import fc from 'fast-check';
import { isGatewayError } from '../../src/platform';
import {
  acceptMending,
  bringDispute,
  closeDispute,
  confirmDisposal,
  decideDispute,
  declarePurposeEnded,
  fileDisposalReceipt,
  type GrantRecord,
  instructDisposal,
  liftSuspension,
  objectToDisposal,
  openDispute,
  refuseMending,
  reportBreach,
  revokeGrant,
  type SharingContext,
  settleDispute,
  stateMending,
  sweepGrants,
  terminateGrant,
} from '../../src/sharing';
import { selectBreaches } from '../../src/sharing/breach/breach.store';
import { openDisputeOf } from '../../src/sharing/disputes/dispute.store';
import { endingAt, GRANT_STEPS, isOpen } from '../../src/sharing/grant-life/grant-life';
import { OPENING, office } from '../catalog/city';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

/** How many walks and how long: `PROCEDURE_WALKS=200` for a long look. */
const WALKS = Number(process.env.PROCEDURE_WALKS ?? 5);
const STEPS_OF_A_WALK = 20;
const DAY = 86_400_000;

let world: ProcedureWorld;
let people: readonly SharingContext[];

beforeAll(async () => {
  world = await openProcedureWorld();
  const { housing, police, market, authority, leadership } = world.city;
  people = [
    housing.officer,
    police.officer,
    authority,
    housing.steward,
    leadership,
    market.officer,
  ];
}, OPENING);

afterAll(() => world.city.close());

type Act = (ctx: SharingContext, id: string) => Promise<unknown>;

/** A step of the dispute that is open about a grant, if there is one. */
function ofDispute(
  step: (ctx: SharingContext, said: { id: string; text: string }) => unknown,
): Act {
  return async (ctx, id) => {
    const dispute = await openDisputeOf(ctx.db, id);
    return dispute && step(ctx, { id: dispute.id, text: '意见' });
  };
}

const ACTS: Readonly<Record<string, Act>> = {
  report: (ctx, grant) =>
    reportBreach(ctx, { grant, kind: 'beyondScope', seen: '超范围查询', days: 2 }),
  state: (ctx, id) => stateMending(ctx, { id, mended: '已整改' }),
  accept: acceptMending,
  refuse: (ctx, id) => refuseMending(ctx, { id, reasons: '不足' }),
  lift: (ctx, id) => liftSuspension(ctx, { id, reasons: '不成立' }),
  terminate: (ctx, id) => terminateGrant(ctx, { id, reasons: '拒不整改' }),
  revoke: (ctx, id) => revokeGrant(ctx, { id, reason: '职责调整' }),
  declare: (ctx, id) => declarePurposeEnded(ctx, { id, end: 'gone', explanation: '事项取消' }),
  instruct: (ctx, id) => instructDisposal(ctx, { id, method: 'archive' }),
  file: async (ctx, id) => {
    const { disposal: method } = await world.grant(id);
    const disposedAt = ctx.clock.now();
    const receipt = { grant: id, method, disposedAt, responsible: '信息中心', copies: 1 };
    return fileDisposalReceipt(ctx, receipt);
  },
  confirm: confirmDisposal,
  object: (ctx, id) => objectToDisposal(ctx, { id, reasons: '备份仍在' }),
  dispute: (ctx, grant) => openDispute(ctx, { grant, about: 'breach', reasons: '有异议' }),
  settle: ofDispute(settleDispute),
  bring: ofDispute(bringDispute),
  decide: ofDispute(decideDispute),
  close: ofDispute(closeDispute),
};

/** Tries an act; a refusal is one of the catalogue's. */
async function attempt(ctx: SharingContext, act: string, id: string): Promise<void> {
  const run = ACTS[act];
  if (!run) throw new Error('no such act');
  await office(ctx, () => run(ctx, id)).catch((error: unknown) => {
    if (!isGatewayError(error)) throw error;
  });
}

/** Its history goes by the table, ends once at most, and never leads back from an end. */
async function checkHistory({ id, status, ending }: GrantRecord): Promise<void> {
  const history = await world.life(id);
  expect(history.at(-1)?.to).toBe(status);
  for (const [index, { step, from, to, position }] of history.entries()) {
    const rule = GRANT_STEPS[step];
    expect([position, from]).toEqual([index + 1, history[index - 1]?.to ?? null]);
    expect(to).toBe(rule.to ?? from);
    if (from !== null) expect(rule.from).toContain(from);
  }
  const ends = history.map(({ to, from }) => (to === from ? null : endingAt(to)));
  const ended = ends.findIndex((end) => end !== null);
  expect(ends.filter((end) => end !== null)).toEqual(ending === null ? [] : [ending]);
  if (ended < 0) return;
  expect(history.slice(ended).some(({ to }) => isOpen(to))).toBe(false);
}

/** The clocks say what the status says, and from the end on the data is to be disposed of. */
async function checkClocks({ id, status, ending }: GrantRecord): Promise<void> {
  const [breach] = await selectBreaches(world.city.system.db, id);
  const [mending] = breach ? await world.clocks(breach.id) : [];
  const isOver = !mending || mending.metAt !== null || mending.droppedAt !== null;
  const halted = ['suspended', 'mendingStated', 'mendingRefused'].includes(status);
  expect(isOver).toBe(!halted);
  if (halted) {
    const waits = status === 'mendingStated' || (await openDisputeOf(world.city.system.db, id));
    expect(mending?.stoppedAt !== null).toBe(Boolean(waits));
  }
  const disposal = (await world.clocks(id)).filter(({ kind }) => kind.startsWith('dataDisposal'));
  expect(disposal.length > 0).toBe(ending !== null);
  const isDone = ending === null || disposal.every(({ metAt }) => metAt !== null);
  expect(isDone).toBe(ending === null || ['disposed', 'disposalConfirmed'].includes(status));
}

/** Reading is open exactly where one of the grants stands, and under none but such a one. */
async function checkReading(grants: readonly GrantRecord[]): Promise<void> {
  const [any] = grants;
  if (!any) throw new Error('there are grants');
  const now = world.city.office.clock.now();
  const held = grants.some(({ status }) => status === 'disposalOverdue');
  const standing = grants.filter(
    ({ status, expiresAt }) => status === 'active' && now < expiresAt && !held,
  );
  const decision = await world.reading(any);
  expect(decision.effect).toBe(standing.length > 0 ? 'allow' : 'deny');
  expect(decision.items.size > 0).toBe(standing.length > 0);
  if (decision.grant) expect(standing.map(({ id }) => id)).toContain(decision.grant.id);
}

/** What must hold after every step, whoever tried what. */
async function checkInvariants(ids: readonly string[]): Promise<void> {
  const grants = await Promise.all(ids.map((id) => world.grant(id)));
  for (const grant of grants) {
    await checkHistory(grant);
    await checkClocks(grant);
  }
  await checkReading(grants);
}

/** After a look of the sweep nothing is left that the time has brought. */
async function checkSwept(ids: readonly string[]): Promise<void> {
  const now = world.city.office.clock.now();
  for (const { status, expiresAt } of await Promise.all(ids.map((id) => world.grant(id)))) {
    if (isOpen(status)) expect(now < expiresAt).toBe(true);
  }
  expect(await sweepGrants(world.city.system)).toBe(0);
}

/**
 * Walks that get somewhere: any act by anybody, but the likely next one by somebody who may more
 * often than chance would have it.
 */
const anAct = fc.record({
  which: fc.nat({ max: 1 }),
  act: fc.constantFrom(...Object.keys(ACTS)),
  person: fc.nat({ max: 5 }),
  likely: fc.nat({ max: 3 }).map((number) => number > 0),
  waits: fc.constantFrom(0, 0, 0, 1, 2, 9),
  sweeps: fc.boolean(),
});

const [CONSUMER, PROVIDER, AUTHORITY] = [0, 1, 2] as const;

const LIKELY: Readonly<Record<string, readonly [string, number][]>> = {
  active: [
    ['report', PROVIDER],
    ['report', AUTHORITY],
    ['report', PROVIDER],
    ['dispute', CONSUMER],
    ['declare', CONSUMER],
  ],
  suspended: [
    ['state', CONSUMER],
    ['dispute', CONSUMER],
    ['lift', AUTHORITY],
    ['settle', CONSUMER],
  ],
  mendingStated: [
    ['accept', PROVIDER],
    ['refuse', PROVIDER],
    ['bring', CONSUMER],
  ],
  mendingRefused: [
    ['terminate', PROVIDER],
    ['state', CONSUMER],
    ['decide', AUTHORITY],
    ['close', AUTHORITY],
  ],
  disposalOverdue: [['file', CONSUMER]],
  disposed: [
    ['object', PROVIDER],
    ['confirm', PROVIDER],
  ],
};

const ENDED: readonly [string, number][] = [
  ['file', CONSUMER],
  ['instruct', PROVIDER],
];

it('SHR-6 SHR-8 SHR-9 hold for the whole life of grants whatever anybody tries in whatever order', async () => {
  const walks = fc.array(anAct, { minLength: 6, maxLength: STEPS_OF_A_WALK });
  const property = fc.asyncProperty(walks, async (walk) => {
    world.city.office.clock.set('2026-03-02T09:00:00+08:00');
    const resource = await world.another();
    const short = { resource, expiresAt: new Date('2026-03-20T00:00:00Z') };
    const ids = [await world.granted(short), await world.granted({ resource })].map(({ id }) => id);
    for (const { which, act, person, likely, waits, sweeps } of walk) {
      world.city.office.clock.advance(waits * DAY);
      if (sweeps) {
        await sweepGrants(world.city.system);
        await checkSwept(ids);
      }
      const id = ids[which] ?? '';
      const choices = LIKELY[(await world.grant(id)).status] ?? ENDED;
      const chosen = likely ? choices[person % choices.length] : undefined;
      const [name, who] = chosen ?? [act, person];
      const ctx = people[who];
      if (ctx) await attempt(ctx, name, id);
      await checkInvariants(ids);
    }
  });
  await fc.assert(property, { numRuns: WALKS });
}, 240_000);

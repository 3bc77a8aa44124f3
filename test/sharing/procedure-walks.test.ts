import fc from 'fast-check';
import { isGatewayError } from '../../src/platform';
import {
  approveApplication,
  askForExtension,
  askForSupplement,
  confirmDelivery,
  consentToApplication,
  consentToExtension,
  draftApplication,
  editApplication,
  type NewApplication,
  refuseApplication,
  refuseExtension,
  type SharingContext,
  submitApplication,
  supplementApplication,
  withdrawApplication,
} from '../../src/sharing';
import { selectGrantOf } from '../../src/sharing/grants/grants.store';
import { STEPS } from '../../src/sharing/procedure/procedure';
import { requireApplication } from '../../src/sharing/procedure/require-application';
import { OPENING, office } from '../catalog/city';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

/** How many walks and how long: `PROCEDURE_WALKS=200` for a long look. */
const WALKS = Number(process.env.PROCEDURE_WALKS ?? 8);
const STEPS_OF_A_WALK = 14;

let world: ProcedureWorld;
let people: readonly SharingContext[];

beforeAll(async () => {
  world = await openProcedureWorld();
  const { housing, police, market, authority, leadership } = world.city;
  people = [
    ...[housing.officer, world.colleague(housing), housing.steward],
    ...[police.officer, world.colleague(police), police.steward],
    ...[authority, leadership, market.officer],
  ];
}, OPENING);

afterAll(() => world.city.close());

type Act = (ctx: SharingContext, id: string) => Promise<unknown>;

const ACTS: Readonly<Record<string, Act>> = {
  consent: consentToApplication,
  edit: (ctx, id) => editApplication(ctx, id, world.input()),
  submit: submitApplication,
  notice: (ctx, id) => askForSupplement(ctx, { id, missing: ['依据'] }),
  supplement: (ctx, id) => supplementApplication(ctx, id, { text: '补充' }),
  extend: (ctx, id) => askForExtension(ctx, { id, days: 3, reasons: '会签' }),
  consentExtension: consentToExtension,
  refuseExtension: (ctx, id) => refuseExtension(ctx, { id, reasons: '不必' }),
  approve: (ctx, id) => approveApplication(ctx, { id }),
  refuse: (ctx, id) => refuseApplication(ctx, { id, reasons: '过宽' }),
  deliver: confirmDelivery,
  withdraw: (ctx, id) => withdrawApplication(ctx, { id }),
};

/** Tries an act; a refusal is one of the catalogue's. */
async function attempt(ctx: SharingContext, act: string, id: string): Promise<void> {
  const run = ACTS[act];
  if (!run) throw new Error('no such act');
  await office(ctx, () => run(ctx, id)).catch((error: unknown) => {
    if (!isGatewayError(error)) throw error;
  });
}

/** What must hold of an application after every step, whoever tried what. */
async function checkInvariants(id: string): Promise<void> {
  const [application, history, clocks] = await Promise.all([
    requireApplication(world.city.system, id),
    world.history(id),
    world.clocks(id),
  ]);
  const steps = history.map(({ step }) => step);
  expect(history.at(-1)?.to).toBe(application.status);
  for (const [index, { step, from, to, position }] of history.entries()) {
    expect(position).toBe(index + 1);
    expect(from).toBe(history[index - 1]?.to ?? null);
    expect(to).toBe(STEPS[step].to);
    expect(from === null ? [] : STEPS[step].from).toEqual(
      from === null ? [] : expect.arrayContaining([from]),
    );
  }
  for (const once of ['askSupplement', 'askExtension'] as const) {
    expect(steps.filter((step) => step === once).length).toBeLessThanOrEqual(1);
  }
  const [answer] = clocks;
  expect(answer !== undefined).toBe(steps.includes('submit'));
  if (answer) {
    expect(answer.stoppedAt !== null && answer.metAt === null && answer.droppedAt === null).toBe(
      application.status === 'toSupplement',
    );
    if (application.status === 'toSupplement') expect(answer.dueOn).toBeNull();
    expect(answer.metAt !== null).toBe(steps.includes('agree') || steps.includes('refuse'));
    expect(answer.droppedAt !== null).toBe(steps.includes('withdraw'));
  }
  await checkGrant(id);
}

/** No grant without the consent of the one side's officer and the agreement of the other's. */
async function checkGrant(id: string): Promise<void> {
  const grant = await selectGrantOf(world.city.system.db, id);
  const history = await world.history(id);
  const did = (step: string) => history.find((taken) => taken.step === step);
  const [draft, consent, agree] = [did('draft'), did('consent'), did('agree')];
  expect(grant !== null).toBe(agree !== undefined);
  if (!agree) return;
  const officers = (department: 'housing' | 'police') =>
    people.filter(
      ({ actor }) =>
        actor?.roles.includes('sharingOfficer') &&
        actor.department.id === world.city[department].record.id,
    );
  const ids = (department: 'housing' | 'police') =>
    officers(department).map(({ actor }) => actor?.id);
  expect(ids('housing')).toContain(consent?.by);
  expect(ids('police')).toContain(agree.by);
  expect(consent?.by).not.toBe(draft?.by);
}

/**
 * Walks that get somewhere: any act by anybody, but the likely next one by somebody who may more
 * often than chance would have it.
 */
const anAct = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS)),
  person: fc.nat({ max: 8 }),
  likely: fc.nat({ max: 4 }).map((number) => number > 0),
  waits: fc.nat({ max: 3 }),
});

const LIKELY: Readonly<Record<string, readonly [string, number][]>> = {
  draft: [
    ['consent', 0],
    ['consent', 1],
  ],
  consented: [['submit', 0]],
  submitted: [
    ['notice', 3],
    ['extend', 4],
    ['approve', 3],
    ['refuse', 4],
  ],
  toSupplement: [['supplement', 1]],
  extensionAsked: [
    ['consentExtension', 6],
    ['refuseExtension', 6],
    ['approve', 3],
  ],
  extended: [
    ['notice', 3],
    ['approve', 4],
  ],
  delivering: [['deliver', 5]],
};

it('SHR-1 SHR-2 SHR-3 SHR-4 hold whatever anybody tries in whatever order', async () => {
  const drafters = fc.constantFrom(0, 1, 2);
  const modes = fc.constantFrom<NewApplication['mode']>('serviceInterface', 'fileExchange');
  const acts = fc.array(anAct, { minLength: 4, maxLength: STEPS_OF_A_WALK });
  const property = fc.asyncProperty(drafters, modes, acts, async (drafter, mode, walk) => {
    world.city.office.clock.set('2026-03-02T09:00:00+08:00');
    const author = people[drafter];
    if (!author) throw new Error('nobody');
    const { id } = await office(author, () => draftApplication(author, world.input({ mode })));
    for (const { act, person, likely, waits } of walk) {
      world.city.office.clock.advance(waits * 86_400_000);
      const { status } = await requireApplication(world.city.system, id);
      const choices = LIKELY[status] ?? [];
      const chosen = likely ? choices[person % Math.max(choices.length, 1)] : undefined;
      const [name, who] = chosen ?? [act, person];
      const ctx = people[who];
      if (ctx) await attempt(ctx, name, id);
      await checkInvariants(id);
    }
  });
  await fc.assert(property, { numRuns: WALKS });
}, 240_000);

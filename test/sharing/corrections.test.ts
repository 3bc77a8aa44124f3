import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { loadPermissions } from '../../src/api/permissions';
import { catalogResolvers } from '../../src/catalog';
import { dutiesResolvers, listMessages } from '../../src/duties';
import type { ExchangeContext } from '../../src/exchange';
import { type DepartmentRecord, recordOffice } from '../../src/identity';
import {
  acceptCorrection,
  answerCorrection,
  fileCorrection,
  type NewCorrection,
  sharingResolvers,
  withdrawCorrection,
} from '../../src/sharing';
import {
  CORRECTION_STATUSES,
  CORRECTION_STEP_NAMES,
  CORRECTION_STEPS,
} from '../../src/sharing/corrections/correction-steps';
import { LICENCE, linkedItems, openWorld, RENTAL, resident, type World } from '../exchange/world';
import { aDepartment } from '../identity/office';
import { execute } from '../support/execute';
import {
  AcceptCorrectionDocument,
  AnswerCorrectionDocument,
  CorrectionsDocument,
  FileCorrectionDocument,
  WithdrawCorrectionDocument,
} from '../support/operations/generated';
import { subjectName } from '../support/subject-name';

let world: World;
let schema: GraphQLSchema;
let market: DepartmentRecord;
let tax: DepartmentRecord;
let finder: ExchangeContext;
let answerer: ExchangeContext;
let leader: ExchangeContext;

beforeAll(async () => {
  world = await openWorld();
  const { reader, otherReader, office, housing, police } = world;
  market = { ...housing, ...otherReader.actor?.department };
  tax = await aDepartment(office, '税务局');
  const leaders = await aDepartment(office, '领导小组办公室', ['leadership']);
  finder = world.as(housing, 'clerk');
  answerer = world.as(police, 'steward');
  leader = world.as(leaders, 'leadership');
  await world.publish({ apiName: 'folk', items: linkedItems('folk') });
  await world.publish({ apiName: 'closed' });
  await world.untilServed('closed');
  await world.grant({ resource: 'folk' });
  await world.grant({
    ...{ resource: 'folk', items: ['citizenNumber', 'name', 'income'], serviceItems: [LICENCE] },
    rowScope: { divisionUnder: { item: 'division', code: '110105' } },
    cells: [{ items: ['income'], condition: { range: { item: 'income', to: '1000' } } }],
  });
  const resolvers: NonEmptyArray<new () => object> = [
    ...dutiesResolvers,
    ...catalogResolvers,
    ...sharingResolvers,
  ];
  schema = await buildSchema({ resolvers, validate: false });
  expect(reader.actor?.department.id).toBe(housing.id);
}, 120_000);

afterAll(() => world.close());

const page = { first: 100, after: null };

/** Runs a step as the API would. */
const as = <T>(ctx: ExchangeContext, step: (ctx: ExchangeContext) => Promise<T>): Promise<T> =>
  recordOffice(ctx, 'test.changed', () => step(ctx));

const wrong = (at: number, parts: Partial<NewCorrection> = {}): NewCorrection => ({
  ...{ resource: 'folk', key: resident(at).number, items: ['income'] },
  ...{ problem: `${resident(at).name}的收入与完税证明不符`, evidence: '完税证明第 12 号' },
  ...parts,
});

const file = (at: number, parts: Partial<NewCorrection> = {}, ctx = finder) =>
  as(ctx, (own) => fileCorrection(own, wrong(at, parts)));
const accept = (id: string, ctx = answerer) => as(ctx, (own) => acceptCorrection(own, id));
const answer = (
  id: string,
  outcome: 'corrected' | 'foundRight' = 'corrected',
  reasons: string | null = null,
  ctx = answerer,
) => as(ctx, (own) => answerCorrection(own, { id, outcome, reasons }));
const withdraw = (id: string, ctx = finder) => as(ctx, (own) => withdrawCorrection(own, id));

const failure = (work: Promise<unknown>) =>
  work.then(
    (result) => ({ result }),
    ({ code, facts }: { code?: string; facts?: object }) => ({ code, facts }),
  );

const read = (ctx: ExchangeContext, fields: string) => {
  const serviceItem = ctx === world.otherReader ? LICENCE : RENTAL;
  return world.read(ctx, `{ shared(purpose: { serviceItem: "${serviceItem}" }) { ${fields} } }`);
};
const readOne = (ctx: ExchangeContext, at: number, items = 'name income') =>
  read(ctx, `folk(citizenNumber: "${resident(at).number}") { ${items} }`);

async function seen(ctx: ExchangeContext, id: string) {
  const { corrections } = await execute(schema, CorrectionsDocument, ctx, { first: 100 });
  return corrections.nodes.find((node) => node.id === id) ?? null;
}

async function told(department: DepartmentRecord, id: string): Promise<string[]> {
  const { nodes } = await listMessages(world.as(department, 'sharingOfficer'), page);
  return nodes.filter(({ subject }) => subject.id === id).map(({ kind }) => kind);
}

describe('the table of corrections', () => {
  it('SHR-11 names for each step its mutation, roles and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of CORRECTION_STEP_NAMES) {
      const { operation, roles, event } = CORRECTION_STEPS[name];
      expect([name, Mutation[operation]]).toEqual([name, { allow: [...roles], audit: event }]);
    }
  });

  it('SHR-11 leads to every status and out of the open ones only', () => {
    const steps = Object.values(CORRECTION_STEPS);
    expect(new Set(steps.map(({ to }) => to))).toEqual(new Set(CORRECTION_STATUSES));
    expect(new Set(steps.flatMap(({ from }) => from))).toEqual(new Set(['filed', 'accepted']));
    expect(Object.isFrozen(CORRECTION_STEPS)).toBe(true);
  });
});

describe('filing a correction', () => {
  it('SHR-11 starts the clock of ten working days, tells the provider, and keeps no key in the clear', async () => {
    const { id, number } = await file(1);
    expect(number).toMatch(/^C-2026-\d{6}$/);
    expect(await told(world.police, id)).toEqual(['correctionFiled']);
    expect(await seen(answerer, id)).toMatchObject({
      status: 'filed',
      deadlines: [{ kind: 'correctionAnswer', state: 'running', dueOn: '2026-03-16' }],
    });
    const { db } = world.office.runtime;
    for (const table of ['correction', 'message', 'deadline', 'audit_record']) {
      const sql = `SELECT count(*)::int AS hits FROM ${table} t WHERE strpos(t::text, $1) > 0`;
      for (const secret of [resident(1).number, resident(1).name, '完税证明']) {
        expect([table, await db.query(sql, [secret])]).toEqual([table, [{ hits: 0 }]]);
      }
    }
  });

  it.each<[string, Partial<NewCorrection>, object]>([
    [
      'a key with a wrong check digit',
      { key: '110105196103071010' },
      { code: 'KEY_INVALID', facts: { key: 'citizenNumber', got: expect.anything() } },
    ],
    ['a key of an item that is no lookup', { keyItem: 'name' }, { code: 'INPUT_INVALID' }],
    ['an item that there is not', { items: ['income', 'shoe'] }, { code: 'INPUT_INVALID' }],
    ['no item', { items: [] }, { code: 'INPUT_INVALID' }],
    ['nothing said', { problem: '  ' }, { code: 'INPUT_INVALID', facts: { field: 'problem' } }],
    ['no evidence', { evidence: '' }, { code: 'INPUT_INVALID', facts: { field: 'evidence' } }],
    ['a resource that there is not', { resource: 'shoes' }, { code: 'NOT_FOUND' }],
    ['a resource without a grant', { resource: 'closed' }, { code: 'NOT_GRANTED' }],
  ])('SHR-11 refuses %s, and keeps nothing', async (_name, parts, refusal) => {
    const { db } = world.office.runtime;
    const count = () => db.query('SELECT count(*) FROM correction');
    const before = await count();
    expect(await failure(file(2, parts))).toMatchObject(refusal);
    expect(await count()).toEqual(before);
  });

  it('SHR-11 is for items under a live grant, by people of the department, once at a time', async () => {
    const marketClerk = world.as(market, 'clerk');
    expect(await failure(file(2, { items: ['phone'] }, marketClerk))).toMatchObject({
      code: 'ITEM_NOT_GRANTED',
      facts: { item: 'phone' },
    });
    expect(await failure(file(2, {}, world.as(tax, 'clerk')))).toMatchObject({
      code: 'NOT_GRANTED',
    });
    expect(await failure(file(2, {}, world.as(world.housing, 'developer')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const first = await file(2);
    expect(await failure(file(2))).toMatchObject({ code: 'CONFLICT' });
    const other = await file(2, { items: ['name'] });
    await withdraw(first.id);
    const again = await file(2);
    for (const { id } of [other, again]) await withdraw(id);
  });
});

describe('who sees a correction', () => {
  it('SHR-11 shows the key to the provider’s officers and stewards, each showing recorded', async () => {
    const { id, number } = await file(4);
    const shown = async () =>
      (await world.office.records()).filter(
        ({ event, facts }) => event === 'correction.keyShown' && facts.number === number,
      );
    const parts = { problem: expect.stringContaining('完税证明'), evidence: '完税证明第 12 号' };
    expect(await seen(finder, id)).toMatchObject({ ...parts, key: null });
    const nothing = { key: null, keyItem: null, problem: null, evidence: null };
    expect(await seen(world.as(world.police, 'clerk'), id)).toMatchObject(nothing);
    expect(await seen(leader, id)).toMatchObject({
      ...nothing,
      consumer: { name: world.housing.name },
    });
    expect(await shown()).toEqual([]);
    for (const role of ['steward', 'sharingOfficer'] as const) {
      const key = resident(4).number;
      expect(await seen(world.as(world.police, role), id)).toMatchObject({ ...parts, key });
    }
    const [record, ...more] = await shown();
    const keyDigests = [await subjectName(world.office.runtime, resident(4).number)];
    expect(record).toMatchObject({ keyDigests, department: world.police.id });
    expect(more).toHaveLength(1);
  });

  it('SHR-11 shows number, resource, items and state to who read the datum, and nothing to others', async () => {
    const { id, number } = await file(5);
    const reading = world.as(market, 'clerk');
    expect(await seen(reading, id)).toBeNull();
    await readOne(world.otherReader, 5, 'name');
    expect(await seen(reading, id)).toBeNull();
    const { id: own } = await file(5, { items: ['name', 'phone'] });
    expect(await seen(reading, own)).toEqual({
      ...{ id: own, number: expect.any(String), status: 'filed', items: ['name', 'phone'] },
      ...{ resource: { apiName: 'folk' }, provider: { name: world.police.name } },
      ...{ consumer: null, filedAt: null, closedAt: null, keyItem: null, key: null },
      ...{ problem: null, evidence: null, reasons: null, steps: null, deadlines: null },
    });
    expect(await seen(world.as(tax, 'sharingOfficer'), own)).toBeNull();
    expect(await failure(accept(own, world.as(market, 'steward')))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await seen(leader, id)).toMatchObject({ number });
  });

  it('SHR-11 tells nobody of a row that a read gave nothing of, or of an item that is open on some rows', async () => {
    const outside = await file(6, { items: ['name'] });
    const keys = JSON.stringify([6, 9].map((at) => resident(at).number));
    const { data } = await read(world.otherReader, `folkMany(citizenNumbers: ${keys}) { name }`);
    expect(data).toEqual({ shared: { folkMany: [null, { name: resident(9).name }] } });
    const inside = await file(9, { items: ['name'] });
    const reading = world.as(market, 'clerk');
    expect(await seen(reading, outside.id)).toBeNull();
    expect(await seen(reading, inside.id)).toMatchObject({ status: 'filed' });
    const cell = await file(9, { items: ['income'] });
    await readOne(world.otherReader, 9, 'income');
    expect(await seen(reading, cell.id)).toBeNull();
  });

  it('pages, newest first', async () => {
    const first = await execute(schema, CorrectionsDocument, leader, { first: 2 });
    const { nodes, pageInfo } = first.corrections;
    expect([nodes.length, pageInfo.hasNextPage]).toEqual([2, true]);
    const after = pageInfo.endCursor;
    const next = await execute(schema, CorrectionsDocument, leader, { first: 1, after });
    const [one] = next.corrections.nodes;
    expect((one?.number ?? '') < (nodes[1]?.number ?? '')).toBe(true);
    const open = { first: 100, status: 'accepted' } as const;
    expect((await execute(schema, CorrectionsDocument, leader, open)).corrections.nodes).toEqual(
      [],
    );
  });
});

describe('answering a correction', () => {
  it('SHR-11 goes from filed to accepted to an answer, which everybody hears of who read the datum', async () => {
    const { id } = await file(12, { items: ['name', 'income'] });
    await readOne(world.otherReader, 12, 'name');
    await readOne(world.reader, 12);
    expect(await failure(answer(id))).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      facts: { status: 'filed', allowed: ['acceptCorrection', 'withdrawCorrection'] },
    });
    expect(await accept(id)).toMatchObject({ status: 'accepted' });
    expect(await failure(answer(id, 'foundRight'))).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'reasons' },
    });
    await answer(id, 'foundRight', '已核对原始档案');
    expect(await told(world.housing, id)).toEqual(['correctionFoundRight', 'correctionAccepted']);
    expect(await told(market, id)).toEqual(['correctionFoundRight']);
    expect(await told(tax, id)).toEqual([]);
    expect(await seen(finder, id)).toMatchObject({
      ...{ status: 'foundRight', reasons: '已核对原始档案' },
      steps: [{ step: 'file' }, { step: 'accept' }, { step: 'findRight', from: 'accepted' }],
      deadlines: [{ state: 'met' }],
    });
    expect(await seen(world.as(market, 'clerk'), id)).toMatchObject({
      ...{ status: 'foundRight', reasons: null },
    });
  });

  it('SHR-11 who read the datum after the answer is not concerned', async () => {
    const { id } = await file(13, { items: ['name'] });
    await accept(id);
    await answer(id, 'corrected', '已更正');
    await readOne(world.otherReader, 13, 'name');
    expect(await seen(world.as(market, 'clerk'), id)).toBeNull();
    expect(await told(market, id)).toEqual([]);
  });

  it('SHR-11 is for the provider’s people who did not file it, and withdrawing for who filed it', async () => {
    const { id } = await file(16);
    expect(await failure(accept(id, finder))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(accept(id, world.as(world.police, 'clerk')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await failure(withdraw(id, answerer))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(withdraw(id, leader))).toMatchObject({ code: 'FORBIDDEN' });
    const own = { ...answerer.actor, id: finder.actor?.id } as NonNullable<typeof answerer.actor>;
    expect(await failure(accept(id, { ...answerer, actor: own }))).toMatchObject({
      code: 'SAME_PERSON',
    });
    await withdraw(id);
    expect(await told(world.police, id)).toEqual(['correctionWithdrawn', 'correctionFiled']);
    expect(await seen(answerer, id)).toMatchObject({
      ...{ status: 'withdrawn', deadlines: [{ state: 'dropped' }] },
    });
    expect(await failure(withdraw(id))).toMatchObject({ code: 'CONFLICT' });
    expect(await failure(answer(id))).toMatchObject({ code: 'STEP_NOT_ALLOWED' });
  });

  it('SHR-11 of two answers at once one wins, and the other is told', async () => {
    const { id } = await file(17);
    await accept(id);
    const second = world.as(world.police, 'sharingOfficer');
    const answers = await Promise.all([
      failure(answer(id, 'corrected', '已更正')),
      failure(answer(id, 'foundRight', '无误', second)),
    ]);
    expect(answers.filter((one) => 'code' in one)).toMatchObject([
      { code: 'CONFLICT', facts: { expected: 'accepted' } },
    ]);
  });
});

it('SHR-11 goes the same way through the office API', async () => {
  const input = wrong(28);
  const filing = (items: string[]) =>
    as(finder, (ctx) =>
      execute(schema, FileCorrectionDocument, ctx, { input: { ...input, items } }),
    );
  const { fileCorrection: filed } = await filing(['income']);
  const { id } = filed;
  expect(filed).toEqual({ id, number: expect.stringMatching(/^C-2026-/), status: 'filed' });
  const accepted = await as(answerer, (ctx) =>
    execute(schema, AcceptCorrectionDocument, ctx, { id }),
  );
  expect(accepted).toEqual({ acceptCorrection: { status: 'accepted' } });
  const said = { id, outcome: 'foundRight', reasons: '与底册一致' } as const;
  const answered = await as(answerer, (ctx) =>
    execute(schema, AnswerCorrectionDocument, ctx, said),
  );
  expect(answered).toEqual({ answerCorrection: { status: 'foundRight' } });
  const { fileCorrection: other } = await filing(['name']);
  const withdrawn = await as(finder, (ctx) =>
    execute(schema, WithdrawCorrectionDocument, ctx, { id: other.id }),
  );
  expect(withdrawn).toEqual({ withdrawCorrection: { status: 'withdrawn' } });
});

describe('a read of a row under correction', () => {
  const provenance = 'provenance { corrections itemsUnderCorrection }';

  it('SHR-11 says so to a caller whose read released the item, until it is answered', async () => {
    const { id, number } = await file(20, { items: ['income', 'phone'] });
    const about = (answered: unknown) =>
      (answered as { data: { shared: { folk: { provenance: unknown } } } }).data.shared.folk
        .provenance;
    const none = { corrections: [], itemsUnderCorrection: [] };
    expect(about(await readOne(world.reader, 20, `income name ${provenance}`))).toEqual({
      ...{ corrections: [number], itemsUnderCorrection: ['income'] },
    });
    expect(about(await readOne(world.reader, 20, `name ${provenance}`))).toEqual(none);
    expect(about(await readOne(world.reader, 21, `income ${provenance}`))).toEqual(none);
    expect(about(await readOne(world.otherReader, 20, `income name ${provenance}`))).toEqual(none);
    await accept(id);
    expect(about(await readOne(world.reader, 20, `phone ${provenance}`))).toEqual({
      ...{ corrections: [number], itemsUnderCorrection: ['phone'] },
    });
    await answer(id, 'corrected', '已更正');
    expect(about(await readOne(world.reader, 20, `income ${provenance}`))).toEqual(none);
  });

  it('SHR-11 says so of pages and links as well', async () => {
    const { id, number } = await file(25, { items: ['name'] });
    const married = resident(24).number;
    const fields = `folkPage(first: 40, orderBy: [{ item: name }]) { ${provenance} edges { node { name } } }
      folk(citizenNumber: "${married}") { ${provenance} born spouse { name ${provenance} } }`;
    const { data, errors } = await read(world.reader, fields);
    expect(errors).toBeUndefined();
    const here = { corrections: expect.arrayContaining([number]), itemsUnderCorrection: ['name'] };
    expect(data).toMatchObject({
      shared: {
        folkPage: { provenance: here },
        folk: {
          provenance: { corrections: [], itemsUnderCorrection: [] },
          spouse: { provenance: here },
        },
      },
    });
    await withdraw(id);
  });
});

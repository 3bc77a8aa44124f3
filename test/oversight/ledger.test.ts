import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import type { AuditRecord } from '../../src/audit';
import type { CaseRecord } from '../../src/cases/file/case';
import { type DepartmentRecord, recordOffice } from '../../src/identity';
import type { Role } from '../../src/identity/actor';
import { createOversight, type OversightContext } from '../../src/oversight';
import { type LedgerPolicy, readLedgerPolicy } from '../../src/oversight/ledger/ledger-policy';
import { showLedger } from '../../src/oversight/ledger/show-ledger';
import { forgetSubject } from '../../src/oversight/subjects/forget-subject';
import { GatewayError } from '../../src/platform';
import {
  aFetched,
  type Guide,
  type MaterialsWorld,
  openMaterialsWorld,
} from '../cases/materials-world';
import { LICENCE, RENTAL, resident, type World } from '../exchange/world';
import { execute } from '../support/execute';
import { WhoReadMyDataDocument } from '../support/operations/generated';
import { subjectName } from '../support/subject-name';
import { withPolicy } from './a-policy';

const DAY = 86_400_000;

let city: MaterialsWorld;
let world: World;
let guide: Guide;
let market: DepartmentRecord;
let anybody: OversightContext;

beforeAll(async () => {
  city = await openMaterialsWorld();
  world = city.world;
  market = { ...world.housing, ...world.otherReader.actor?.department };
  guide = await city.guide({
    materials: [
      aFetched({ supplies: [{ uses: [{ read: 'household', items: ['name', 'phone'] }] }] }),
    ],
  });
  const expiresAt = new Date('2027-03-01T00:00:00+08:00');
  await world.grant({ resource: 'household', expiresAt });
  const cells = [{ items: ['income'], condition: { eq: { item: 'division', value: '110105' } } }];
  await world.grant({ resource: 'household', serviceItems: [LICENCE], cells, expiresAt });
  const oversight = createOversight(world.office.runtime.config);
  anybody = { ...city.clerk, actor: null, oversight };
}, 120_000);

afterAll(() => city?.close());

const keys = (places: readonly number[]): string =>
  JSON.stringify(places.map((place) => resident(place).number));

const FOR = (serviceItem: string, caseNumber?: string): string =>
  `serviceItem: "${serviceItem}"${caseNumber ? `, caseNumber: "${caseNumber}"` : ''}`;

/** Reads the register about residents, each a little later than the one before. */
async function read(
  places: readonly number[],
  { ctx = world.reader, purpose = FOR(RENTAL), items = 'name' } = {},
): Promise<void> {
  world.office.clock.advance(1000);
  const field = `householdMany(citizenNumbers: ${keys(places)}) { ${items} }`;
  await world.read(ctx, `{ shared(purpose: { ${purpose} }) { ${field} } }`);
}

const asMarket = () => ({ ctx: world.otherReader, purpose: FOR(LICENCE) });

interface Look {
  readonly first?: number;
  readonly after?: string | null;
  readonly classes?: LedgerPolicy['classes'];
}

function look({ number }: CaseRecord, place: number, { classes, ...page }: Look = {}) {
  const ctx = classes
    ? { ...anybody, oversight: { ...anybody.oversight, ledger: { classes } } }
    : anybody;
  return showLedger(ctx, { number, code: resident(place).number, first: 50, after: null, ...page });
}

const never = (parts: object): LedgerPolicy['classes'][number] => ({
  ...{ told: 'never', basis: '《中华人民共和国监察法》第十八条' },
  ...parts,
});

const lastRecord = async (): Promise<AuditRecord | undefined> =>
  (await world.office.records()).findLast(({ event }) => event === 'ledger.shown');

describe("a person's ledger", () => {
  it('CASE-8 tells when which department read which items for which service, newest first', async () => {
    const file = await city.opened(guide, 4);
    await city.shown(file);
    await read([4], { ...asMarket(), items: 'name phone income' });
    const { nodes } = (await look(file, 4)) ?? {};
    expect(nodes?.map(({ id: _, ...told }) => told)).toEqual([
      {
        ...{ at: world.office.clock.now(), department: market.name, service: `事项 ${LICENCE}` },
        ...{ resource: '户籍信息', caseNumber: null },
        items: [
          { name: '姓名', masked: false, conditional: false },
          { name: '电话', masked: true, conditional: false },
          { name: '收入', masked: false, conditional: true },
        ],
      },
      expect.objectContaining({ department: world.housing.name, caseNumber: file.number }),
    ]);
  });

  it('tells of no other person: neither of reads of them, nor of their cases', async () => {
    const [file, other] = [await city.opened(guide, 6), await city.opened(guide, 7)];
    await read([7], { purpose: FOR(RENTAL, file.number) });
    await read([6, 7, 8], { purpose: FOR(RENTAL, other.number) });
    const mine = await look(file, 6);
    expect(mine?.nodes.map(({ caseNumber }) => caseNumber)).toEqual([null]);
    const theirs = await look(other, 7);
    expect(theirs?.nodes.map(({ caseNumber }) => caseNumber)).toEqual([other.number, null]);
    expect(JSON.stringify([mine, theirs])).not.toMatch(/居民|[0-9]{17}/);
  });

  it('tells of no read that was refused, and of none that found nothing', async () => {
    const file = await city.opened(guide, 9);
    await read([9], { ctx: world.otherReader, purpose: FOR(RENTAL) });
    await read([9], { purpose: FOR('unknown') });
    const before = await world.office.records();
    expect(before.at(-1)).toMatchObject({ event: 'data.read', decision: 'denied' });
    expect((await look(file, 9))?.nodes).toEqual([]);
  });

  it('is read page by page, and what happens meanwhile moves nothing', async () => {
    const file = await city.opened(guide, 10);
    for (let times = 0; times < 5; times += 1) await read([10]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await look(file, 10, { first: 2, after });
      seen.push(...(page?.nodes ?? []).map(({ id }) => id));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      await read([10]);
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    await expect(look(file, 10, { after: 'x' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(look(file, 10, { first: 0 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('what the law withholds', () => {
  it('leaves no trace in entries, pages or cursors', async () => {
    const [file, plain] = [await city.opened(guide, 12), await city.opened(guide, 13)];
    for (const turn of [1, 2, 3]) {
      await read([12, 13]);
      await read([12], asMarket());
      if (turn === 3) await read([12], asMarket());
    }
    const classes = [never({ serviceItem: LICENCE })];
    for (const first of [1, 2, 3, 50]) {
      const withheld = await look(file, 12, { first, classes });
      expect(withheld).toEqual(await look(plain, 13, { first, classes }));
      const { endCursor: after } = withheld?.pageInfo ?? { endCursor: null };
      const next = await look(file, 12, { first, after, classes });
      expect(next).toEqual(await look(plain, 13, { first, after, classes }));
    }
    expect((await look(file, 12))?.nodes).toHaveLength(7);
    await look(file, 12, { classes });
    expect(await lastRecord()).toMatchObject({ rowCount: 3 });
  });

  it('may name a department, or a service item of one', async () => {
    const file = await city.opened(guide, 14);
    await read([14]);
    await read([14], asMarket());
    const of = async (...classes: LedgerPolicy['classes']) =>
      (await look(file, 14, { classes }))?.nodes.map(({ department }) => department);
    const [own, other] = [world.housing, await creditCodeOf(market.id)];
    expect(await of(never({ department: own.creditCode }))).toEqual([market.name]);
    expect(await of(never({ department: other, serviceItem: RENTAL }))).toHaveLength(2);
    expect(await of(never({ department: other, serviceItem: LICENCE }))).toEqual([own.name]);
  });

  it('may be told after so many days', async () => {
    const file = await city.opened(guide, 16);
    await read([16], asMarket());
    const classes = [{ ...never({ serviceItem: LICENCE }), told: 30 }];
    world.office.clock.advance(29 * DAY);
    expect((await look(file, 16, { classes }))?.nodes).toEqual([]);
    world.office.clock.advance(DAY + 1);
    expect((await look(file, 16, { classes }))?.nodes).toHaveLength(1);
  });

  it('is a file that is checked whole when the gateway starts', () => {
    const basis = 'basis: 《监察法》第十八条';
    const problemsOf = (text: string): unknown => {
      try {
        return withPolicy('ledger.yaml', text, readLedgerPolicy);
      } catch (error) {
        return (error as GatewayError).facts;
      }
    };
    expect(problemsOf(`classes: [{ serviceItem: A, told: 30, ${basis} }]`)).toMatchObject({
      classes: [{ serviceItem: 'A', told: 30 }],
    });
    for (const wrong of [
      `{ told: never, ${basis} }`,
      `{ serviceItem: A, told: never }`,
      `{ serviceItem: A, told: 0, ${basis} }`,
      `{ department: "110", told: never, ${basis} }`,
      `{ serviceItem: A, told: never, ${basis}, more: 1 }`,
    ]) {
      expect(problemsOf(`classes: [${wrong}]`)).toEqual({
        problems: [expect.stringMatching(/^ledger\.yaml: classes\.0/)],
      });
    }
    expect(problemsOf('classes: [')).toEqual({ problems: [expect.stringContaining('YAML')] });
  });
});

describe('a person who was forgotten', () => {
  const forget = (role: Role, said: object) => {
    const { actor } = world.as(market, role);
    // A term that is over with the month, so that nobody need wait for it.
    const config = { ...anybody.config, auditKeepMonths: -1 };
    const asked = {
      key: resident(28).number,
      reason: '本人申请',
      basis: '个人信息保护法',
      ...said,
    };
    const context = { ...anybody, actor, config };
    return recordOffice(context, 'subject.forgotten', () => forgetSubject(context, asked));
  };

  it('SHR-10 is told so by the ledger, and of no read from before', async () => {
    const file = await city.opened(guide, 28);
    await read([28]);
    expect(await look(file, 28)).toMatchObject({ forgottenOn: null, nodes: [{}] });
    await expect(forget('operator', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const said of [{ reason: ' ' }, { basis: `关于 ${resident(28).number}` }]) {
      await expect(forget('leadership', said)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    const { id, on } = await forget('leadership', {});
    expect(await look(file, 28)).toMatchObject({ forgottenOn: on, nodes: [] });
    const told = (await world.office.records()).filter(({ facts }) => facts.id === id);
    expect(told.map(({ event, facts }) => [event, facts])).toEqual([
      ['subject.forgotten', { id }],
      ['subject.keyDestroyed', { id, reason: '本人申请', basis: '个人信息保护法' }],
    ]);
    await read([28]);
    expect(await look(file, 28)).toMatchObject({ forgottenOn: on, nodes: [{}] });
  });
});

describe('a look at a ledger', () => {
  it('is recorded before anything is shown, without the code', async () => {
    const file = await city.opened(guide, 18);
    await read([18]);
    await look(file, 18);
    const record = await lastRecord();
    expect(record).toMatchObject({
      ...{ actor: null, rowCount: 1, facts: { id: file.id, number: file.number } },
      keyDigests: [await subjectName(world.office.runtime, resident(18).number)],
    });
    expect(JSON.stringify(record)).not.toContain(resident(18).number);
    const append = () => Promise.reject(new GatewayError('AUDIT_UNAVAILABLE'));
    const ctx = { ...anybody, audit: { ...anybody.audit, append } };
    const asked = { number: file.number, code: resident(18).number, first: 1, after: null };
    await expect(showLedger(ctx, asked)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });

  it('CASE-8 is for who knows case and code, and guesses are counted', async () => {
    const file = await city.opened(guide, 20);
    expect(await look(file, 20)).not.toBeNull();
    const tries = [21, 22, 23, 24, 25].map((place) => () => look(file, place));
    for (const one of tries) expect(await one()).toBeNull();
    await expect(look(file, 20)).rejects.toMatchObject({ code: 'GUESSES_LOCKED' });
  });

  it('needs no sign-in', async () => {
    const file = await city.opened(guide, 26);
    await read([26]);
    const schema = await officeSchema(loadPermissions());
    const { whoReadMyData } = await execute(schema, WhoReadMyDataDocument, anybody, {
      ...{ number: file.number, code: resident(26).number },
    });
    expect(whoReadMyData?.nodes).toMatchObject([
      { department: world.housing.name, items: [{ name: '姓名' }] },
    ]);
  });
});

async function creditCodeOf(id: string): Promise<string> {
  const rows = await world.office.runtime.db.query<{ code: string }>(
    'SELECT credit_code AS code FROM department WHERE id = $1',
    [id],
  );
  return rows[0]?.code ?? '';
}

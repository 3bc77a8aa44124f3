import type { ExecutionResult } from 'graphql';
import { isGatewayError } from '../../src/platform';
import type { RowCondition } from '../../src/sharing';
import { ITEMS, linkedItems, openWorld, RENTAL, RESIDENTS, resident, type World } from './world';

const codes = ({ errors }: ExecutionResult) =>
  (errors ?? []).map(({ originalError, path }) => [
    isGatewayError(originalError) ? originalError.code : originalError,
    path?.join('.'),
  ]);

/** What the housing commission is granted: no division, by which two of the cells are told. */
const GRANTED = ITEMS.map(({ apiName }) => apiName ?? '').filter((name) => name !== 'division');
const CHAOYANG: RowCondition = { divisionUnder: { item: 'division', code: '110105' } };
const RICH: RowCondition = { range: { item: 'income', from: '3000' } };

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.publish({ apiName: 'folk', items: linkedItems('folk') });
  await world.publish({ apiName: 'own' });
  await world.untilServed('own');
  await world.grant({
    resource: 'folk',
    items: GRANTED,
    cells: [
      { items: ['income', 'spouseNumber'], condition: CHAOYANG },
      { items: ['phone'], condition: { and: [CHAOYANG, { not: RICH }] } },
    ],
  });
  const cells = [{ items: ['born'], condition: { applicant: 'citizenNumber' } }];
  await world.grant({ resource: 'own', items: ['citizenNumber', 'name', 'born'], cells });
}, 120_000);

afterAll(() => world.close());

const ask = (fields: string, subject?: string) => {
  const stated = subject === undefined ? '' : `, subject: "${subject}"`;
  const purpose = `serviceItem: "${RENTAL}"${stated}`;
  return world.read(world.reader, `{ shared(purpose: { ${purpose} }) { ${fields} } }`);
};

const EVERYWHERE = 'citizenNumber name';
const HERE = `${EVERYWHERE} income`;

/** All rows with name and number, those of Chaoyang with the income, by two grants. */
async function twoGrants(apiName: string): Promise<void> {
  await world.publish({ apiName, items: linkedItems(apiName) });
  await world.untilServed(apiName);
  await world.grant({
    resource: apiName,
    items: `${HERE} spouseNumber`.split(' '),
    rowScope: CHAOYANG,
  });
  await world.grant({ resource: apiName, items: EVERYWHERE.split(' ') });
}

interface Named {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
}

const sharedOf = <T>({ data }: ExecutionResult) => (data as { shared: T }).shared;

const newest = async () =>
  (await world.office.records()).filter(({ event }) => event === 'data.read').at(-1);

describe('an item that is open on some rows only', () => {
  it('SHR-1 is null on the others, masked where it is masked, and nothing else of the row is', async () => {
    const { data, errors } = await ask(
      'folkPage(first: 40, orderBy: [{ item: name }]) { edges { node { name income phone } } }',
    );
    expect(errors).toBeUndefined();
    const rows = RESIDENTS.map(({ name, income, division, phone }) => {
      const here = division === '110105';
      const poor = here && income !== null && Number(income) < 3000;
      const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
      return { node: { name, income: here ? income : null, phone: poor ? masked : null } };
    });
    expect(data).toEqual({ shared: { folkPage: { edges: rows } } });
    expect(rows.filter(({ node }) => node.phone !== null).length).toBeGreaterThan(3);
  });

  it('SHR-1 is the same by key', async () => {
    const keys = [1, 2].map((at) => resident(at).number);
    const many = `folkMany(citizenNumbers: ${JSON.stringify(keys)}) { name income }`;
    expect((await ask(many)).data).toEqual({
      shared: {
        folkMany: [
          { name: resident(1).name, income: resident(1).income },
          { name: resident(2).name, income: null },
        ],
      },
    });
  });

  it('SHR-6 is told without showing what it is told by', async () => {
    const one = `folk(citizenNumber: "${resident(1).number}") { income division }`;
    const answer = await ask(one);
    expect(answer.data).toEqual({
      shared: { folk: { income: resident(1).income, division: null } },
    });
    expect(codes(answer)).toEqual([['ITEM_NOT_GRANTED', 'shared.folk.division']]);
  });

  it.each([
    ['where', 'where: { income: { gt: "1" } }'],
    ['where, deep inside', 'where: { not: { or: [{ income: { isNull: true } }] } }'],
    ['orderBy', 'orderBy: [{ item: income }]'],
  ])('SHR-6 is of no use in %s', async (_name, args) => {
    const answer = await ask(`folkPage(${args}) { edges { node { name } } }`);
    expect(answer.data).toEqual({ shared: { folkPage: null } });
    expect(codes(answer)).toEqual([['ITEM_CONDITIONAL', 'shared.folkPage']]);
    expect(await newest()).toMatchObject({ decision: 'denied', items: [] });
  });

  it('SHR-6 leads nowhere as a link', async () => {
    const answer = await ask(`folk(citizenNumber: "${resident(1).number}") { spouse { name } }`);
    expect(answer.data).toEqual({ shared: { folk: { spouse: null } } });
    expect(codes(answer)).toEqual([['ITEM_CONDITIONAL', 'shared.folk.spouse']]);
  });

  it('is named in the provenance and in the record', async () => {
    const one = `folk(citizenNumber: "${resident(1).number}") {
      name income phone provenance { maskedItems conditionalItems } }`;
    expect((await ask(one)).data).toMatchObject({
      shared: {
        folk: { provenance: { maskedItems: ['phone'], conditionalItems: ['income', 'phone'] } },
      },
    });
    expect(await newest()).toMatchObject({
      items: ['name', 'income', 'phone'],
      masked: ['phone'],
      facts: { conditional: 'income,phone' },
    });
    await ask(`folk(citizenNumber: "${resident(1).number}") { name }`);
    expect((await newest())?.facts).not.toHaveProperty('conditional');
  });

  it('SHR-1 may be the applicant’s own: closed on all rows where nobody is named', async () => {
    const [me, other] = [resident(4), resident(5)];
    const keys = JSON.stringify([me.number, other.number]);
    const many = `ownMany(citizenNumbers: ${keys}) { name born }`;
    const rows = (...born: (string | null)[]) => ({
      shared: {
        ownMany: [me, other].map(({ name }, at) => ({ name, born: born[at] ?? null })),
      },
    });
    const [mine, theirs, nobodys] = await Promise.all([
      ask(many, me.number),
      ask(many, other.number),
      ask(many),
    ]);
    expect(mine?.data).toEqual(rows(me.born, null));
    expect(theirs?.data).toEqual(rows(null, other.born));
    expect(nobodys).toEqual({ data: rows(null, null) });
  });
});

describe('SHR-1 grants of different rows', () => {
  const here = RESIDENTS.filter(({ division }) => division === '110105');

  beforeAll(() => twoGrants('both'), 60_000);

  it('give all that any of them gives, and no row the items of another', async () => {
    const page = await ask(`bothPage(first: 40, orderBy: [{ item: citizenNumber }]) {
      edges { node { name income } } }`);
    expect(page.errors).toBeUndefined();
    const rows = [...RESIDENTS].sort((one, other) => (one.number < other.number ? -1 : 1));
    const shown = rows.map(({ name, division, income }) => ({
      node: { name, income: division === '110105' ? income : null },
    }));
    expect(page.data).toEqual({ shared: { bothPage: { edges: shown } } });
  });

  it('leave out rows on which an item is not given that they are found, ordered or counted by', async () => {
    const whole = await ask(`
      found: bothPage(first: 40, where: { income: { isNull: true } }) { edges { node { name } } }
      ordered: bothPage(first: 40, orderBy: [{ item: income }]) { edges { node { name } } }
      counted: bothPage { aggregate { count { value } countDistinct(item: income) { value } } }`);
    expect(whole.errors).toBeUndefined();
    const { found, ordered, counted } = sharedOf<{
      found: Named;
      ordered: Named;
      counted: { aggregate: { count: { value: string } }[] };
    }>(whole);
    const names = ({ edges }: Named) => edges.map(({ node }) => node.name);
    const poor = here.filter(({ income }) => income === null);
    expect(names(found).sort()).toEqual(poor.map(({ name }) => name).sort());
    expect(names(ordered).sort()).toEqual(here.map(({ name }) => name).sort());
    expect(counted.aggregate).toMatchObject([{ count: { value: String(here.length) } }]);
  });

  it('link from rows on which the link is given, and from no others', async () => {
    const page = await ask(`bothPage(first: 40, orderBy: [{ item: citizenNumber }]) {
      edges { node { name spouse { name } } } }`);
    expect(page.errors).toBeUndefined();
    const { edges: shown } = sharedOf<{
      bothPage: { edges: { node: { name: string; spouse: { name: string } | null } }[] };
    }>(page).bothPage;
    const married = shown.filter(({ node }) => node.spouse !== null).map(({ node }) => node.name);
    const expected = here.filter(({ spouse }) => spouse !== null).map(({ name }) => name);
    expect(married.sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe('SHR-4 an item that the provider gives masked', () => {
  const numbers = JSON.stringify([1, 2].map((at) => resident(at).number));
  const many = `veiledMany(citizenNumbers: ${numbers}) { name provenance { maskedItems } }`;
  const masked = ({ name }: { name: string }) => `${name.slice(0, 1)}*`;

  beforeAll(async () => {
    const items = ITEMS.map((item) =>
      item.apiName === 'name' ? { ...item, mask: 'name' as const } : item,
    );
    await world.publish({ apiName: 'veiled', items });
    await world.untilServed('veiled');
    await world.grant({ resource: 'veiled', items: EVERYWHERE.split(' '), masked: ['name'] });
  }, 60_000);

  it('shows a part of itself, and is of no use to find rows by', async () => {
    const { data } = await ask(many);
    const rows = [1, 2].map((at) => ({
      name: masked(resident(at)),
      provenance: { maskedItems: ['name'] },
    }));
    expect(data).toEqual({ shared: { veiledMany: rows } });
    const found = await ask(
      'veiledPage(where: { name: { eq: "王" } }) { edges { node { name } } }',
    );
    expect(codes(found)).toEqual([['ITEM_MASKED', 'shared.veiledPage']]);
  });

  it('is in clear on the rows on which another grant gives it so', async () => {
    const items = EVERYWHERE.split(' ');
    await world.grant({ resource: 'veiled', items, rowScope: CHAOYANG });
    const { data } = await ask(many);
    expect(data).toMatchObject({
      shared: { veiledMany: [{ name: resident(1).name }, { name: masked(resident(2)) }] },
    });
    const found = sharedOf<{ veiledPage: Named }>(
      await ask('veiledPage(first: 40, orderBy: [{ item: name }]) { edges { node { name } } }'),
    );
    const here = RESIDENTS.filter(({ division }) => division === '110105');
    const names = found.veiledPage.edges.map(({ node }) => node.name);
    expect(names.sort()).toEqual(here.map(({ name }) => name).sort());
  });
});

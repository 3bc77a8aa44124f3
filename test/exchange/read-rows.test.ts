import { linkedItems, openWorld, RENTAL, resident, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const apiName of ['left', 'right']) {
    await world.publish({ apiName, items: linkedItems(apiName) });
    await world.untilServed(apiName);
    await world.grant({ resource: apiName });
  }
}, 60_000);
afterAll(() => world.close());

const purpose = { serviceItem: RENTAL, caseNumber: null, basis: null, subject: null };
const row = (resource: string, at: number) => ({
  ...{ purpose, resource, keyItem: 'citizenNumber', items: ['name'], key: resident(at).number },
});
const read = (...rows: ReturnType<typeof row>[]) =>
  world.reader.exchange.readRows(world.reader, rows);

describe('rows that are read at once', () => {
  it('share one append where they come together, and each names its own record', async () => {
    await Promise.all(read(row('left', 0)));
    const append = jest.spyOn(world.reader.audit, 'append');
    const rows = await Promise.all(read(row('left', 1), row('left', 2), row('left', 3)));
    expect(rows.map(({ values }) => values.name)).toEqual([1, 2, 3].map((at) => resident(at).name));
    expect(append.mock.calls.map(([drafts]) => drafts.length)).toEqual([3]);
    append.mockRestore();
    const recorded = (await world.office.records()).slice(-3).map(({ id }) => id);
    expect(rows.map(({ origin }) => origin?.auditRecord)).toEqual(recorded);
  });

  it('do not wait for one whose source hangs', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const giveBack = await world.changeSource((real) => ({
      async readByKeys(question) {
        if (question.keys.includes(resident(5).number)) await held;
        return real.readByKeys(question);
      },
    }));
    const [quick, slow] = read(row('left', 4), row('right', 5));
    expect((await quick)?.values).toEqual({ name: resident(4).name });
    goOn();
    expect((await slow)?.values).toEqual({ name: resident(5).name });
    giveBack();
  });
});

import { tallyReads } from '../../src/audit';
import { type City, LICENCE, openCity, RENTAL, RESIDENTS, resident } from '../bad-input/city';
import { safeAnswer } from '../bad-input/safe-answer';
import { type Answer, ask, dataOf } from '../support/ask';
import {
  type SimulatedPartsFragment,
  SimulateGrantDocument,
  SimulateGrantEndingDocument,
  SimulatePoliciesDocument,
} from '../support/operations/generated';

let city: City;
let authority: string;
let officer: string;
let grant: { readonly id: string; readonly number: string };

/** Three reads of names and incomes, of which incomes are not granted; two of what nobody holds. */
beforeAll(async () => {
  city = await openCity();
  for (const apiName of ['household', 'dossier']) await city.publish({ apiName });
  grant = await city.grant({ resource: 'household', items: ['citizenNumber', 'name', 'born'] });
  authority = await city.signedIn(city.bureau, 'sharingAuthority');
  officer = await city.signedIn(city.police, 'sharingOfficer');
  for (let at = 0; at < 3; at += 1) await read('household', at, 'name income');
  for (let at = 0; at < 2; at += 1) await read('dossier', at, 'name');
  const unknown = 'serviceItem: "13800001000 王芳"';
  await city.read(one('dossier', 1, 'name'), { purpose: unknown });
}, 60_000);
afterAll(() => city.close());

const one = (apiName: string, at: number, fields: string) =>
  `${apiName}(citizenNumber: "${resident(at).number}") { ${fields} }`;

const read = (apiName: string, at: number, fields: string) => city.read(one(apiName, at, fields));

const withPolicies = (files: Readonly<Record<string, string>>, token = authority, days?: number) =>
  ask(city.gateway, SimulatePoliciesDocument, {
    token,
    variables: { files: Object.entries(files).map(([name, text]) => ({ name, text })), days },
  });

const withGrant = (resource: string, items: string[], token = officer, more: object = {}) => {
  const draft = { consumer: city.housing.id, resource, items, serviceItems: [RENTAL], ...more };
  return ask(city.gateway, SimulateGrantDocument, { token, variables: { draft } });
};

const without = (id: string, token = officer) =>
  ask(city.gateway, SimulateGrantEndingDocument, { token, variables: { grant: id } });

/** What was simulated, once it was made sure that it names nobody. */
function told(answer: Answer<Record<string, SimulatedPartsFragment>>): SimulatedPartsFragment {
  const people = RESIDENTS.flatMap(({ name, number }) => [name, number]);
  expect(safeAnswer(answer, '王芳', ...people).errors).toEqual([]);
  const [simulation] = Object.values(dataOf(answer));
  if (!simulation) throw new Error('nothing was simulated');
  return simulation;
}

const change = (parts: object) => ({
  ...{ department: { id: city.housing.id }, serviceItem: RENTAL, gained: [], lost: [] },
  ...{ changed: [], reasons: expect.any(Array), ...parts },
});

const codesOf = (answer: Answer<unknown>) => safeAnswer(answer).errors.map(({ code }) => code);

const NEVER = `@id("never") @zh("不得读取。") @en("Never read.")
  forbid (principal, action == Action::"read", resource) when { resource.apiName == "household" };`;

describe('draft policies', () => {
  it('tell which recorded reads would be denied, for whom, and by which of them', async () => {
    const simulation = told(await withPolicies({ 'never.cedar': NEVER }));
    expect(simulation).toEqual({
      ...{ reads: 6, changedReads: 3, skippedReads: 1, isCutOff: false },
      counts: [{ kind: 'newlyDenied', reads: 3 }],
      changes: [change({ kind: 'newlyDenied', resource: 'household', reads: 3, lost: ['name'] })],
    });
    expect(simulation.changes[0]?.reasons).toContain('never');
  });

  it('tell which items would be masked, and nothing where nothing changes', async () => {
    const masked = '1: clear\n2: masked\n3: clear\n4: masked\n';
    expect(told(await withPolicies({ 'masking.yaml': masked })).changes).toEqual([
      change({ kind: 'otherMasks', resource: 'household', reads: 3, changed: ['name'] }),
    ]);
    expect(told(await withPolicies({}))).toMatchObject({ changedReads: 0, changes: [] });
  });

  it('are not in force afterwards, and the simulation is on record', async () => {
    await withPolicies({ 'never.cedar': NEVER });
    const answer = await read('household', 0, 'name');
    expect(codesOf(answer)).toEqual([]);
    const records = await city.records('office');
    const all = [...records, ...(await city.records())];
    const found = all.filter(({ event }) => event === 'sharing.simulated');
    expect(found.at(-1)).toMatchObject({
      department: city.bureau.id,
      facts: { what: 'policies', changedReads: 3 },
    });
  });

  it('that do not parse are refused, as are days that are none and everybody else', async () => {
    expect(codesOf(await withPolicies({ 'bad.cedar': 'allow all' }))).toEqual(['POLICY_REFUSED']);
    expect(codesOf(await withPolicies({}, authority, 91))).toEqual(['INPUT_INVALID']);
    const clerk = await city.signedIn(city.housing, 'clerk');
    expect(codesOf(await withPolicies({}, clerk))).toEqual(['FORBIDDEN']);
  });

  it('are tried by a provider on its own resources only', async () => {
    const other = await city.signedIn(city.market, 'sharingOfficer');
    expect(told(await withPolicies({ 'never.cedar': NEVER }, other))).toMatchObject({
      ...{ reads: 0, changes: [] },
    });
    const own = told(await withPolicies({ 'never.cedar': NEVER }, officer));
    expect(own.changes).toHaveLength(1);
  });
});

describe('the recorded reads', () => {
  const tally = (bounds: Partial<Parameters<typeof tallyReads>[1]>) =>
    tallyReads(city.gateway.runtime.db, {
      ...{ since: new Date(0), resources: null, department: city.housing.id },
      ...{ mostRecords: 1000, mostKinds: 1000, ...bounds },
    });

  it('are tallied by what was asked, the most frequent first, and it is told when there are more', async () => {
    const { kinds, isCutOff } = await tally({});
    expect(isCutOff).toBe(false);
    expect(kinds[0]).toMatchObject({
      ...{ department: city.housing.id, serviceItem: RENTAL, network: null },
      ...{ items: ['name', 'income'], reads: 3 },
    });
    const few = await tally({ mostKinds: 1 });
    expect([few.kinds.length, few.isCutOff]).toEqual([1, true]);
    const newest = await tally({ mostRecords: 2 });
    const reads = newest.kinds.reduce((sum, kind) => sum + kind.reads, 0);
    expect([reads, newest.isCutOff]).toEqual([2, true]);
    const [future, nowhere] = [new Date(Date.now() + 60_000), 'nowhere'];
    expect((await tally({ since: future })).kinds).toEqual([]);
    expect((await tally({ department: nowhere })).kinds).toEqual([]);
    expect((await tally({ resources: [nowhere] })).kinds).toEqual([]);
  });
});

describe('a draft grant', () => {
  it('SHR-4 tells which items reads would get beyond what they get now', async () => {
    expect(told(await withGrant('household', ['income'])).changes).toEqual([
      change({ kind: 'otherItems', resource: 'household', reads: 3, gained: ['income'] }),
    ]);
    const allowed = told(await withGrant('dossier', ['name', 'born']));
    expect(allowed.changes).toEqual([
      change({
        ...{ kind: 'newlyAllowed', resource: 'dossier', reads: 2, gained: ['born', 'name'] },
        reasons: ['granted', 'G-DRAFT'],
      }),
    ]);
  });

  it('SHR-13 is told of an item too that it gives on the rows that it names only', async () => {
    const rowScope = { prefix: { item: 'citizenNumber', value: '1101' } };
    const items = ['citizenNumber', 'name', 'income'];
    const narrow = told(await withGrant('household', items, officer, { rowScope }));
    expect(narrow.changes).toEqual([
      change({
        ...{ kind: 'otherItems', resource: 'household', reads: 3, gained: ['income'] },
        reasons: ['granted', 'G-DRAFT', grant.number],
      }),
    ]);
  });

  it('that could not be given is refused with everything that is wrong', async () => {
    const bad = await withGrant('household', ['colour'], officer, { serviceItems: [LICENCE] });
    expect(safeAnswer(bad).errors).toMatchObject([
      { code: 'APPLICATION_INCOMPLETE', facts: { problems: [{}, {}] } },
    ]);
    const nobody = await withGrant('household', ['name'], officer, { consumer: 'nobody' });
    expect(codesOf(nobody)).toEqual(['NOT_FOUND']);
    const other = await city.signedIn(city.market, 'sharingOfficer');
    expect(codesOf(await withGrant('household', ['name'], other))).toEqual(['NOT_FOUND']);
  });
});

describe('a grant', () => {
  it('SHR-6 tells before it is ended whose reads would be denied', async () => {
    expect(told(await without(grant.id)).changes).toEqual([
      change({ kind: 'newlyDenied', resource: 'household', reads: 4, lost: ['name'] }),
    ]);
    expect(codesOf(await read('household', 0, 'name'))).toEqual([]);
  });

  it('of another provider looks absent', async () => {
    const other = await city.signedIn(city.market, 'sharingOfficer');
    expect(codesOf(await without(grant.id, other))).toEqual(['NOT_FOUND']);
    expect(codesOf(await without('nothing'))).toEqual(['NOT_FOUND']);
  });
});

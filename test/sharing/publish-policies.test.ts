import type { ResourceModel } from '../../src/catalog';
import { decide, registerServiceItem } from '../../src/sharing';
import { PolicyBook } from '../../src/sharing/policies';
import { readPolicySet } from '../../src/sharing/policies/policies.store';
import { loadPolicies } from '../../src/sharing/policies/policy-set';
import { publishPolicies } from '../../src/sharing/policies/publish-policies';
import { testPolicies } from '../../src/sharing/policies/test-policies';
import { type City, OPENING, office, openCity, published } from '../catalog/city';
import { A_SYSTEM } from '../support/reader';

let city: City;
let open: ResourceModel;
let closed: ResourceModel;

beforeAll(async () => {
  city = await openCity();
  const { authority } = city;
  const item = { code: 'RENT', name: 'RENT', departments: [city.housing.record.id] };
  await office(authority, () => registerServiceItem(authority, item));
  open = await model({ sharingType: 'unconditional', sharingRule: null });
  closed = await model({});
}, OPENING);
afterEach(() => publish({}, '收回'));
afterAll(() => city.close());

async function model(parts: Parameters<typeof published>[1]): Promise<ResourceModel> {
  const { apiName } = await published(city, parts);
  const found = await city.system.catalog.byApiName(apiName);
  if (!found) throw new Error(`${apiName} is not published`);
  return found;
}

const ask = (resource: ResourceModel) =>
  decide(city.system, {
    departmentId: city.housing.record.id,
    reader: A_SYSTEM,
    serviceItem: 'RENT',
    resource,
  });

const publish = (files: Readonly<Record<string, string>>, note = '按市里要求') =>
  office(city.authority, () => publishPolicies(city.authority, { files, note }));

const forbids = (apiName: string) => `@id("never") @zh("不得读取。") @en("Never read.")
  forbid (principal, action == Action::"read", resource) when { resource.apiName == "${apiName}" };`;

const OVERFLOWS = 'resource.version * 9223372036854775807 + 1 > 5';

const permitsAll = `@id("all") @zh("都可以。") @en("Everything.")
  permit (principal, action == Action::"read", resource)
  when { resource.sharingType == "conditional" };`;

const caseOf = (apiName: string, effect: string, reasons: string) => `cases:
  - name: the register ${apiName} is never read
    change: { grant: null, resource: { apiName: ${apiName}, sharingType: unconditional } }
    effect: ${effect}
    reasons: [${reasons}]
`;

describe('policies that a city publishes', () => {
  it('are in force with the next decision, and end with the next publication', async () => {
    expect((await ask(open)).effect).toBe('allow');
    const { version } = await publish({
      'never.cedar': forbids(open.apiName),
      'cases.yaml': caseOf(open.apiName, 'deny', 'never'),
    });
    const denied = await ask(open);
    expect(denied).toMatchObject({ effect: 'deny', policyVersion: version });
    expect(denied.reasons).toContain('never');
    await publish({});
    expect((await ask(open)).effect).toBe('allow');
  });

  it('CAT-4 cannot open what the gateway keeps closed, whatever they permit', async () => {
    await publish({ 'all.cedar': permitsAll });
    const decision = await ask(closed);
    expect(decision).toMatchObject({ effect: 'deny', refusal: { code: 'NOT_GRANTED' } });
    expect(decision.reasons).toContain('no-grant');
  });

  it('are taken over by another process, which goes on with the old ones where they do not hold', async () => {
    const shipped = loadPolicies();
    const other = new PolicyBook(city.system, shipped);
    expect((await other.load()).version).toBe(shipped.version);
    const { version } = await publish({ 'never.cedar': forbids('nobody') });
    expect((await other.load()).version).toBe(version);
    const { db } = city.system;
    await db.query(
      `UPDATE policy_publication SET id = 'z', files = '{"new.cedar": "not Cedar"}' WHERE id =
       (SELECT id FROM policy_publication ORDER BY id DESC LIMIT 1)`,
    );
    await publish({ 'never.cedar': forbids('somebody') });
    expect((await other.load()).version).toBe(version);
    await db.query(`DELETE FROM policy_publication WHERE id = 'z'`);
  });

  it('are kept by their version, for records that name it', async () => {
    const files = { 'never.cedar': forbids('kept') };
    const { version } = await publish(files);
    await publish({});
    const kept = await readPolicySet(city.system.db, version);
    expect(kept?.['city/never.cedar']).toBe(files['never.cedar']);
    expect(kept?.['conditional.cedar']).toBe(loadPolicies().files['conditional.cedar']);
  });

  it('may want other masks and terms', async () => {
    await publish({
      'masking.yaml': '1: clear\n2: masked\n3: masked\n4: masked\n',
      'terms.yaml': 'longestTermDays: 30\n',
    });
    await ask(open);
    const { masked, terms } = city.system.sharing.policies.current;
    expect([[...masked], terms.longestTermDays]).toEqual([[2, 3, 4], 30]);
  });

  it('SHR-1 have their terms hold at once, also where nobody has read anything since', async () => {
    const terms = 'longestTermDays: 31\nanswerUnconditionalAutomatically: false\n';
    await publish({ 'terms.yaml': terms });
    const { policies } = city.system.sharing;
    const now = await city.system.db.transaction(() => policies.terms(city.system.db));
    expect(now).toMatchObject({ longestTermDays: 31, answerUnconditionalAutomatically: false });
    expect(policies.current.terms.longestTermDays).not.toBe(31);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['do not parse', { 'x.cedar': 'allow everybody' }, /city\/x\.cedar: unexpected token/],
    [
      'do not type-check',
      { 'x.cedar': forbids('a').replace('resource.apiName', 'resource.colour') },
      /never: .*colour/,
    ],
    ['take an id', { 'x.cedar': forbids('a').replace('never', 'granted') }, /"granted" is taken/],
    [
      'error where they are asked',
      { 'x.cedar': forbids('a').replace('resource.apiName == "a"', OVERFLOWS) },
      /policy-error/,
    ],
    ['have no sentence', { 'x.cedar': '@id("x") permit (principal, action, resource);' }, /@zh/],
    ['fail a case', { 'cases.yaml': caseOf('a', 'deny', 'never') }, /never read: expected deny/],
    [
      'bring a case that asks nothing',
      { 'cases.yaml': caseOf('a', 'deny', '').replace('apiName: a', 'version: one') },
      /no question: resource\.version/,
    ],
    ['replace the schema', { 'sharing.cedarschema': '' }, /sharing\.cedarschema: expected/],
    ['climb out of their folder', { '../x.cedar': forbids('a') }, /expected a \.cedar file/],
    ['mask by halves', { 'masking.yaml': '1: clear' }, /city\/masking\.yaml: 2/],
    [
      'nest more than the engine survives',
      { 'x.cedar': forbids('a').replace('resource.', `${'('.repeat(5_000)}resource.`) },
      /city\/x\.cedar: line 2: expected at most 32 brackets/,
    ],
    ['nest a case without end', { 'cases.yaml': '['.repeat(20_000) }, /city\/cases\.yaml/],
    ['multiply aliases', { 'cases.yaml': 'cases: &a [*a]' }, /city\/cases\.yaml/],
  ])('are refused whole when they %s', async (_how, files, problem) => {
    const before = (await city.system.sharing.policies.load()).version;
    const refusal = await publish(files).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'POLICY_REFUSED', http: 400 });
    expect(String((refusal as Error).message)).toMatch(problem);
    expect((await city.system.sharing.policies.load()).version).toBe(before);
  });

  it('are published by the sharing authority alone, with a reason', async () => {
    const { officer } = city.housing;
    const foreign = publishPolicies(officer, { files: {}, note: '试' });
    await expect(foreign).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(publish({}, ' ')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('can be tried first: every case is asked, and nothing changes', async () => {
    const files = { 'never.cedar': forbids('a'), 'cases.yaml': caseOf('a', 'allow', 'never') };
    const results = testPolicies(city.authority, files);
    expect(results.length).toBeGreaterThan(15);
    expect(results.filter(({ passed }) => !passed)).toEqual([
      {
        file: 'city/cases.yaml',
        name: 'the register a is never read',
        expected: 'allow by never',
        got: 'deny by never',
        passed: false,
      },
    ]);
    expect((await ask(open)).effect).toBe('allow');
  });
});

describe('the readiness of policies', () => {
  it('is told by the engine: a policy that fails is an answer, an engine that fails is none', async () => {
    const shipped = loadPolicies();
    const bookOf = (...reasons: string[]) =>
      new PolicyBook(city.system, { ...shipped, ask: () => ({ effect: 'deny', reasons }) });
    expect(() => new PolicyBook(city.system, shipped).ready()).not.toThrow();
    expect(() => bookOf('policy-error', 'overflow').ready()).not.toThrow();
    expect(() => bookOf('policy-error').ready()).toThrow(
      expect.objectContaining({ code: 'POLICY_INVALID' }),
    );
  });
});

describe('guard rails', () => {
  it('hold a city to the denials among the cases of the gateway', async () => {
    const opened = `@id("opened") @zh("开放。") @en("Opened.")
      permit (principal, action == Action::"read", resource)
      when { resource.sharingType == "open" };`;
    const refusal = await publish({ 'opened.cedar': opened }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'POLICY_REFUSED' });
    expect(String((refusal as Error).message)).toContain('nobody knows allows nothing');
  });
});

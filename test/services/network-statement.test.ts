import { listMessages } from '../../src/duties';
import { type Actor, createDepartment, type Role } from '../../src/identity';
import { setAddressPlan } from '../../src/identity/access-units/address-plan';
import { applyForAccessUnit } from '../../src/identity/access-units/apply-for-unit';
import {
  approveAccessUnit,
  changeAccessUnit,
  endAccessUnit,
} from '../../src/identity/access-units/decide-unit';
import { newId } from '../../src/platform';
import {
  fileNetworkStatement,
  listNetworkStatements,
} from '../../src/services/network/file-statement';
import { sweepStatements } from '../../src/services/network/sweep-statements';
import { tellUnits } from '../../src/services/network/tell-units';
import type { SharingContext } from '../../src/sharing';
import { type City, OPENING, office, openCity } from '../catalog/city';
import { freshCreditCode } from '../identity/office';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, OPENING);
afterAll(() => city.close());

async function aDistrict(divisionCode: string): Promise<SharingContext> {
  const name = `${divisionCode}政务服务局`;
  const { id } = await createDepartment(city.system, {
    ...{ name, creditCode: freshCreditCode(), level: 'district', divisionCode },
    duties: ['sharingAuthority'],
  });
  return somebody({ id, name, divisionCode }, 'sharingAuthority');
}

function somebody(department: Actor['department'], role: Role): SharingContext {
  return city.as({
    ...{ kind: 'person', id: newId(), name: role, department, roles: [role] },
    expiresAt: Number.MAX_SAFE_INTEGER,
  });
}

const filed = (ctx: SharingContext, remarks: string | null = null) =>
  office(ctx, () => fileNetworkStatement(ctx, remarks));
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

/** Kinds of messages that a department got about statements. */
async function told(ctx: SharingContext): Promise<readonly string[]> {
  const { nodes } = await listMessages(ctx, { first: 100, after: null });
  return nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith('networkStatement'));
}

it('NET-3 each district files its statement by 30 June; it is reminded in June, and overdue is told to the city', async () => {
  const [early, late] = [await aDistrict('110101'), await aDistrict('110102')];
  expect(await sweepStatements(city.system as never)).toBe(0);
  expect(await filed(early, '网络运行正常')).toMatchObject({
    ...{ year: 2026, divisionCode: '110101', dueOn: '2026-06-30', remarks: '网络运行正常' },
    content: { departments: 1, plan: [], units: [], applied: 0, approved: 0, changed: 0, ended: 0 },
  });
  expect(await codeOf(filed(early))).toBe('CONFLICT');
  expect(await codeOf(filed(city.authority))).toBe('FORBIDDEN');

  city.office.clock.set('2026-06-01T01:00:00Z');
  const both = [sweepStatements(city.system as never), sweepStatements(city.system as never)];
  expect((await Promise.all(both)).sort()).toEqual([0, 1]);
  expect([await told(early), await told(late)]).toEqual([[], ['networkStatementDue']]);

  city.office.clock.set('2026-06-30T15:59:00Z');
  expect(await sweepStatements(city.system as never)).toBe(0);
  city.office.clock.set('2026-06-30T16:01:00Z');
  expect(await sweepStatements(city.system as never)).toBe(1);
  expect(await sweepStatements(city.system as never)).toBe(0);
  expect(await told(late)).toEqual(['networkStatementOverdue', 'networkStatementDue']);
  expect(await told(city.authority)).toEqual(['networkStatementOverdue']);
  const events = (await city.office.records()).map(({ event }) => event);
  expect(events.filter((event) => event.startsWith('network.statement'))).toEqual([
    ...['network.statementDue', 'network.statementOverdue'],
  ]);

  expect((await filed(late)).filedAt).not.toBeNull();
  const seen = async (ctx: SharingContext) =>
    (await listNetworkStatements(ctx, { year: 2026, first: 10, after: null })).nodes
      .map(({ divisionCode }) => divisionCode)
      .sort();
  expect([await seen(late), await seen(city.authority), await seen(city.leadership)]).toEqual([
    ['110102'],
    ['110101', '110102'],
    ['110101', '110102'],
  ]);
});

/** A department of a district without an authority of its own. */
async function aBureau(divisionCode: string): Promise<SharingContext> {
  const name = `${divisionCode}住房局`;
  const department = {
    name,
    creditCode: freshCreditCode(),
    level: 'district',
    divisionCode,
  } as const;
  const { id } = await createDepartment(city.system, { ...department, duties: [] });
  return somebody({ id, name, divisionCode }, 'developer');
}

it('NET-3 a district without an authority is told of to the city’s, and one that came after the day owes nothing', async () => {
  city.office.clock.set('2027-06-02T01:00:00Z');
  await aBureau('110107');
  const before = (await told(city.authority)).length;
  await sweepStatements(city.system as never);
  expect((await told(city.authority)).slice(0, -before || undefined)).toEqual([
    'networkStatementDue',
  ]);
  city.office.clock.set('2027-07-02T01:00:00Z');
  const late = await aDistrict('110108');
  await sweepStatements(city.system as never);
  expect(await told(late)).toEqual([]);
});

it('NET-2, NET-3 tells of an access unit to those concerned once, and states what was approved, changed and ended in the year', async () => {
  city.office.clock.set('2028-01-05T01:00:00Z');
  const authority = await aDistrict('110109');
  const bureau = await aBureau('110109');
  const plan = { divisionCode: '110109', ranges: ['10.9.0.0/16'] };
  await office(city.authority, () => setAddressPlan(city.authority, plan));
  const kinds = async (ctx: SharingContext) =>
    (await listMessages(ctx, { first: 100, after: null })).nodes
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('accessUnit'));
  const tellAll = () =>
    Promise.all([tellUnits(city.system as never), tellUnits(city.system as never)]);

  const { id } = await office(bureau, () => applyForAccessUnit(bureau, '接入'));
  await tellAll();
  expect([await kinds(authority), await kinds(city.authority)]).toEqual([
    ['accessUnitApplied'],
    [],
  ]);
  city.office.clock.advance(1000);
  await office(authority, () => approveAccessUnit(authority, { id, ranges: ['10.9.1.0/24'] }));
  await tellAll();
  city.office.clock.advance(1000);
  const change = { id, ranges: ['10.9.2.0/24'], reasons: '调整' };
  await office(authority, () => changeAccessUnit(authority, change));
  await tellAll();
  city.office.clock.advance(1000);
  await office(authority, () => endAccessUnit(authority, { id, reasons: '机构撤并' }));
  await tellAll();
  const officer = somebody(bureau.actor?.department ?? city.housing.record, 'sharingOfficer');
  expect(await kinds(officer)).toEqual([
    ...['accessUnitEnded', 'accessUnitApproved', 'accessUnitApproved'],
  ]);
  const { content } = await filed(authority);
  expect(content).toMatchObject({ applied: 1, approved: 1, changed: 1, ended: 1 });
});

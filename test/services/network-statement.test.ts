import { listMessages } from '../../src/duties';
import { type Actor, createDepartment, type Role } from '../../src/identity';
import { newId } from '../../src/platform';
import {
  fileNetworkStatement,
  listNetworkStatements,
} from '../../src/services/network/file-statement';
import { sweepStatements } from '../../src/services/network/sweep-statements';
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
    content: { departments: 1, plan: [], units: [], applied: 0, approved: 0, ended: 0 },
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
    (await listNetworkStatements(ctx, 2026)).map(({ divisionCode }) => divisionCode);
  expect([await seen(late), await seen(city.authority), await seen(city.leadership)]).toEqual([
    ['110102'],
    ['110101', '110102'],
    ['110101', '110102'],
  ]);
});

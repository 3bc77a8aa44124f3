import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { listAddressPlan, setAddressPlan } from '../../src/identity/access-units/address-plan';
import { addressKey, readRange } from '../../src/identity/access-units/address-range';
import { applyForAccessUnit } from '../../src/identity/access-units/apply-for-unit';
import {
  approveAccessUnit,
  changeAccessUnit,
  endAccessUnit,
  refuseAccessUnit,
} from '../../src/identity/access-units/decide-unit';
import { listAccessUnits } from '../../src/identity/access-units/list-units';
import type { Actor, Role } from '../../src/identity/actor';
import type { IdentityContext } from '../../src/identity/context';
import { createDepartment } from '../../src/identity/departments/create-department';
import { createPerson } from '../../src/identity/people/create-person';
import { recordOffice } from '../../src/identity/record-office';
import { signIn } from '../../src/identity/sessions/sign-in';
import { newId } from '../../src/platform';
import { freshCreditCode, type Office, openOffice, PASSWORD } from './office';

let office: Office;

/** Somebody of a department. */
type Somebody = IdentityContext & { readonly actor: Actor };

async function aDepartment(
  divisionCode: string,
  level: 'city' | 'district' | 'township' = divisionCode.endsWith('00') ? 'city' : 'district',
) {
  const duties = ['sharingAuthority'] as const;
  const name = `部门${newId().slice(-12)}`;
  const creditCode = freshCreditCode();
  return createDepartment(office.system, { name, creditCode, level, divisionCode, duties });
}

function somebody(
  { id, name, divisionCode }: Awaited<ReturnType<typeof aDepartment>>,
  role: Role,
): Somebody {
  const department = { id, name, divisionCode };
  const actor: Actor = {
    ...{ kind: 'person', id: newId(), name: role, department, roles: [role] },
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return office.as(actor) as Somebody;
}

const run = <T>(ctx: IdentityContext, work: () => Promise<T>): Promise<T> =>
  recordOffice(ctx, 'test.changed', work);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

let city: Somebody;
let district: Somebody;

beforeAll(async () => {
  office = await openOffice();
  city = somebody(await aDepartment('110000'), 'sharingAuthority');
  district = somebody(await aDepartment('110105'), 'sharingAuthority');
  await planned('110000', ['10.0.0.0/16', 'fd00::/48']);
  await planned('110105', ['10.105.0.0/16', 'fd00:105::/48']);
}, 60_000);
afterAll(() => office.close());

function planned(divisionCode: string, ranges: string[], ctx = city) {
  return run(ctx, () => setAddressPlan(ctx, { divisionCode, ranges }));
}

async function applied(divisionCode = '110000') {
  const department = await aDepartment(divisionCode);
  const developer = somebody(department, 'developer');
  const unit = await run(developer, () => applyForAccessUnit(developer, '接入共享网关'));
  return { department, developer, unit };
}

const approved = (id: string, ranges: string[], ctx = city) =>
  run(ctx, () => approveAccessUnit(ctx, { id, ranges }));

describe('an access unit', () => {
  it('NET-1 NET-2 of a city department is approved by the city, of a district by the district', async () => {
    const { unit } = await applied();
    expect(unit).toMatchObject({
      number: expect.stringMatching(/^U-\d{4}-\d{6}$/),
      status: 'applied',
    });
    expect(await codeOf(approved(unit.id, ['10.0.1.0/24'], district))).toBe('NOT_FOUND');
    expect(await approved(unit.id, ['10.0.1.0/24', 'fd00:0:0:1::/64'])).toMatchObject({
      status: 'approved',
      ranges: ['10.0.1.0/24', 'fd00:0:0:1::/64'],
    });
    const other = await applied('110105');
    expect(await codeOf(approved(other.unit.id, ['10.105.1.0/24']))).toBe('NOT_FOUND');
    expect(await approved(other.unit.id, ['10.105.1.0/24'], district)).toMatchObject({
      status: 'approved',
    });
  });

  it('NET-2 has addresses of the plan of its level only, and none that another has', async () => {
    const [{ unit }, other] = [await applied(), await applied()];
    expect(await codeOf(approved(unit.id, ['10.105.9.0/24']))).toBe('INPUT_INVALID');
    expect(await codeOf(approved(unit.id, ['10.0.0.0/15']))).toBe('INPUT_INVALID');
    await approved(unit.id, ['10.0.2.0/24']);
    for (const taken of ['10.0.2.0/24', '10.0.2.128/25', '10.0.0.0/22', '::ffff:10.0.2.7/128']) {
      expect([taken, await codeOf(approved(other.unit.id, [taken]))]).toEqual([taken, 'CONFLICT']);
    }
    expect(await codeOf(approved(other.unit.id, ['10.0.3.0/24', '10.0.3.7/32']))).toBe(
      'INPUT_INVALID',
    );
    await approved(other.unit.id, ['10.0.3.0/24']);
    const moved = { id: other.unit.id, ranges: ['10.0.2.0/25'], reasons: '调整' };
    expect(await codeOf(run(city, () => changeAccessUnit(city, moved)))).toBe('CONFLICT');
    await run(city, () => endAccessUnit(city, { id: unit.id, reasons: '撤并' }));
    expect((await run(city, () => changeAccessUnit(city, moved))).ranges).toEqual(['10.0.2.0/25']);
  });

  it('NET-2 of two that are approved at once for the same addresses one is refused', async () => {
    const [one, other] = [await applied(), await applied()];
    const both = [one, other].map(({ unit }) => codeOf(approved(unit.id, ['10.0.4.0/24'])));
    expect((await Promise.all(both)).sort()).toEqual(['CONFLICT', 'nothing']);
  });

  it('NET-1 is one for each department, applied for by its own and decided by somebody else', async () => {
    const { developer, unit } = await applied();
    expect(await codeOf(run(developer, () => applyForAccessUnit(developer, '再次')))).toBe(
      'CONFLICT',
    );
    expect(await codeOf(approved(unit.id, ['10.0.5.0/24'], developer))).toBe('FORBIDDEN');
    await run(city, () => refuseAccessUnit(city, { id: unit.id, reasons: '材料不全' }));
    expect(await codeOf(approved(unit.id, ['10.0.5.0/24']))).toBe('CONFLICT');
    expect(await run(developer, () => applyForAccessUnit(developer, '再次'))).toMatchObject({
      status: 'applied',
    });
    const page = { first: 10, after: null };
    expect((await listAccessUnits(developer, page)).nodes.map(({ status }) => status)).toEqual([
      'applied',
      'refused',
    ]);
    const seen = (await listAccessUnits(district, page)).nodes;
    expect(new Set(seen.map(({ divisionCode }) => divisionCode))).toEqual(new Set(['110105']));
  });

  it('NET-2 the plan is the city’s: apart for each division, and never without what is allocated', async () => {
    expect(await codeOf(planned('110105', ['10.106.0.0/16'], district))).toBe('FORBIDDEN');
    expect(await codeOf(planned('110106', ['10.105.128.0/17']))).toBe('CONFLICT');
    expect(await codeOf(planned('310000', ['10.31.0.0/16']))).toBe('INPUT_INVALID');
    const { unit } = await applied('110105');
    await approved(unit.id, ['10.105.7.0/24'], district);
    expect(await codeOf(planned('110105', ['10.105.0.0/22']))).toBe('CONFLICT');
    expect((await listAddressPlan(district)).map(({ text }) => text)).toEqual([
      '10.105.0.0/16',
      'fd00:105::/48',
    ]);
    expect((await listAddressPlan(city)).length).toBeGreaterThan(2);
  });

  it('NET-2 a range is written as one: its host bits zero, in one form for both kinds', () => {
    for (const wrong of ['10.0.0.1/24', '10.0.0.0', '10.0.0.0/33', 'fd00::1/64', '', '10.0.0/8 ']) {
      expect(() => readRange('range', wrong)).toThrow();
    }
    const bounds = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }), fc.ipV4());
    fc.assert(
      fc.property(bounds, ([address, bits, other]) => {
        const network = ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`).toString();
        const { first, last } = readRange('range', `${network}/${bits}`);
        const inside = ipaddr.parse(other).match(ipaddr.parse(network), bits);
        for (const form of [other, `::ffff:${other}`]) {
          const key = addressKey(form) ?? '';
          expect(first <= key && key <= last).toBe(inside);
        }
      }),
    );
  });
});

describe('somebody of a department', () => {
  /** Signs in, and answers who they are from an address. */
  async function from(department: { id: string }): Promise<(address: string) => Promise<boolean>> {
    const account = `p${newId().slice(-12)}`;
    const wanted = { account, name: '李强', departmentId: department.id, password: PASSWORD };
    await createPerson(office.system, { ...wanted, roles: ['clerk'] });
    const { token } = await signIn(office.as(null), { account, password: PASSWORD });
    return async (address) => {
      const actor = await office.runtime.identity.authenticate(`Bearer ${token}`, address);
      return actor?.isOutsideUnit === true;
    };
  }

  /** As every process hears of changes: soon, not at once. */
  async function until(wanted: boolean, ask: () => Promise<boolean>): Promise<boolean> {
    for (let at = 0; at < 100; at += 1) {
      if ((await ask()) === wanted) return wanted;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return !wanted;
  }

  it('NET-1 is no matter of a township, whose authority manages no network', async () => {
    const township = somebody(await aDepartment('110105', 'township'), 'sharingAuthority');
    const { unit } = await applied('110105');
    const approving = run(township, () => approveAccessUnit(township, { id: unit.id, ranges: [] }));
    expect(await codeOf(approving)).toBe('FORBIDDEN');
    expect(await codeOf(listAddressPlan(township))).toBe('FORBIDDEN');
    expect(await codeOf(listAccessUnits(township, { first: 10, after: null }))).toBe('FORBIDDEN');
  });

  it('NET-4 is held to the addresses of its unit once it has one, and free again at its end', async () => {
    const { department, unit } = await applied();
    const isOutside = await from(department);
    expect(await isOutside('192.0.2.1')).toBe(false);
    await approved(unit.id, ['10.0.8.0/24']);
    expect(await until(true, () => isOutside('192.0.2.1'))).toBe(true);
    for (const [address, outside] of [
      ['10.0.8.0', false],
      ['10.0.8.255', false],
      ['::ffff:10.0.8.9', false],
      ['10.0.9.0', true],
      ['10.0.7.255', true],
      ['fd00::1', true],
    ] as const) {
      expect([address, await isOutside(address)]).toEqual([address, outside]);
    }
    await run(city, () => endAccessUnit(city, { id: unit.id, reasons: '撤并' }));
    expect(await until(false, () => isOutside('192.0.2.1'))).toBe(false);
  });
});

it('NET-4 where units are required, a department without one is outside wherever it is', async () => {
  const strict = await openOffice({ settings: { ONCE_ACCESS_UNITS: 'required' } });
  try {
    const department = await createDepartment(strict.system, {
      ...{ name: '无接入单位局', creditCode: freshCreditCode() },
      ...{ level: 'city', divisionCode: '110000' },
    });
    const wanted = { account: 'nobody1', name: '张伟', departmentId: department.id };
    await createPerson(strict.system, { ...wanted, password: PASSWORD, roles: ['clerk'] });
    const { token } = await signIn(strict.as(null), { account: 'nobody1', password: PASSWORD });
    const actor = await strict.runtime.identity.authenticate(`Bearer ${token}`, '10.0.0.1');
    expect(actor).toMatchObject({ isOutsideUnit: true });
  } finally {
    await strict.close();
  }
});

import type { ExchangeContext } from '../../src/exchange';
import { recordOffice } from '../../src/identity';
import { setAddressPlan } from '../../src/identity/access-units/address-plan';
import { applyForAccessUnit } from '../../src/identity/access-units/apply-for-unit';
import { approveAccessUnit } from '../../src/identity/access-units/decide-unit';
import { type City, openCity, resident } from './city';

const INSIDE = '10.0.8.5';
const OUTSIDE = '203.0.113.9';

/** A city whose reader has an access unit; the tests' own machine is the proxy, or is nobody. */
async function cityBehind(proxies: string): Promise<City> {
  const city = await openCity({ ONCE_TRUST_PROXY: proxies });
  await city.publish({ apiName: 'household' });
  await city.grant({ resource: 'household' });
  const run = <T>(ctx: ExchangeContext, work: () => Promise<T>) =>
    recordOffice(ctx, 'test.changed', work);
  const authority = city.as(city.bureau, 'sharingAuthority');
  const developer = city.as(city.housing, 'developer');
  const plan = { divisionCode: '110000', ranges: ['10.0.0.0/16', 'fd00::/48'] };
  await run(authority, () => setAddressPlan(authority, plan));
  const { id } = await run(developer, () => applyForAccessUnit(developer, '接入共享网关'));
  const ranges = ['10.0.8.0/24', 'fd00::/64'];
  await run(authority, () => approveAccessUnit(authority, { id, ranges }));
  return city;
}

const field = `household(citizenNumber: "${resident(1).number}") { name }`;

/** How a read is answered that says where it comes from. */
async function answered(city: City, from: string | null): Promise<string> {
  const headers: Record<string, string> = from === null ? {} : { 'x-forwarded-for': from };
  const { body } = await city.read(field, { headers });
  return body.errors?.[0]?.extensions.code ?? 'data';
}

/** The unit is known to every process within a second. */
async function untilHeld(city: City): Promise<void> {
  while ((await answered(city, null)) !== 'OUTSIDE_ACCESS_UNIT') await city.read(field);
}

describe.each([
  [
    '127.0.0.1',
    'the trusted proxy says where a request comes from, and what it was told by others is nothing',
  ],
  ['', 'without a trusted proxy nobody is believed who says where they are'],
])('behind the proxies “%s”', (proxies, sentence) => {
  let city: City;

  beforeAll(async () => {
    city = await cityBehind(proxies);
  }, 60_000);
  afterAll(() => city.close());

  it(`NET-4 ${sentence}`, async () => {
    await untilHeld(city);
    const isBelieved = proxies !== '';
    const asSaid = isBelieved ? 'data' : 'OUTSIDE_ACCESS_UNIT';
    for (const inside of [INSIDE, `::ffff:${INSIDE}`, 'fd00::9']) {
      expect([inside, await answered(city, inside)]).toEqual([inside, asSaid]);
    }
    for (const outside of [OUTSIDE, `${INSIDE}, ${OUTSIDE}`, 'fd01::9', '127.0.0.1']) {
      expect([outside, await answered(city, outside)]).toEqual([outside, 'OUTSIDE_ACCESS_UNIT']);
    }
    expect(await answered(city, `${OUTSIDE}, ${INSIDE}`)).toBe(asSaid);
  }, 30_000);
});

import fc from 'fast-check';
import { disclosureFee, type FeeAsked, MAX_FEE_UNITS } from '../../src/cases/fee/disclosure-fee';
import { FEE_STANDARDS, type FeeUnit, standardOf } from '../../src/cases/fee/fee-standards';
import { informationFee } from '../../src/cases/fee/information-fee';
import type { Actor, Role } from '../../src/identity';
import { isGatewayError } from '../../src/platform';

/** What a clerk of a department, or somebody else of it, asks. */
function asking(asked: FeeAsked, roles: readonly Role[] = ['clerk'], at = '2026-03-02T04:00:00Z') {
  const department = { id: 'd1', name: '住房和城乡建设委员会', divisionCode: '110000' };
  const actor: Actor = {
    ...{ kind: 'person', id: 'p1', name: '王芳', department, roles },
    expiresAt: Number.POSITIVE_INFINITY,
  };
  const clock = { now: () => new Date(at), monotonic: () => 0 };
  return disclosureFee({ actor, clock }, asked);
}

async function refused(asked: FeeAsked, roles?: readonly Role[]) {
  const error: unknown = await asking(asked, roles).catch((thrown: unknown) => thrown);
  if (!isGatewayError(error)) throw new Error('expected a refusal');
  return { code: error.code, field: error.facts.field };
}

const yuan = async (by: FeeUnit, count: number, before = 0) =>
  (await asking({ by, count, before })).yuan;

describe('FEE-2 by item, what the same applicant asks for in a calendar month', () => {
  it.each([
    ...[
      [1, 0],
      [9, 0],
      [10, 0],
      [11, 100],
      [12, 200],
      [30, 2000],
      [31, 2200],
      [40, 4000],
    ],
    ...[
      [41, 4300],
      [45, 5500],
      [50, 7000],
      [51, 7400],
      [60, 11_000],
      [61, 11_500],
    ],
  ] as [number, number][])('%i items cost ¥%i', async (count, fee) => {
    expect(await yuan('item', count)).toBe(fee);
  });

  it('FEE-2 is marginal over several requests of the month: 8, 4, 20 and 13 items cost what 45 do', async () => {
    const fees = [await yuan('item', 8), await yuan('item', 4, 8)];
    fees.push(await yuan('item', 20, 12), await yuan('item', 13, 32));
    expect(fees).toEqual([0, 200, 2200, 3100]);
    expect(fees.reduce((sum, fee) => sum + fee)).toBe(5500);
  });

  it('FEE-2 the standard is told band by band, with its basis, as a notice states it', async () => {
    const fee = await asking({ by: 'item', count: 38, before: 7 });
    expect(fee).toEqual({
      ...{ by: 'item', appliedOn: '2026-03-02', yuan: 5500 },
      basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
      lines: [
        { from: 8, to: 10, rate: 0, yuan: 0 },
        { from: 11, to: 30, rate: 100, yuan: 2000 },
        { from: 31, to: 40, rate: 200, yuan: 2000 },
        { from: 41, to: 45, rate: 300, yuan: 1500 },
      ],
    });
  });
});

describe('FEE-3 by page of one request', () => {
  it.each([
    ...[
      [1, 0],
      [30, 0],
      [31, 10],
      [100, 700],
      [101, 720],
      [200, 2700],
      [201, 2740],
    ],
    ...[
      [250, 4700],
      [MAX_FEE_UNITS, 394_700],
    ],
  ] as [number, number][])('%i pages cost ¥%i', async (count, fee) => {
    expect(await yuan('page', count)).toBe(fee);
  });

  it('FEE-1 pages are never charged on top of what items came before', async () => {
    expect(await refused({ by: 'page', count: 10, before: 1 })).toEqual({
      ...{ code: 'INPUT_INVALID', field: 'before' },
    });
  });
});

describe('every standard', () => {
  it.each(FEE_STANDARDS)(
    'of $unit since $since is additive, monotone and its lines are the fee',
    (standard) => {
      const some = fc.integer({ min: 0, max: 300 });
      fc.assert(
        fc.property(some, some, some, (before, count, more) => {
          const fee = informationFee(standard, { before, count });
          const next = informationFee(standard, { before: before + count, count: more });
          const whole = informationFee(standard, { before, count: count + more });
          expect(fee.yuan + next.yuan).toBe(whole.yuan);
          expect(whole.yuan).toBeGreaterThanOrEqual(fee.yuan);
          const told = whole.lines.map(({ from, to, rate }) => (to - from + 1) * rate);
          expect(told.reduce((sum, part) => sum + part, 0)).toBe(whole.yuan);
          const counted = whole.lines.map(({ from, to }) => to - from + 1);
          expect(counted.reduce((sum, part) => sum + part, 0)).toBe(count + more);
        }),
      );
    },
  );

  it('holds from its day on, that of the application in China', async () => {
    expect(standardOf('item', '2020-12-31')).toBeUndefined();
    expect(standardOf('item', '2021-01-01')).toBeDefined();
    const late = await asking({ by: 'item', count: 1 }, ['sharingOfficer'], '2026-02-28T17:00:00Z');
    expect(late.appliedOn).toBe('2026-03-01');
  });
});

it('FEE-1 a fee is worked out for those who charge it, from counts and days that there are', async () => {
  expect(await refused({ by: 'item', count: 1 }, ['developer'])).toMatchObject({
    code: 'FORBIDDEN',
  });
  for (const count of [0, -1, 1.5, Number.NaN, MAX_FEE_UNITS + 1]) {
    expect(await refused({ by: 'item', count })).toMatchObject({ field: 'count' });
  }
  for (const before of [-1, 0.5, MAX_FEE_UNITS]) {
    expect(await refused({ by: 'item', count: 1, before })).toMatchObject({ field: 'before' });
  }
  for (const appliedOn of ['2026-02-30', '2020-12-31', 'yesterday', '']) {
    expect(await refused({ by: 'item', count: 1, appliedOn })).toMatchObject({
      field: 'appliedOn',
    });
  }
  const most = await yuan('item', MAX_FEE_UNITS - 1, 1);
  expect(most).toBeLessThan(2 ** 31);
});

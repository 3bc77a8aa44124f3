import { insertCase } from '../../src/cases/file/cases.store';
import { newId } from '../../src/platform';
import { type City, LICENCE, openCity, RENTAL, resident } from './city';
import { safeAnswer } from './safe-answer';

let city: City;

beforeAll(async () => {
  city = await openCity();
  await city.publish({});
  await city.grant({ resource: 'household' });
}, 60_000);
afterAll(() => city.close());

const one = (key: string) => `it: household(citizenNumber: ${JSON.stringify(key)}) { name }`;

/** What the last record says of the read, once the answer was given. */
async function lastRecord(): Promise<object | undefined> {
  const record = (await city.records()).at(-1);
  return (
    record && {
      event: record.event,
      department: record.department,
      decision: record.decision,
      reasons: record.reasons,
      items: record.items,
      rowCount: record.rowCount,
      purpose: record.purpose?.serviceItem ?? null,
    }
  );
}

const recorded = (parts: object) => ({
  event: 'data.read',
  department: city.housing.id,
  decision: 'denied',
  items: [],
  rowCount: null,
  purpose: RENTAL,
  ...parts,
});

describe('a purpose that names a case of this gateway', () => {
  it('GDE-1 SHR-6 is refused where the case is another’s, of another service item or applicant, or none; and recorded', async () => {
    const { db, secrets, clock } = city.gateway.runtime;
    const aCase = async (departmentId: string, serviceItem: string) => {
      const opened = await insertCase(db, secrets, {
        ...{ departmentId, serviceItem, guideVersionId: newId(), windowId: null, fields: {} },
        ...{ channel: 'window', idempotencyKey: newId(), openedAt: clock.now(), openedBy: 'x' },
        applicant: {
          ...{ kind: 'naturalPerson', name: resident(1).name, code: resident(1).number },
          ...{ phone: null, email: null, address: null },
        },
        ...{ deliveryWay: 'window', resultForm: 'both', renewsUntil: null },
      });
      return opened?.number ?? '';
    };
    const own = await aCase(city.housing.id, RENTAL);
    const asked = async (caseNumber: string, subject = resident(1).number) => {
      const purpose = `serviceItem: "${RENTAL}", caseNumber: "${caseNumber}", subject: "${subject}"`;
      const { status, errors } = safeAnswer(await city.read(one(resident(0).number), { purpose }));
      return [status, errors.map(({ code }) => code)];
    };
    expect(await asked(own)).toEqual([200, []]);
    expect(await asked('LZ-2026-1')).toEqual([200, []]);
    const refused = [403, ['PURPOSE_CASE_NOT_YOURS']];
    expect(await asked(own, resident(0).number)).toEqual(refused);
    expect(await lastRecord()).toEqual(
      recorded({ reasons: expect.arrayContaining(['PURPOSE_CASE_NOT_YOURS']) }),
    );
    expect(await asked('B-2026-999999')).toEqual(refused);
    expect(await asked(await aCase(city.police.id, RENTAL))).toEqual(refused);
    expect(await asked(await aCase(city.housing.id, LICENCE))).toEqual(refused);
  });
});

describe('a key', () => {
  it('that nobody has is an empty answer, and the read is recorded', async () => {
    const absent = '110105199003070134';
    const valid = [...'0123456789X']
      .map((check) => absent.slice(0, 17) + check)
      .find((number) => isValid(number));
    const answer = safeAnswer(await city.read(one(valid ?? '')));
    expect(answer).toEqual({ status: 200, data: { shared: { it: null } }, errors: [] });
    expect(await lastRecord()).toEqual(
      recorded({ decision: 'allowed', reasons: expect.any(Array), items: ['name'], rowCount: 0 }),
    );
  });

  it.each([
    ['too short', '1101051990'],
    ['with a wrong check character', wrongCheck(resident(0).number)],
    ['of a day that never was', '110105199002300121'],
    ['with SQL behind it', `${resident(0).number}' OR '1'='1`],
    ['of ten thousand characters', '1'.repeat(10_000)],
    ['of nothing', ''],
  ])('%s is refused before the source is asked, without repeating it', async (_how, key) => {
    const hidden = key.length > 8 ? [key.slice(0, 17)] : [];
    const answer = safeAnswer(await city.read(one(key)), ...hidden);
    expect(answer).toMatchObject({
      status: 200,
      data: { shared: { it: null } },
      errors: [{ code: 'KEY_INVALID', facts: { key: 'citizenNumber' }, path: 'shared.it' }],
    });
    expect(answer.errors).toHaveLength(1);
    expect(await lastRecord()).toEqual(
      recorded({ decision: 'failed', reasons: expect.arrayContaining(['KEY_INVALID']) }),
    );
  });

  it('with a NUL is refused with the query, since no database can keep it', async () => {
    const key = `${resident(0).number.slice(0, 17)}\u0000`;
    const { status, data, errors } = safeAnswer(await city.read(one(key)), key.slice(0, 17));
    expect([status, data, errors]).toEqual([
      400,
      undefined,
      [{ code: 'INPUT_INVALID', facts: expect.objectContaining({ field: 'query' }) }],
    ]);
  });

  it.each([
    ['as a number', 'it: household(citizenNumber: 110105199003070134) { name }', '1101051990'],
    ['as a list', 'it: household(citizenNumber: ["110105199003070134"]) { name }', '1101051990'],
    ['under a name that is none', 'it: household(passport: "E12345678") { name }', 'E12345678'],
    ['as an object', 'it: household(citizenNumber: {eq: "110105199003070134"}) { name }', '11010'],
    ['without its name', 'it: household("110105199003070134") { name }', '1101051990'],
    [
      'where a day is expected',
      'page: householdPage(where: { born: { eq: "110105199003070134" } }) { edges { cursor } }',
      '1101051990',
    ],
    [
      'where a decimal is expected',
      'page: householdPage(where: { income: { in: ["x110105199003070134"] } }) { edges { cursor } }',
      '1101051990',
    ],
    [
      'where a count is expected',
      'page: householdPage(first: "13901234567") { edges { cursor } }',
      '13901234567',
    ],
  ])('%s does not fit the schema, and is not repeated', async (_how, fields, value) => {
    const before = (await city.records()).length;
    const answer = safeAnswer(await city.read(fields), value);
    expect([answer.status, answer.data]).toEqual([400, undefined]);
    expect(new Set(answer.errors.map(({ code }) => code))).toEqual(new Set(['QUERY_INVALID']));
    expect(await city.records()).toHaveLength(before);
  });

  it('among good ones fails the read whole: no other row comes', async () => {
    const keys = JSON.stringify([resident(0).number, 'nonsense', resident(1).number]);
    const answer = await city.read(`them: householdMany(citizenNumbers: ${keys}) { name }`);
    const { status, data, errors } = safeAnswer(answer, '居民00', '居民01', 'nonsense');
    expect([status, data, errors.map(({ code, path }) => [code, path])]).toEqual([
      200,
      { shared: { them: null } },
      [['KEY_INVALID', 'shared.them']],
    ]);
  });
});

describe('a purpose', () => {
  it('that is unknown refuses all, and each read is recorded as denied', async () => {
    const before = (await city.records()).length;
    const fields = `${one(resident(0).number)} again: ${one(resident(1).number).slice(4)}`;
    const answer = safeAnswer(await city.read(fields, { purpose: 'serviceItem: "SI-NONE"' }));
    expect(answer).toEqual({
      status: 400,
      data: null,
      errors: [{ code: 'PURPOSE_UNKNOWN', facts: { serviceItem: 'SI-NONE' }, path: 'shared' }],
    });
    expect(await city.records()).toHaveLength(before + 2);
    expect(await lastRecord()).toEqual(
      recorded({ reasons: ['PURPOSE_UNKNOWN'], purpose: 'SI-NONE' }),
    );
  });

  it('of another department refuses all, and is recorded', async () => {
    const purpose = `serviceItem: "${LICENCE}"`;
    const answer = safeAnswer(await city.read(one(resident(0).number), { purpose }), '居民00');
    expect(answer).toEqual({
      status: 403,
      data: null,
      errors: [{ code: 'PURPOSE_NOT_YOURS', facts: { serviceItem: LICENCE }, path: 'shared' }],
    });
    expect(await lastRecord()).toEqual(
      recorded({ reasons: ['PURPOSE_NOT_YOURS'], purpose: LICENCE }),
    );
  });

  it('does not lend the grant of one department to another', async () => {
    const token = await (await city.client(city.market)).token();
    const how = { token, purpose: `serviceItem: "${LICENCE}"` };
    const answer = safeAnswer(await city.read(one(resident(0).number), how), '居民00');
    expect(answer).toMatchObject({
      status: 200,
      data: { shared: { it: null } },
      errors: [{ code: 'NOT_GRANTED', path: 'shared.it' }],
    });
    expect(await lastRecord()).toMatchObject({ department: city.market.id, decision: 'denied' });
  });

  it.each([
    ['of ten thousand characters', `serviceItem: "${'S'.repeat(10_000)}"`, 'PURPOSE_UNKNOWN'],
    ['with SQL', `serviceItem: "${RENTAL}' OR 1=1 --"`, 'PURPOSE_UNKNOWN'],
    ['with a NUL', 'serviceItem: "SI\\u0000"', 'INPUT_INVALID'],
  ])('%s is refused without data', async (_how, purpose, code) => {
    const answer = await city.read(one(resident(0).number), { purpose });
    const { status, data, errors } = safeAnswer(answer, 'S'.repeat(500), '居民00');
    expect([status, data ?? null, errors.map((error) => error.code)]).toEqual([400, null, [code]]);
  });

  it('that is left out does not fit the schema', async () => {
    const { status, errors } = safeAnswer(
      await city.read(one(resident(0).number), { purpose: '' }),
    );
    expect([status, errors[0]?.code]).toEqual([400, 'QUERY_INVALID']);
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isValid(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[17] === '10X98765432'[sum % 11];
}

function wrongCheck(number: string): string {
  return number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
}

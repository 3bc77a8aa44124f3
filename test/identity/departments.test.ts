import {
  createDepartment,
  findDepartment,
  getDepartment,
  listDepartments,
  type NewDepartment,
} from '../../src/identity';
import { aCaller, aDepartment, codeOf, freshCreditCode, type Office, openOffice } from './office';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const good = (): NewDepartment => ({
  name: '朝阳区政务服务局',
  creditCode: freshCreditCode(),
  level: 'district',
  divisionCode: '110105',
});

describe('a department', () => {
  it('is kept as it was described, and found again', async () => {
    const input = { ...good(), duties: ['operations', 'leadership'] as const };
    const department = await createDepartment(office.system, input);
    expect(department).toMatchObject({ ...input, duties: ['leadership', 'operations'] });
    expect(await findDepartment(office.system, department.id)).toEqual(department);
    expect(await findDepartment(office.system, 'nowhere')).toBeNull();
    expect(await codeOf(getDepartment(office.system, 'nowhere'))).toBe('NOT_FOUND');
  });

  it.each([
    ['creditCode', { creditCode: '11110000000000001A' }],
    ['creditCode', { creditCode: '' }],
    ['divisionCode', { divisionCode: '990105' }],
    ['divisionCode', { divisionCode: '1101' }],
    ['level', { level: 'city' as const }],
    ['level', { divisionCode: '110000' }],
    ['name', { name: '   ' }],
    ['name', { name: '局'.repeat(101) }],
    ['name', { name: '公\u0000安局' }],
  ])('is refused for its %s: %j', async (field, wrong) => {
    const input = { ...good(), name: '待查的局', ...wrong };
    await expect(createDepartment(office.system, input)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field },
    });
  });

  it('may have townships directly below a city', async () => {
    const input = { ...good(), name: '某镇', level: 'township' as const, divisionCode: '441900' };
    expect(await createDepartment(office.system, input)).toHaveProperty('id');
  });

  it('is refused when its name or its credit code is in use', async () => {
    const first = await createDepartment(office.system, { ...good(), name: '甲局' });
    const sameCode = { ...good(), name: '乙局', creditCode: first.creditCode };
    expect(await codeOf(createDepartment(office.system, { ...good(), name: '甲局' }))).toBe(
      'CONFLICT',
    );
    expect(await codeOf(createDepartment(office.system, sameCode))).toBe('CONFLICT');
  });

  it('is set up by operators only', async () => {
    const home = await aDepartment(office, undefined, ['operations', 'leadership']);
    const operator = await aCaller(office, home, 'operator');
    const leader = await aCaller(office, home, 'leadership', 'sharingOfficer');
    expect(await createDepartment(office.as(operator), { ...good(), name: '丙局' })).toHaveProperty(
      'id',
    );
    expect(await codeOf(createDepartment(office.as(leader), good()))).toBe('FORBIDDEN');
    expect(await codeOf(createDepartment(office.as(null), good()))).toBe('UNAUTHENTICATED');
  });

  it('is listed by division from the city down', async () => {
    const divisions = (await listDepartments(office.system)).map((each) => each.divisionCode);
    expect(divisions).toEqual([...divisions].sort());
    expect(divisions.length).toBeGreaterThan(2);
  });
});

import readExcelFile from 'read-excel-file/node';
import type { CaseRecord } from '../../src/cases/file/case';
import { confirmMaterial } from '../../src/cases/materials/confirm-material';
import type { DepartmentRecord, Role } from '../../src/identity';
import { createOversight, exportReport, type OversightContext } from '../../src/oversight';
import { oversightReport } from '../../src/oversight/report/oversight-report';
import type { ReportBy, ReportLine } from '../../src/oversight/report/report-line';
import { applyForSharing, fileCorrection } from '../../src/sharing';
import {
  aFetched,
  change,
  type MaterialsWorld,
  openMaterialsWorld,
} from '../cases/materials-world';
import { LICENCE, RENTAL, resident, type World } from '../exchange/world';
import { aDepartment } from '../identity/office';
import { aMaterial } from '../services/guide-world';

const DAY = 86_400_000;
const PERIOD = { from: '2026-03-01', to: '2026-04-30' };

let city: MaterialsWorld;
let world: World;
let market: DepartmentRecord;
let serviceItem: string;
let leader: OversightContext;
let authority: OversightContext;
let officer: OversightContext;

async function read(places: readonly number[], ctx = world.reader, item = RENTAL): Promise<void> {
  const keys = JSON.stringify(places.map((place) => resident(place).number));
  const field = `householdMany(citizenNumbers: ${keys}) { name }`;
  await world.read(ctx, `{ shared(purpose: { serviceItem: "${item}" }) { ${field} } }`);
}

/** A case whose register is confirmed, and whose insurance is fetched; a form is not had by sharing. */
async function aSparedCase(): Promise<CaseRecord> {
  const guide = await city.guide({
    materials: [
      aFetched({
        ...{ key: 'register', confirm: true },
        supplies: [{ uses: [{ read: 'household', items: ['name'] }] }],
      }),
      aFetched({
        ...{ key: 'insured', name: '社会保险情况' },
        supplies: [{ uses: [{ read: 'insurance', items: ['months'] }] }],
      }),
      aMaterial({ key: 'form' }),
    ],
  });
  serviceItem = guide.serviceItem;
  const file = await city.opened(guide);
  await city.shown(file);
  const confirmed = { caseId: file.id, material: 'register', answer: 'confirmed' } as const;
  await change(city.clerk, () => confirmMaterial(city.clerk, confirmed));
  return file;
}

beforeAll(async () => {
  city = await openMaterialsWorld();
  world = city.world;
  market = { ...world.housing, ...world.otherReader.actor?.department };
  const oversight = createOversight(world.office.runtime.config);
  const leaders = await aDepartment(world.office, '领导小组办公室', ['leadership']);
  const as = (department: DepartmentRecord, role: Role): OversightContext => {
    return { ...world.as(department, role), oversight };
  };
  leader = as(leaders, 'leadership');
  authority = as(world.police, 'sharingAuthority');
  officer = as(world.housing, 'sharingOfficer');
  const expiresAt = new Date('2027-03-01T00:00:00+08:00');
  await world.grant({ resource: 'household', expiresAt });
  await world.grant({ resource: 'household', serviceItems: [LICENCE], expiresAt });
  await aSparedCase();
  await read([1, 2, 3, 4, 5, 6]);
  await read([1]);
  await read([1], world.otherReader, LICENCE);
  await read([1], world.otherReader, RENTAL);
  const asked = {
    resource: 'household',
    serviceItems: [RENTAL],
    items: ['name'],
    basis: '《办法》',
  };
  await change(officer, () =>
    applyForSharing(officer, { ...asked, mode: 'serviceInterface', expiresAt }),
  );
  const clerk = world.as(world.housing, 'clerk');
  await change(clerk, () =>
    fileCorrection(clerk, {
      ...{ resource: 'household', keyItem: 'citizenNumber', key: resident(1).number },
      ...{ items: ['name'], problem: '姓名有误', evidence: '身份证' },
    }),
  );
  world.office.clock.advance(30 * DAY);
  await read([7]);
}, 120_000);

afterAll(() => city?.close());

async function lines(
  by: ReportBy,
  ctx = leader,
  department: string | null = null,
): Promise<Map<string, ReportLine>> {
  const found = await oversightReport(ctx, by, { ...PERIOD, department });
  return new Map(found.map((line) => [line.name, line]));
}

describe('reports', () => {
  it('SHR-12 tell of departments, in the order of a league table', async () => {
    const found = await lines('department');
    expect(found.get(world.housing.name)).toMatchObject({
      ...{ reads: 5, denials: 0, subjects: { value: 8, suppressed: false } },
      ...{ materialsNotDemanded: 2, corrections: 0, rank: null },
    });
    expect(found.get(market.name)).toMatchObject({
      ...{ reads: 1, denials: 1, subjects: { value: 1 }, materialsNotDemanded: 0 },
    });
    expect(found.get(world.police.name)).toMatchObject({
      ...{ reads: 0, corrections: 1, overdue: 2 },
    });
    const ranks = [...found.values()].flatMap(({ rank }) => rank ?? []);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect([...found.keys()].slice(0, 2)).toEqual(['政务服务管理局', world.police.name]);
  });

  it('SHR-12 tell of resources what their providers owe, and GDE-9 what they spared people', async () => {
    const found = await lines('resource');
    expect([...found.keys()]).toEqual(['户籍信息', '社会保险信息']);
    expect(found.get('户籍信息')).toMatchObject({
      ...{ reads: 5, denials: 1, subjects: { value: 8 }, materialsNotDemanded: 1 },
      ...{ corrections: 1, overdue: 2, rank: null },
    });
    expect(found.get('社会保险信息')).toMatchObject({
      ...{ reads: 1, materialsNotDemanded: 1, corrections: 0, overdue: 0 },
    });
  });

  it('SHR-12 tell of service items, about which there are no corrections', async () => {
    const found = await oversightReport(leader, 'serviceItem', PERIOD);
    expect(found.find(({ key }) => key === serviceItem)).toMatchObject({
      ...{ reads: 2, materialsNotDemanded: 2, corrections: null },
    });
    expect(found.find(({ key }) => key === LICENCE)).toMatchObject({ reads: 1 });
  });

  it('SHR-12 tell of months in China', async () => {
    const found = await lines('month');
    expect([...found.keys()]).toEqual(['2026-03', '2026-04']);
    expect(found.get('2026-03')).toMatchObject({ reads: 5, materialsNotDemanded: 2 });
    expect(found.get('2026-04')).toMatchObject({ reads: 1, materialsNotDemanded: 0 });
  });

  it('tell small numbers of people to the leadership office only', async () => {
    const small = { value: null, suppressed: true };
    const found = await lines('department', authority);
    expect(found.get(market.name)?.subjects).toEqual(small);
    expect(found.get(world.housing.name)?.subjects).toEqual({ value: 8, suppressed: false });
    expect(found.get(world.police.name)?.subjects).toEqual(small);
  });

  it('SHR-12 tell a department of itself alone', async () => {
    for (const by of ['department', 'resource'] as const) {
      const found = [...(await lines(by, officer)).values()];
      expect(found.reduce((sum, { reads }) => sum + reads, 0)).toBe(5);
    }
    expect([...(await lines('department', officer)).keys()]).toEqual([world.housing.name]);
    const refused = { code: 'FORBIDDEN' };
    await expect(lines('month', officer, market.id)).rejects.toMatchObject(refused);
    const clerk: OversightContext = { ...city.clerk, oversight: leader.oversight };
    await expect(lines('month', clerk)).rejects.toMatchObject(refused);
  });

  it('are one workbook, recorded before it leaves', async () => {
    const file = await exportReport(authority, PERIOD);
    const sheets = await readExcelFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['部门', '资源', '事项', '月份']);
    const [departments, , , months] = sheets.map(({ data }) => data);
    expect(departments?.[0]).toEqual(expect.arrayContaining(['名次', '免交材料', '按期率']));
    const row = departments?.find(([, name]) => name === market.name);
    expect(row).toEqual(expect.arrayContaining([market.name, 1, '不足起报数']));
    expect(months?.map(([month]) => month)).toEqual(['名称', '2026-03', '2026-04']);
    const last = (await world.office.records()).findLast(({ event }) => /exported/.test(event));
    expect(last).toMatchObject({ event: 'oversight.exported', facts: { ...PERIOD } });
  });
});

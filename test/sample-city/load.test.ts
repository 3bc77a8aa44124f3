import { DATASETS, DEPARTMENTS, SERVICES } from '../../prisma/sample-city';
import { loadSampleCity, type SampleCityOptions } from '../../prisma/sample-city/load';
import { AGREEMENTS } from '../../prisma/sample-city/load/agreements';
import { SAMPLE_GUIDES } from '../../prisma/sample-city/load/guides/load-guides';
import type { ServerPlan } from '../../prisma/sample-city/load/plan-servers';
import { STAFF } from '../../prisma/sample-city/load/staff';
import { type Gateway, openGateway } from '../../src/api';
import { readChain, verifyChain } from '../../src/audit';
import { findDepartment, listDepartments, SYSTEM_ACTOR } from '../../src/identity';
import { citizenNumberProblem, creditCodeProblem, loadConfig } from '../../src/platform';
import { guideChecklist } from '../../src/services/public/checklist';
import { searchGuides } from '../../src/services/public/search-guides';
import { listSources } from '../../src/sources';
import { openTestDatabase } from '../support/database';

const SIZE = { people: 40, companies: 6, seed: 20260630 };
const PLAN: ServerPlan = { apiKey: 'a-key-of-the-sample', ports: { market: 40_001, tax: 40_002 } };
const OPTIONS: SampleCityOptions = { size: SIZE, plan: PLAN };
const quiet = (): void => undefined;

async function open(): Promise<Gateway> {
  const config = loadConfig({
    ONCE_PORT: '0',
    ONCE_LOG_LEVEL: 'silent',
    ONCE_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ONCE_SOURCE_ALLOW: '127.0.0.1/32',
  });
  return openGateway(config, { database: await openTestDatabase() });
}

/** How many of each thing the city brought, as the tables hold it. */
async function counts({ runtime }: Gateway): Promise<Record<string, number>> {
  const tables = ['department', 'person', 'client', 'source', 'hosted_dataset', 'resource'];
  const more = [
    'resource_version',
    'service_item',
    'application',
    '"grant"',
    'guide_version',
    'case_file',
  ];
  const entries = [...tables, ...more].map(async (table) => {
    const [row] = await runtime.db.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
    return [table, Number(row?.n)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function records({ runtime }: Gateway): Promise<number> {
  const sql = 'SELECT count(*) AS n FROM audit_record';
  const [row] = await runtime.db.query<{ n: string }>(sql);
  return Number(row?.n);
}

/** What a whole city holds: nothing missing, nothing twice. */
const WHOLE = {
  department: DEPARTMENTS.length,
  person: STAFF.length,
  client: 5,
  source: 7,
  hosted_dataset: 7,
  resource: DATASETS.length + 1,
  resource_version: DATASETS.length + 1,
  service_item: SERVICES.length,
  application: AGREEMENTS.length,
  '"grant"': AGREEMENTS.length,
  guide_version: SAMPLE_GUIDES.length,
  case_file: 3,
};

describe('a loaded sample city', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await open();
    await loadSampleCity(gateway.systemContext(), OPTIONS, quiet);
  }, 60_000);
  afterAll(() => gateway.close());

  it('holds everything once', async () => {
    expect(await counts(gateway)).toEqual(WHOLE);
  });

  it('publishes every dataset, one of them not shared', async () => {
    const published = await gateway.runtime.catalog.published();
    expect(published.map(({ apiName }) => apiName).sort()).toEqual(
      [...DATASETS.map(({ apiName }) => apiName), 'adoption'].sort(),
    );
    const kinds = new Set(published.map(({ sharingType }) => sharingType));
    expect(kinds).toEqual(new Set(['unconditional', 'conditional', 'notShared']));
    expect(gateway.runtime.exchange.problems()).toEqual([]);
  });

  it('has codes with good check digits in departments and rows', async () => {
    const departments = await listDepartments(gateway.runtime);
    expect(departments.map(({ creditCode }) => creditCodeProblem(creditCode))).toEqual(
      departments.map(() => null),
    );
    const model = await gateway.runtime.catalog.byApiName('household');
    const source = await gateway.runtime.sources.open(model?.source.id ?? '');
    const key = { field: 'citizenNumber', type: 'C' } as const;
    const { rows } = await source.readPage({
      ...{ dataset: 'household', fields: [key], condition: null, first: 100, after: null },
      orderBy: [{ ...key, direction: 'asc' }],
    });
    expect(rows).toHaveLength(SIZE.people);
    const problems = rows.map((row) => citizenNumberProblem(String(row.citizenNumber)));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it('GDE-9 tells everybody what to bring: for public rental housing nothing but the form', async () => {
    const anybody = { ...gateway.systemContext(), actor: null };
    const { nodes } = await searchGuides(anybody, { text: '公共租赁住房', first: 10 });
    expect(nodes.map(({ department }) => department).sort()).toEqual([
      '住房和城乡建设委员会',
      '朝阳区政务服务局',
    ]);
    for (const { id } of nodes) {
      const list = await guideChecklist(anybody, { id });
      const brought = list.filter(({ way }) => way === 'bring');
      expect(brought.map(({ material }) => material.name)).toEqual(['公共租赁住房申请表']);
      expect(list).toHaveLength(7);
    }
    expect((await searchGuides(anybody, { first: 10 })).nodes).toHaveLength(SAMPLE_GUIDES.length);
  });

  it('CASE-10 has a case of each of its services: housing, a food licence, and a newborn with a second department', async () => {
    const rows = await gateway.runtime.db.query<Record<string, unknown>>(
      `SELECT s.name, f.status, d.name AS lead, array_remove(array_agg(p.name), NULL) AS with
       FROM case_file f JOIN service_item s ON s.code = f.service_item
         JOIN department d ON d.id = f.department_id
         LEFT JOIN case_part c ON c.case_id = f.id LEFT JOIN department p ON p.id = c.department_id
       GROUP BY f.id, s.name, d.name ORDER BY f.id`,
    );
    expect(rows).toEqual([
      {
        ...{ name: '公共租赁住房资格确认', status: 'submitted', with: [] },
        lead: '住房和城乡建设委员会',
      },
      {
        ...{ name: '食品经营许可', status: 'opened', with: [] },
        lead: '市场监督管理局',
      },
      {
        ...{ name: '新生儿落户（出生一件事）', status: 'opened', with: ['朝阳区政务服务局'] },
        lead: '公安局',
      },
    ]);
  });

  it('stands in the audit log, step by step, by those who took the steps', async () => {
    const chain = await readChain(gateway.runtime.db, 'gateway-1.office', 0, 1_000);
    expect(verifyChain(chain)).toBeNull();
    const events = new Map<string, number>();
    for (const { event } of chain) events.set(event, (events.get(event) ?? 0) + 1);
    expect(Object.fromEntries(events)).toEqual({
      'department.created': WHOLE.department,
      'person.created': WHOLE.person,
      'client.registered': WHOLE.client,
      'serviceItem.registered': WHOLE.service_item,
      'source.registered': WHOLE.source,
      'dataset.created': WHOLE.hosted_dataset,
      'dataset.loaded': WHOLE.hosted_dataset,
      'resource.registered': WHOLE.resource,
      'resource.submitted': WHOLE.resource,
      'resource.reviewed': WHOLE.resource,
      'application.submitted': WHOLE.application,
      'grant.issued': WHOLE.application,
      'application.delivered': WHOLE.application,
      'guide.written': WHOLE.guide_version,
      'guide.submitted': WHOLE.guide_version,
      'guide.published': WHOLE.guide_version,
      ...{ 'centre.opened': 1, 'window.opened': 1, 'window.authorised': 3 },
      'window.clerkBound': 3,
      ...{ 'seal.applied': 3, 'seal.filed': 3 },
      ...{ 'case.opened': 3, 'case.materialBrought': 1, 'case.submitted': 1 },
    });
    const granted = chain.find(({ event }) => event === 'grant.issued');
    const by = await findDepartment(gateway.runtime, granted?.department ?? '');
    expect([granted?.actor?.kind, by?.name]).toEqual(['person', '公安局']);
  });

  it('is left as it is by a second load, whatever size that asks for', async () => {
    const before = await records(gateway);
    const again = { size: { ...SIZE, people: 500 }, plan: PLAN };
    const city = await loadSampleCity(gateway.systemContext(), again, quiet);
    expect(city).toMatchObject({ fresh: false, people: SIZE.people });
    expect(city.clients).toHaveLength(WHOLE.client);
    expect(await counts(gateway)).toEqual(WHOLE);
    expect(await records(gateway)).toBe(before);
  });

  it('follows its servers when they move', async () => {
    const moved = { ...PLAN, ports: { market: 40_011, tax: 40_012 } };
    await loadSampleCity(gateway.systemContext(), { size: SIZE, plan: moved }, quiet);
    const sources = await listSources({ ...gateway.systemContext(), actor: SYSTEM_ACTOR });
    const urls = sources.flatMap(
      ({ settings }) => (settings as { baseUrl?: string }).baseUrl ?? [],
    );
    expect(urls.sort()).toEqual(['http://127.0.0.1:40011', 'http://127.0.0.1:40012']);
    expect(await counts(gateway)).toEqual(WHOLE);
  });
});

describe('a load that was interrupted', () => {
  const places = ['people who work there', '婚姻登记信息', 'made and approved'];

  it('is finished by the next ones, each interrupted later, without anything twice', async () => {
    const gateway = await open();
    const other = { size: { ...SIZE, people: 500 }, plan: PLAN };
    for (const [attempt, place] of places.entries()) {
      const die = (line: string): void => {
        if (line.includes(place)) throw new Error(`the power went out after ${place}`);
      };
      const options = attempt === 0 ? OPTIONS : other;
      const dying = loadSampleCity(gateway.systemContext(), options, die);
      await expect(dying).rejects.toThrow(`the power went out after ${place}`);
    }
    const city = await loadSampleCity(gateway.systemContext(), other, quiet);
    expect(city).toMatchObject({ fresh: true, people: SIZE.people });
    expect(await counts(gateway)).toEqual(WHOLE);
    await gateway.close();
  }, 60_000);
});

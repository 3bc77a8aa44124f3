import type { Gateway } from '../../src/api';
import { writeWorkbook } from '../../src/catalog/transfer/write-workbook';
import { zipOf } from '../sources/workbook-file';
import { ask, codeOf, dataOf, send } from '../support/ask';
import {
  CreateHostedDatasetDocument,
  RegisterSourceDocument,
} from '../support/operations/generated';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let steward: string;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
beforeAll(async () => {
  gateway = await listeningGateway({ ONCE_MAX_UPLOAD_BYTES: '100000' });
  steward = await signedIn(gateway, ['steward']);
  const source = { kind: 'hosted', name: '登记', settings: {} } as const;
  const { registerSource } = dataOf(
    await ask(gateway, RegisterSourceDocument, { token: steward, variables: { input: source } }),
  );
  const number = { header: '编号', field: 'number', type: 'C', lookup: 'text' } as const;
  const columns = [{ ...number, required: true, unique: true }];
  const input = { sourceId: registerSource.id, name: 'register', columns };
  dataOf(await ask(gateway, CreateHostedDatasetDocument, { token: steward, variables: { input } }));
});

afterAll(() => gateway.close());

const ENTRY = {
  code: null,
  apiName: 'permitRegister',
  classification: { category: '3', section: '01', subject: '002', detail: '' },
  provider: null,
  publishedAt: null,
  version: null,
  status: null,
  name: '许可登记',
  abstract: '许可登记',
  secret: false,
  format: 'database' as const,
  sharingType: 'unconditional' as const,
  sharingRule: { users: [], uses: [], law: null, article: null },
  sharingMode: 'serviceInterface' as const,
  openness: { open: false, condition: null },
  updateFrequency: 'daily' as const,
  dataClass: '许可',
  dataGrade: 1,
  aboutMinors: false,
  ageItem: null,
  relatedCodes: [],
  assessments: {
    secrecyRisk: '无',
    personalInformation: '无',
    headConsent: { name: '赵局长', date: '2026-01-05' },
  },
  source: '登记',
  dataset: 'register',
  items: [
    {
      name: '编号',
      apiName: 'number',
      type: 'C' as const,
      sensitivity: 1,
      mask: null,
      lookup: 'text' as const,
      required: true,
      field: 'number',
      link: null,
      takenOver: false,
    },
  ],
};

const bring = (token: string | null, body: string | Uint8Array<ArrayBuffer>, type = XLSX) =>
  send(gateway, '/catalog/import', {
    method: 'POST',
    headers: {
      'content-type': type,
      'accept-language': 'en',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body,
  });

const take = (token: string | null, path: string) =>
  send(gateway, path, {
    method: 'GET',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

const bytesOf = async (entries: Parameters<typeof writeWorkbook>[0]) =>
  new Uint8Array(await writeWorkbook(entries));

describe('the catalogue as files', () => {
  it("takes a steward's workbook as drafts, which leave again as JSON", async () => {
    const answer = await bring(steward, await bytesOf([ENTRY]));
    expect(answer.status).toBe(200);
    const { registered } = JSON.parse(answer.text).import;
    expect(registered).toEqual(['301002/000001']);
    const taken = await take(steward, '/catalog/export.json?version=newest');
    expect(taken.headers.get('content-disposition')).toContain('catalogue.json');
    const [entry] = JSON.parse(taken.text).entries;
    expect(entry).toMatchObject({
      ...ENTRY,
      provider: expect.anything(),
      version: 1,
      status: 'draft',
      code: registered[0],
    });
    const json = await bring(steward, taken.text, 'application/json');
    expect(JSON.parse(json.text)).toEqual({ import: { registered: [], revised: registered } });
  });

  it('tells bad cells beside the error, in the language of the caller', async () => {
    const answer = await bring(steward, await bytesOf([{ ...ENTRY, apiName: null, dataGrade: 9 }]));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'CATALOG_IMPORT_REFUSED']);
    expect(JSON.parse(answer.text).report).toEqual({
      entries: 1,
      badCells: 1,
      cells: [{ sheet: '信息资源', row: 2, column: '数据分级', expected: '1 to 4', got: '9' }],
    });
  });

  it('refuses a workbook that is too large with a form that the catalogue takes, not with CSV', async () => {
    const size = 2 ** 32 - 2;
    const bomb = zipOf({ name: 'xl/workbook.xml', content: Buffer.from('x'), size });
    const answer = await bring(steward, new Uint8Array(bomb));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'LOAD_TOO_LARGE']);
    expect(answer.text).toContain('It may come as JSON');
    expect(answer.text).not.toContain('CSV');
  });

  it('gives the empty form, the workbook and DCAT to anybody of a department', async () => {
    const clerk = await signedIn(gateway, ['clerk']);
    for (const [path, type] of [
      ['/catalog/template.xlsx', XLSX],
      ['/catalog/export.xlsx', XLSX],
      ['/catalog/export.jsonld', 'application/ld+json'],
    ] as const) {
      const answer = await take(clerk, path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    }
  });

  it('refuses strangers, others than stewards, large files, other types and unknown versions', async () => {
    const body = await bytesOf([ENTRY]);
    const clerk = await signedIn(gateway, ['clerk']);
    for (const answer of [await bring(null, body), await take(null, '/catalog/export.json')]) {
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const asClerk = await bring(clerk, body);
    expect([asClerk.status, codeOf(asClerk)]).toEqual([403, 'FORBIDDEN']);
    const large = await bring(steward, ' '.repeat(200_000), 'application/json');
    expect([large.status, codeOf(large)]).toEqual([413, 'LIMIT_BYTES']);
    expect((await bring(steward, 'a,b', 'text/csv')).status).toBe(400);
    const version = await take(steward, '/catalog/export.json?version=old');
    expect([version.status, codeOf(version)]).toEqual([400, 'INPUT_INVALID']);
    const two = await take(steward, '/catalog/export.json?provider=a&provider=b');
    expect(codeOf(two)).toBe('INPUT_INVALID');
  });
});

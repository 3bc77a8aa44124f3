import type { Gateway } from '../../src/api';
import { createDepartment, recordOffice } from '../../src/identity';
import { guideWorkbook } from '../../src/services/transfer/guide-workbook';
import { registerServiceItem } from '../../src/sharing';
import { aGuide } from '../services/guide-world';
import { ask, codeOf, dataOf, send } from '../support/ask';
import { ExportGuidesDocument } from '../support/operations/generated';
import { departmentCode, listeningGateway, signedIn, signedInAt } from './test-gateway';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let gateway: Gateway;
let steward: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  const ctx = gateway.systemContext();
  const { id } = await recordOffice(ctx, 'department.created', () =>
    createDepartment(ctx, {
      ...{ name: '住房和城乡建设委员会', creditCode: departmentCode(77), duties: [] },
      level: 'city',
      divisionCode: '110000',
    }),
  );
  const item = { code: 'RENT', name: '公共租赁住房资格确认', departments: [id] };
  await recordOffice(ctx, 'serviceItem.registered', () => registerServiceItem(ctx, item));
  steward = await signedInAt(gateway, id, ['steward']);
});

afterAll(() => gateway.close());

const headersOf = (token: string | null) => ({
  ...{ 'content-type': XLSX, 'accept-language': 'en' },
  ...(token !== null && { authorization: `Bearer ${token}` }),
});

const take = (token: string | null, path: string) =>
  send(gateway, path, { method: 'GET', headers: headersOf(token) });

const bring = async (token: string | null, guides: Parameters<typeof guideWorkbook>[0]) =>
  send(gateway, '/guides/import', {
    ...{ method: 'POST', headers: headersOf(token) },
    body: new Uint8Array(await guideWorkbook(guides, '')),
  });

describe('guides as a workbook over HTTP', () => {
  it("GDE-2 takes a steward's workbook as drafts, and gives them as a workbook and as JSON", async () => {
    const guides = [{ serviceItem: 'RENT', content: aGuide() }];
    const answer = await bring(steward, guides);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { import: [{ serviceItem: 'RENT', versionId: expect.any(String) }] },
    ]);
    for (const path of ['/guides/export.xlsx?serviceItem=RENT', '/guides/template.xlsx']) {
      const file = await take(steward, path);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, XLSX]);
    }
    const { exportGuides } = dataOf(await ask(gateway, ExportGuidesDocument, { token: steward }));
    expect(exportGuides).toEqual({ guides });
  });

  it('tells bad cells beside the error, in the language of the caller', async () => {
    const answer = await bring(steward, [{ serviceItem: 'NONE', content: aGuide() }]);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'GUIDE_IMPORT_REFUSED']);
    expect(JSON.parse(answer.text).report).toEqual({
      ...{ entries: 1, badCells: 1 },
      cells: [
        {
          ...{ sheet: '事项', row: 2, column: '事项编码' },
          expected: 'the code of an item in force that your department handles',
          got: 'something else',
        },
      ],
    });
  });

  it('refuses strangers, those who write no guides, and an item that is asked for twice', async () => {
    const clerk = await signedIn(gateway, ['clerk']);
    for (const [token, status, code] of [
      [null, 401, 'UNAUTHENTICATED'],
      [clerk, 403, 'FORBIDDEN'],
    ] as const) {
      const paths = ['/guides/export.xlsx', '/guides/template.xlsx'];
      const answers = await Promise.all(paths.map((path) => take(token, path)));
      for (const answer of [...answers, await bring(token, [])]) {
        expect([answer.status, codeOf(answer)]).toEqual([status, code]);
      }
    }
    const two = await take(steward, '/guides/export.xlsx?serviceItem=a&serviceItem=b');
    expect(codeOf(two)).toBe('INPUT_INVALID');
  });
});

import type { Gateway } from '../../src/api';
import { ask, codeOf, dataOf, send } from '../support/ask';
import {
  AuditRecordsDocument,
  CreateHostedDatasetDocument,
  MeDocument,
  RegisterSourceDocument,
} from '../support/operations/generated';
import { aClient, listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let steward: string;
let path: string;
let departmentId: string;

const FILE = '编号,姓名\nA-1,王芳\nA-2,李强\n';

beforeAll(async () => {
  gateway = await listeningGateway({ ONCE_MAX_UPLOAD_BYTES: '100000' });
  steward = await signedIn(gateway, ['steward']);
  const source = { kind: 'hosted', name: '登记', settings: {} } as const;
  const asked = { token: steward, variables: { input: source } };
  const { id } = dataOf(await ask(gateway, RegisterSourceDocument, asked)).registerSource;
  const columns = [
    { header: '编号', field: 'number', type: 'C', required: true, unique: true },
    { header: '姓名', field: 'name', type: 'C', required: true },
  ];
  const variables = { input: { sourceId: id, name: 'register', columns } };
  dataOf(await ask(gateway, CreateHostedDatasetDocument, { token: steward, variables }));
  path = `/sources/${id}/datasets/register/load`;
  const { me } = dataOf(await ask(gateway, MeDocument, { token: steward }));
  departmentId = me?.department?.id ?? '';
});

afterAll(() => gateway.close());

function push(
  token: string | null,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  return send(gateway, path, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv',
      'accept-language': 'en',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body,
  });
}

describe('pushing the file of a hosted dataset', () => {
  it("takes a steward's CSV whole and records it", async () => {
    const answer = await push(steward, FILE);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).load).toMatchObject({ dataset: 'register', rows: 2 });
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const variables = { filter: { event: 'dataset.loaded' } };
    const seen = await ask(gateway, AuditRecordsDocument, { token: leader, variables });
    expect(dataOf(seen).auditRecords.nodes).toMatchObject([{ decision: 'allowed' }]);
  });

  it("takes one from the provider's own system, in GB18030", async () => {
    const gb = Buffer.concat([
      Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a]),
      Buffer.from('B-1,'),
      Buffer.from([0xcd, 0xf5, 0xb7, 0xbc, 0x0a]),
    ]);
    const headers = { 'content-type': 'text/csv; charset=GBK' };
    const system = await aClient(gateway, departmentId);
    const answer = await push(await system.token(), gb, headers);
    expect(JSON.parse(answer.text).load).toMatchObject({ rows: 1 });
  });

  it('lists every bad cell by row and column, and keeps the old rows', async () => {
    const answer = await push(steward, '编号,姓名\nA-1,=SUM(1)\n,李强\n');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'LOAD_REFUSED']);
    const { report } = JSON.parse(answer.text);
    expect(
      report.cells.map(({ row, column }: { row: number; column: string }) => [row, column]),
    ).toEqual([
      [2, '姓名'],
      [3, '编号'],
    ]);
  });

  it('tells the progress line by line to a caller that asks for lines', async () => {
    const answer = await push(steward, FILE, { accept: 'application/x-ndjson' });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ load: { rows: 2 } });
  });

  it('refuses a file that is too big, a stranger, another department and an unknown encoding', async () => {
    const big = await push(steward, `编号,姓名\n${'A,B\n'.repeat(50_000)}`);
    expect([big.status, codeOf(big)]).toEqual([413, 'LIMIT_BYTES']);
    const nobody = await push(null, FILE);
    expect([nobody.status, codeOf(nobody)]).toEqual([401, 'UNAUTHENTICATED']);
    const other = await push(await signedIn(gateway, ['steward']), FILE);
    expect([other.status, codeOf(other)]).toEqual([404, 'NOT_FOUND']);
    const clerk = await push(await signedIn(gateway, ['clerk']), FILE);
    expect([clerk.status, codeOf(clerk)]).toEqual([403, 'FORBIDDEN']);
    const coded = await push(steward, FILE, { 'content-type': 'text/csv; charset=utf-16' });
    expect([coded.status, codeOf(coded)]).toEqual([400, 'INPUT_INVALID']);
    const json = await push(steward, '{}', { 'content-type': 'application/json' });
    expect([json.status, codeOf(json)]).toEqual([400, 'BAD_REQUEST']);
  });
});

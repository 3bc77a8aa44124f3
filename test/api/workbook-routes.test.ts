import type { Gateway } from '../../src/api';
import { readChain } from '../../src/audit';
import { codeOf, send } from '../support/ask';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let leader: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  leader = await signedIn(gateway, ['leadership'], ['leadership']);
});

afterAll(() => gateway.close());

const FILES = [
  ['statistics.xlsx', 'statistics.exported'],
  ['oversight.xlsx', 'oversight.exported'],
] as const;

const take = (file: string, token: string | null, query = 'from=2026-01-01&to=2026-03-31') =>
  send(gateway, `/${file}?${query}`, {
    method: 'GET',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

describe.each(FILES)('the workbook %s', (file, event) => {
  it('SHR-12 is a file for those who may see them, recorded before it leaves', async () => {
    const answer = await take(file, leader);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${file}"`,
    ]);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.text.startsWith('PK')).toBe(true);
    const records = await readChain(gateway.runtime.db, 'gateway-1.data', 0, 1000);
    expect(records.at(-1)).toMatchObject({
      event,
      facts: { from: '2026-01-01', to: '2026-03-31', department: null },
    });
  });

  it('SHR-12 is refused to strangers, to clerks, and for a period that is none', async () => {
    const clerk = await signedIn(gateway, ['clerk']);
    for (const [token, query, status, code] of [
      [null, undefined, 401, 'UNAUTHENTICATED'],
      [clerk, undefined, 403, 'FORBIDDEN'],
      [leader, 'to=2026-03-31', 400, 'INPUT_INVALID'],
      [leader, 'from=2026-01-01&from=2026-02-01&to=2026-03-31', 400, 'INPUT_INVALID'],
      [leader, 'from=2026-01-01&to=2026-03-31&department=%00', 400, 'INPUT_INVALID'],
    ] as const) {
      const answer = await take(file, token, query);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
  });
});

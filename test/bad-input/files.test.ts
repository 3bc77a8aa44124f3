import { ReadableStream } from 'node:stream/web';
import { recordOffice } from '../../src/identity';
import { createHostedDataset } from '../../src/sources';
import type { TestClient } from '../api/test-gateway';
import { type Answer, ask, send } from '../support/ask';
import { HouseholdNamesDocument } from '../support/operations/generated';
import { type City, openCity, RENTAL, RESIDENTS, resident } from './city';
import { serverUrl } from './on-postgres';
import { safeAnswer } from './safe-answer';

let city: City;
let steward: string;
let reader: TestClient;

beforeAll(async () => {
  city = await openCity();
  await city.publish({});
  await city.grant({ resource: 'household' });
  steward = await city.signedIn(city.police, 'steward');
  reader = await city.client(city.housing);
  const ctx = city.as(city.police, 'steward');
  const columns = [
    { header: '编号', field: 'number', type: 'I' },
    { header: '日期', field: 'day', type: 'D' },
  ] as const;
  const days = { sourceId: city.sourceId, name: 'days', columns };
  await recordOffice(ctx, 'test.changed', () => createHostedDataset(ctx, days));
}, 60_000);
afterAll(() => city.close());

const HEADER = '公民身份号码,姓名,出生日期,收入';

/** Pushes a file in place of a dataset's rows. */
function push(body: string | ReadableStream<Uint8Array>, dataset = 'residents'): Promise<Answer> {
  return send(city.gateway, `/sources/${city.sourceId}/datasets/${dataset}/load`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      authorization: `Bearer ${steward}`,
      'accept-language': 'en',
    },
    body,
    duplex: 'half',
  } as RequestInit);
}

/** Nothing of the file stands: readers have the old rows, no table is left, the refusal is recorded. */
async function nothingDone(reason: string): Promise<void> {
  const variables = {
    purpose: { serviceItem: RENTAL },
    people: RESIDENTS.map(({ number }) => number),
  };
  const asked = { token: await reader.token(), variables };
  const answer = await ask(city.gateway, HouseholdNamesDocument, asked);
  const names = RESIDENTS.map(({ name }) => ({ name }));
  expect(answer.body).toEqual({ data: { shared: { householdMany: names } } });
  const { db } = city.gateway.runtime;
  const sql = `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'hosted'`;
  expect(await db.query(sql)).toEqual([{ tables: 2 }]);
  const refusal = (await city.records()).filter(({ event }) => event === 'dataset.loaded').at(-1);
  expect(refusal).toMatchObject({
    decision: 'denied',
    reasons: [reason],
    department: city.police.id,
    rowCount: null,
  });
}

interface Report {
  readonly dataset: string;
  readonly rows: number;
  readonly badCells: number;
  readonly cells: readonly { row: number; column: string; expected: string; got: string }[];
}

const reportOf = (answer: Answer): Report => JSON.parse(answer.text).report;

describe('a CSV with a wrong header', () => {
  it.each([
    ['a column missing', '公民身份号码,姓名,出生日期', { missing: ['收入'] }],
    ['a column too many', `${HEADER},备注`, { unknown: ['备注'] }],
    ['a column twice', `${HEADER},姓名`, { repeated: ['姓名'] }],
    [
      'another name',
      '身份证,姓名,出生日期,收入',
      { missing: ['公民身份号码'], unknown: ['身份证'] },
    ],
    ['the fields of the source', 'id_number,full_name,born_on,income', {}],
  ])('with %s is refused by its header', async (_what, header, facts) => {
    const answer = await push(`${header}\n${resident(0).number},新人,1970-03-07,1\n`);
    const { status, errors, data } = safeAnswer(answer, '新人', resident(0).number);
    expect([status, data, errors.length]).toEqual([400, undefined, 1]);
    expect(errors[0]).toMatchObject({ code: 'LOAD_HEADER', facts: { dataset: 'residents' } });
    expect(errors[0]?.facts).toMatchObject(facts);
    await nothingDone('LOAD_HEADER');
  });

  it('or none at all is refused', async () => {
    const { status, errors } = safeAnswer(await push(''));
    expect([status, errors.map(({ code }) => code)]).toEqual([400, ['LOAD_HEADER']]);
    await nothingDone('LOAD_HEADER');
  });
});

describe('a bad cell', () => {
  it.each([
    ['a formula', `${resident(0).number},=SUM(A1:A9),1970-03-07,1`, 2, '姓名'],
    ['a formula behind a plus', `${resident(0).number},+cmd|' /C calc'!A0,1970-03-07,1`, 2, '姓名'],
    ['a formula behind an at', `${resident(0).number},@SUM(A1),1970-03-07,1`, 2, '姓名'],
    ['a NUL', `${resident(0).number},新\u0000人,1970-03-07,1`, 2, '姓名'],
    ['a date that never was', `${resident(0).number},新人,1970-02-30,1`, 2, '出生日期'],
    ['an amount that is none', `${resident(0).number},新人,1970-03-07,1e999`, 2, '收入'],
  ])(
    'that holds %s refuses the file and is told by row and column',
    async (...[, line, row, column]) => {
      const value = line.split(',')[column === '姓名' ? 1 : column === '出生日期' ? 2 : 3] ?? '';
      const answer = await push(`${HEADER}\n${line}\n`);
      const { status, errors } = safeAnswer(answer, value, resident(0).number);
      expect([status, errors.map(({ code }) => code)]).toEqual([400, ['LOAD_REFUSED']]);
      expect(errors[0]?.facts).toMatchObject({ dataset: 'residents', rows: 1, badCells: 1 });
      const { cells, ...counts } = reportOf(answer);
      expect(counts).toEqual({ dataset: 'residents', rows: 1, badCells: 1 });
      expect(cells).toMatchObject([{ row, column }]);
      await nothingDone('LOAD_REFUSED');
    },
  );

  it('in a row with a cell too many, or bytes that are no UTF-8, refuses the file', async () => {
    const long = await push(`${HEADER}\n${resident(0).number},新人,1970-03-07,1,2\n`);
    expect(safeAnswer(long, '新人').status).toBe(400);
    await nothingDone('LOAD_REFUSED');
  });
});

/** Lines of the big file; the header is line 1. On the embedded database it is a tenth of it. */
const BAD_LINE = serverUrl === undefined ? 90_001 : 900_001;

/** So many short lines, made as they are sent; the last one holds a bad date. */
function bigFile(): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const start = { line: 1 };
  return new ReadableStream({
    pull(controller) {
      const lines: string[] = start.line === 1 ? ['编号,日期'] : [];
      if (start.line === 1) start.line = 2;
      for (; lines.length < 20_000 && start.line < BAD_LINE; start.line += 1) {
        lines.push(`${start.line},`);
      }
      const last = start.line === BAD_LINE;
      if (last) lines.push(`${BAD_LINE},2026-02-30`);
      controller.enqueue(encoder.encode(`${lines.join('\n')}\n`));
      if (last) controller.close();
    },
  });
}

describe(`a bad date on line ${BAD_LINE.toLocaleString('en')} of a long file`, () => {
  it('is told by its line, and none of the lines before it stands', async () => {
    const memory = process.memoryUsage().rss;
    const answer = await push(bigFile(), 'days');
    const { status, errors } = safeAnswer(answer, '2026-02-30');
    expect([status, errors]).toEqual([
      400,
      [
        {
          code: 'LOAD_REFUSED',
          facts: {
            dataset: 'days',
            rows: BAD_LINE - 1,
            badCells: 1,
            cells: [expect.stringContaining(`row ${BAD_LINE}, 日期`)],
          },
        },
      ],
    ]);
    expect(reportOf(answer).cells).toMatchObject([{ row: BAD_LINE, column: '日期' }]);
    expect(process.memoryUsage().rss - memory).toBeLessThan(600_000_000);
    const { db } = city.gateway.runtime;
    const rows = await db.query(`SELECT rows::int FROM hosted_dataset WHERE name = 'days'`);
    expect(rows).toEqual([{ rows: 0 }]);
    await nothingDone('LOAD_REFUSED');
  }, 120_000);
});

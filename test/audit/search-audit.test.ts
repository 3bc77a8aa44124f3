import { type AuditLog, createAuditLog, type SearchContext, searchAudit } from '../../src/audit';
import { findInStretch } from '../../src/audit/find-records';
import { shapeOf } from '../../src/audit/record-shape';
import { ShapeBook } from '../../src/audit/shape-book';
import { selectShapes } from '../../src/audit/shapes.store';
import { type Database, GatewayError, WorkingCalendar } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { subjectName } from '../support/subject-name';
import { auditRuntime, chainOf, readDraft, SECRETS } from './audit-runtime';

let db: Database;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;
let audit: AuditLog;
let leader: SearchContext;

beforeAll(async () => {
  db = await openTestDatabase();
  runtime = await auditRuntime(db);
  audit = await createAuditLog(runtime);
  leader = contextOf(['leadership']);
  for (let number = 1; number <= 5; number += 1) {
    const department = number % 2 === 0 ? 'housing' : 'market';
    await audit.append([readDraft(number, { department })]);
    runtime.clock.advance(60_000);
  }
  await audit.append([readDraft(6, { decision: 'denied', reasons: ['NOT_GRANTED'] })]);
});

afterAll(async () => {
  await audit.close();
  await runtime.epoch.close();
  await db.close();
});

function contextOf(roles: readonly string[]): SearchContext {
  const department = { id: 'leading-group' };
  return {
    ...runtime,
    audit,
    calendar: new WorkingCalendar(),
    requestId: 'search-1',
    locale: 'en',
    actor: { kind: 'person', id: 'li-lei', department, roles },
  };
}

async function numbersOf(
  filter: Parameters<typeof searchAudit>[1],
): Promise<(string | undefined)[]> {
  const page = { first: null, after: null };
  const { records } = await searchAudit(leader, { event: 'data.read', ...filter }, page);
  return records.map(({ requestId }) => requestId.replace('request-', ''));
}

describe('searchAudit', () => {
  it.each<[string, Parameters<typeof searchAudit>[1], string[]]>([
    ['everything, newest first', {}, ['6', '5', '4', '3', '2', '1']],
    ['a department', { department: 'market' }, ['5', '3', '1']],
    ['an actor', { actor: 'nobody' }, []],
    ['a decision', { decision: 'denied' }, ['6']],
    ['a resource', { resource: '3010101/1', department: 'housing' }, ['6', '4', '2']],
    ['a service item', { serviceItem: 'OTHER' }, []],
    ['a case', { caseNumber: '2026-4' }, ['4']],
    ['a time, from', { from: new Date('2026-03-02T01:03:00Z') }, ['6', '5', '4']],
    ['a time, before', { to: new Date('2026-03-02T01:01:00Z') }, ['1']],
    ['a node', { node: 'gateway-1', decision: 'denied' }, ['6']],
    ['a lane', { node: 'gateway-1.office' }, []],
    ['a text that no column can hold', { caseNumber: 'A\0B' }, []],
  ])('finds by %s', async (_what, filter, expected) => {
    expect(await numbersOf(filter)).toEqual(expected);
  });

  it('pages without losing or repeating a record while new ones arrive', async () => {
    const filter = { event: 'data.read' };
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const found = await searchAudit(leader, filter, { first: 2, after });
      seen.push(...found.records.map(({ requestId }) => requestId));
      after = found.endCursor;
      expect(found.hasNextPage).toBe(page < 2);
      await audit.append([readDraft(100 + page, { event: 'data.later' })]);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1].map((number) => `request-${number}`));
  });

  it('is itself recorded before anything is given back', async () => {
    const { records } = await searchAudit(
      leader,
      { department: 'market', from: new Date('2026-03-01T00:00:00Z') },
      { first: 2, after: null },
    );
    expect(records).toHaveLength(2);
    const last = (await chainOf(db, 'gateway-1.data')).at(-1);
    expect(last).toMatchObject({
      event: 'audit.searched',
      decision: 'allowed',
      actor: { kind: 'person', id: 'li-lei' },
      rowCount: 2,
      facts: { department: 'market', from: '2026-03-01T00:00:00.000Z' },
    });
  });

  it('gives nothing back when the search cannot be recorded', async () => {
    const unavailable = new GatewayError('AUDIT_UNAVAILABLE');
    const closed = { ...leader, audit: { ...audit, append: () => Promise.reject(unavailable) } };
    const search = searchAudit(closed, {}, { first: 2, after: null });
    await expect(search).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });

  it('is for the leadership office alone, and a refusal is recorded', async () => {
    const operator = contextOf(['operator', 'sharingAuthority']);
    const search = searchAudit(operator, {}, { first: 2, after: null });
    await expect(search).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const last = (await chainOf(db, 'gateway-1.data')).at(-1);
    expect(last).toMatchObject({ event: 'audit.searched', decision: 'denied' });
    const nobody = searchAudit({ ...leader, actor: null }, {}, { first: 2, after: null });
    await expect(nobody).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['a page of no rows', { first: 0, after: null }, 'INPUT_INVALID'],
    ['a page of less than no rows', { first: -1, after: null }, 'INPUT_INVALID'],
    [
      'a cursor of the year 0',
      {
        first: 1,
        after: Buffer.from(
          '0000-01-01T00:00:00.000Z|01890000-0000-7000-8000-000000000000',
        ).toString('base64url'),
      },
      'CURSOR_INVALID',
    ],
    ['a page of too many rows', { first: 1001, after: null }, 'LIMIT_ROWS'],
    ['a cursor that is none', { first: 1, after: 'x' }, 'CURSOR_INVALID'],
    [
      'a cursor with SQL in it',
      { first: 1, after: Buffer.from(`2026-03-02T01:00:00.000Z|' OR 1=1`).toString('base64url') },
      'CURSOR_INVALID',
    ],
  ])('refuses %s', async (_what, page, code) => {
    await expect(searchAudit(leader, {}, page)).rejects.toMatchObject({ code });
  });

  it.each([
    ['from', '0000-01-01T00:00:00Z'],
    ['to', '-000001-01-01T00:00:00Z'],
    ['from', '+010000-01-01T00:00:00Z'],
  ])('refuses a time that no column holds: %s %s', async (field, at) => {
    const filter = { [field]: new Date(at) };
    const search = searchAudit(leader, filter, { first: 1, after: null });
    await expect(search).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { field } });
  });

  it('says how many rows a page may have', async () => {
    const search = searchAudit(leader, {}, { first: -1, after: null });
    await expect(search).rejects.toMatchObject({
      facts: { field: 'first', expected: { en: '1 to 1000' }, got: -1 },
    });
  });
});

describe('a search by what was read and why', () => {
  const KEY = '11010519900101001X';
  const event = 'data.asked';
  const keyOf = (key: string): string => SECRETS.digest('audit-key', key);

  beforeAll(async () => {
    const of = (number: number, parts: Parameters<typeof readDraft>[1]) =>
      readDraft(number, { event, reasons: ['granted'], ...parts });
    const drafts = [
      of(1, { items: ['name', 'income'], keyDigests: [keyOf(KEY)] }),
      of(2, { items: ['income', 'name'], keyDigests: [keyOf('other'), keyOf(KEY)] }),
      of(3, { items: ['incomeTax'], keyDigests: [keyOf(KEY)], department: 'market' }),
      of(4, { items: [], decision: 'denied', reasons: ['QUOTA_EXCEEDED'], rowCount: null }),
      of(5, {
        items: [],
        decision: 'denied',
        reasons: ['no-grant', 'NOT_GRANTED'],
        rowCount: null,
      }),
      of(6, { items: ['name'], reasons: ['granted', 'outside-network'] }),
    ];
    for (const draft of drafts) {
      await audit.append([draft]);
      runtime.clock.advance(1000);
    }
  });

  it.each<[string, Parameters<typeof searchAudit>[1], string[]]>(
    [
      ['an item, whatever others were read with it', { item: 'income' }, ['2', '1']],
      ['an item of a department', { item: 'incomeTax', department: 'housing' }, []],
      ['a part of a reason, whatever its case', { text: 'OUTSIDE-net' }, ['6']],
      ['a part of a reason and a decision', { text: 'no-grant', decision: 'denied' }, ['5']],
      ['what a reason means in Chinese', { text: '配额' }, ['4']],
      ['what a reason means in English', { text: 'would EXCEED it' }, ['4']],
      ['a text that no reason has', { text: '100%_' }, []],
      ['a subject by its key', { subject: KEY.toLowerCase() }, ['3', '1']],
      ['a subject by its digest', { subject: keyOf(KEY) }, ['3', '1']],
      ['a subject and an item', { subject: KEY, item: 'income' }, ['1']],
      ['a subject and a department', { subject: KEY, department: 'market' }, ['3']],
    ].map(([what, filter, expected]) => [what, filter, expected] as never),
  )('finds by %s', async (_what, filter, expected) => {
    const found = (await numbersOf({ event, ...filter })).filter((one) => one !== 'search-1');
    expect(found).toEqual(expected);
  });

  it('pages as any other', async () => {
    for (const filter of [{ item: 'name' }, { subject: KEY }, { text: 'granted' }]) {
      const whole = await numbersOf({ event, ...filter });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await searchAudit(leader, { event, ...filter }, { first: 1, after });
        seen.push(...page.records.map(({ requestId }) => requestId.replace('request-', '')));
        after = page.hasNextPage ? page.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    }
  });

  it('finds the same in a stretch of a lane, as those who follow the log do, in its order', async () => {
    const stretch = { node: 'gateway-1.data', first: 1, last: 10_000 };
    for (const filter of [{ item: 'income' }, { subject: keyOf(KEY) }, { text: '配额' }]) {
      const followed = await findInStretch(db, { event, ...filter }, stretch);
      const numbers = followed.map(({ requestId }) => requestId.replace('request-', ''));
      expect(numbers.reverse()).toEqual(await numbersOf({ event, ...filter }));
    }
  });

  it('keeps the code of a person nowhere, not even where it is refused', async () => {
    await numbersOf({ subject: KEY });
    const refused = searchAudit(contextOf([]), { subject: KEY }, { first: 1, after: null });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const records = await chainOf(db, 'gateway-1.data');
    const name = await subjectName(leader, KEY);
    expect(records.slice(-2).map(({ facts }) => facts.subject)).toEqual([name, name]);
    expect(JSON.stringify(records)).not.toContain(keyOf(KEY));
    expect(JSON.stringify(records)).not.toContain(KEY);
  });

  it('keeps a shape anew that went with a change which was undone, one for items in any order', async () => {
    const draft = readDraft(9, { event, items: ['undone'] });
    const book = new ShapeBook(db);
    const undone = db.transaction(async () => {
      await book.keep([shapeOf(draft)]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await book.keep([shapeOf(draft)]);
    const nothing = { event: null, decision: null, resource: null, text: null, codes: [] };
    const kept = await selectShapes(db, { ...nothing, item: 'undone' });
    expect(kept).toEqual([String(shapeOf(draft).shape)]);
    const turned = readDraft(9, { event, items: ['b', 'a'] });
    expect(shapeOf(turned)).toEqual(shapeOf({ ...turned, items: ['a', 'b'] }));
  });
});

import {
  type AuditLog,
  type AuditRecord,
  createAuditLog,
  destroySubject,
  type SearchContext,
  searchAudit,
  showSubject,
  verifyChain,
} from '../../src/audit';
import { prepareDraft } from '../../src/audit/chain';
import { keyMark } from '../../src/audit/key-mark';
import { openSubject } from '../../src/audit/subjects/subject';
import { SubjectBook } from '../../src/audit/subjects/subject-book';
import { selectNames, selectSubject } from '../../src/audit/subjects/subjects.store';
import { type Database, loadConfig, WorkingCalendar } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { subjectName } from '../support/subject-name';
import { auditRuntime, chainOf, readDraft, SECRETS } from './audit-runtime';

let db: Database;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;
let audit: AuditLog;
let leader: SearchContext;

/** Another process on the same database. */
let other: AuditLog;
let otherRuntime: typeof runtime;

beforeAll(async () => {
  db = await openTestDatabase();
  runtime = await auditRuntime(db);
  otherRuntime = await auditRuntime(db, 'gateway-2');
  [audit, other] = [await createAuditLog(runtime), await createAuditLog(otherRuntime)];
  leader = {
    ...{ ...runtime, audit, calendar: new WorkingCalendar(), requestId: 'r', locale: 'en' },
    actor: { kind: 'person', id: 'li', department: { id: 'office' }, roles: ['leadership'] },
  };
});

afterAll(async () => {
  await audit.close();
  await other.close();
  await runtime.epoch.close();
  await otherRuntime.epoch.close();
  await db.close();
});

const digestOf = (key: string): string => SECRETS.digest('audit-key', key);

/** Reads of the row of a key, for the purpose of the same person. */
async function read(key: string, log = audit): Promise<void> {
  const purpose = { serviceItem: 'S', caseNumber: null, basis: null, subjectDigest: null };
  const clear = { keys: [key], subject: key };
  await log.append([readDraft(1, { keyDigests: [], purpose, clear })]);
}

async function last(node = 'gateway-1'): Promise<AuditRecord | undefined> {
  return (await chainOf(db, `${node}.data`)).at(-1);
}

async function found(subject: string): Promise<number> {
  const page = { first: null, after: null };
  return (await searchAudit(leader, { subject, event: 'data.read' }, page)).records.length;
}

describe('a subject', () => {
  const KEY = '11010519900101001X';

  it('stands in records under a name that neither its code nor the gateway’s key leads to', async () => {
    await read(KEY);
    const record = await last();
    const name = await subjectName(runtime, KEY);
    expect(record).toMatchObject({ keyDigests: [name], purpose: { subjectDigest: name } });
    for (const trace of [KEY, digestOf(KEY)]) expect(JSON.stringify(record)).not.toContain(trace);
    const row = await selectSubject(db, name);
    expect(JSON.stringify(row)).not.toContain(KEY);
    expect(row && openSubject(SECRETS, row)).toBe(KEY);
  });

  it('keeps its name, also when several processes meet it at once', async () => {
    const keys = Array.from({ length: 20 }, (_, at) => `together-${at}`);
    await Promise.all(keys.flatMap((key) => [read(key), read(key, other)]));
    const rows = await selectNames(db, keys.map(digestOf));
    const names = rows.map(({ name }) => name).sort();
    for (const node of ['gateway-1', 'gateway-2']) {
      const chain = await chainOf(db, `${node}.data`);
      const named = chain.slice(-keys.length).flatMap(({ keyDigests }) => keyDigests);
      expect(named.sort()).toEqual(names);
    }
  });

  it('is found by its key, by its digest and by its name', async () => {
    for (const one of [KEY, KEY.toLowerCase(), digestOf(KEY), await subjectName(runtime, KEY)]) {
      expect(await found(one)).toBe(1);
    }
  });

  it('is shown to the leadership office alone, and that is recorded without the key', async () => {
    const name = await subjectName(runtime, KEY);
    expect(await showSubject(leader, name)).toBe(KEY);
    expect(await last()).toMatchObject({ event: 'subject.shown', keyDigests: [name] });
    const actor = leader.actor && { ...leader.actor, roles: ['operator'] };
    const refused = showSubject({ ...leader, actor }, name);
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(showSubject(leader, digestOf('none'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot be passed off as another one by who writes into the table', async () => {
    await read('somebody');
    const [one, two] = [await subjectName(runtime, KEY), await subjectName(runtime, 'somebody')];
    const [real, another] = [await selectSubject(db, one), await selectSubject(db, two)];
    if (!real || !another) throw new Error('expected two subjects');
    expect(() => openSubject(SECRETS, { ...another, name: one })).toThrow('does not fit its name');
    expect(() => openSubject(SECRETS, { ...real, wrappedKey: another.wrappedKey })).toThrow();
    expect(() => openSubject(SECRETS, { ...real, sealedValue: another.sealedValue })).toThrow();
  });

  it('is called by its name also where names are forgotten while another is looked for', async () => {
    const [epoch, known] = [{ current: 1 }, 'known-before'];
    let inBetween = async (): Promise<void> => undefined;
    const slow: Database = Object.create(db, {
      query: {
        value: async (sql: string, params: unknown[], options: object) => {
          if (sql.includes('FROM audit_subject ')) await inBetween();
          return db.query(sql, params, options);
        },
      },
    });
    const book = new SubjectBook({ ...runtime, db: slow, epoch });
    const draftOf = (keys: readonly string[]) =>
      prepareDraft(readDraft(1, { keyDigests: [], purpose: null, clear: { keys, subject: null } }));
    await read(known);
    (await book.disguise([draftOf([known])])).kept();
    inBetween = async () => {
      inBetween = async () => undefined;
      await db.query(`INSERT INTO audit_forgotten VALUES ('f', 'somebody else', '2026-01-01')`);
      epoch.current += 1;
      await book.disguise([]);
    };
    const { disguised } = await book.disguise([draftOf([known, 'unknown-yet'])]);
    const [first, second] = disguised[0]?.draft.keyDigests ?? [];
    expect(first).toBe(await subjectName(runtime, known));
    expect(second).toMatch(/^[\w-]{43}$/);
    await db.query(`DELETE FROM audit_forgotten WHERE id = 'f'`);
  });

  it('gets another name where the first one was undone with its transaction', async () => {
    const book = new SubjectBook(runtime);
    const asked = new Map([[digestOf('undone'), null]]);
    const undone = db.transaction(async () => {
      await book.namesOf(asked);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { names } = await db.transaction(() => book.namesOf(asked));
    expect([...names.values()]).toEqual([await subjectName(runtime, 'undone')]);
  });
});

describe('forgetting', () => {
  const KEY = '110105199001010028';
  const forget = (key: string) => db.transaction(() => destroySubject(leader, key));

  it('SHR-10 is refused before the term of the newest read is over, and says until when', async () => {
    await read(KEY);
    const refused = { code: 'AUDIT_RETENTION_OBLIGES', facts: { until: '2029-04-01' } };
    await expect(forget(KEY)).rejects.toMatchObject(refused);
    await expect(forget('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(() => loadConfig({ ONCE_AUDIT_KEEP_MONTHS: '5' })).toThrow();
    expect(loadConfig({}).auditKeepMonths).toBe(36);
  });

  it('takes away what leads to the person, from every process, and changes no record', async () => {
    await read(KEY, other);
    const name = await subjectName(runtime, KEY);
    const before = await chainOf(db, 'gateway-1.data');
    runtime.clock.advance((3 * 365 + 31) * 86_400_000);
    expect(await forget(KEY)).toMatchObject({ on: '2029-04-01' });
    const forgotten = { code: 'AUDIT_SUBJECT_FORGOTTEN', facts: { on: '2029-04-01' } };
    await expect(found(KEY)).rejects.toMatchObject(forgotten);
    await expect(showSubject(leader, name)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await selectSubject(db, name)).toBeNull();
    const after = await chainOf(db, 'gateway-1.data');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(verifyChain(after)).toBeNull();
    const rows = await db.query('SELECT * FROM audit_forgotten');
    expect(JSON.stringify([rows, after.slice(before.length)])).not.toMatch(
      new RegExp(`${name}|${KEY}`),
    );
    await read(KEY, other);
    const anew = await subjectName(runtime, KEY);
    expect(anew).not.toBe(name);
    expect((await last('gateway-2'))?.keyDigests).toEqual([anew]);
    expect(await found(KEY)).toBe(1);
  });

  it('waits for records from before subjects had names, which are found as well', async () => {
    await read('early');
    await read('early');
    const [name, digest] = [await subjectName(runtime, 'early'), digestOf('early')];
    const { id } = (await last()) ?? {};
    await db.execute(
      'UPDATE audit_record SET body = replace(body, $2, $3), key_marks = $4::bigint[] WHERE id = $1',
      [id, name, digest, [keyMark(digest)]],
    );
    expect(await found('early')).toBe(2);
    runtime.clock.advance((3 * 365 + 31) * 86_400_000);
    await expect(forget('early')).rejects.toMatchObject({ code: 'AUDIT_NAMES_DIGEST' });
  });
});

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFolder, verifierOf, verifyDatabase } from '../../src/audit';
import type { Publisher } from '../../src/audit/tree/publish-log';
import { sequence } from '../../src/audit/tree/publish-some';
import { type Database, isGatewayError } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const signer = logSignerOf();
const verifier = verifierOf(signer);

let db: Database;
let home: string;
let publisher: Publisher & { readonly folder: LogFolder };
/** The files as they were when 260 records were signed. */
let older: LogFolder;

/** Appends reads, each of another key, to the lane of a node. */
async function append(count: number, node = 'gateway-1'): Promise<void> {
  const runtime = await auditRuntime(db, node);
  const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
  await withLog(runtime, (audit) => audit.append(drafts));
  await runtime.epoch.close();
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-verify-'));
  db = await openTestDatabase();
  publisher = { db, folder: new LogFolder(join(home, 'log')), signer };
  await append(250);
  await append(10, 'gateway-2');
  await sequence(publisher);
  older = new LogFolder(join(home, 'older'));
  await cp(publisher.folder.path, older.path, { recursive: true });
  await append(10);
  await append(30, 'gateway-2');
  await sequence(publisher);
  await append(5);
});

afterAll(async () => {
  await db.close();
  await rm(home, { recursive: true });
});

function verify(folder = publisher.folder) {
  const idle = (): void => undefined;
  return verifyDatabase({ db, folder, verifier, since: null, progress: idle, records: idle });
}

/** What verification says of a database that was altered so; it is as before afterwards. */
async function saidOf(sql: string, folder?: LogFolder): Promise<string> {
  const undo = new Error('undo');
  let said = 'holds';
  const altered = db.transaction(async () => {
    await db.script(sql);
    await verify(folder).catch((error: unknown) => {
      if (!isGatewayError(error, 'AUDIT_LOG_BROKEN')) throw error;
      said = error.message;
    });
    throw undo;
  });
  await expect(altered).rejects.toBe(undo);
  return said;
}

/** Has `audit_lane` say what the records say, as in a copy of the whole database. */
const SET_BACK = `DELETE FROM audit_lane WHERE sequence > 0;
  INSERT INTO audit_lane SELECT DISTINCT ON (node) node, sequence, hash FROM audit_record ORDER BY node, sequence DESC;`;
const REHASHED = `encode(sha256(convert_to(replace(body, 'housing', 'hausing'), 'UTF8')), 'hex')`;
const OF_ONE = `node = 'gateway-1.data'`;
const OF_TWO = `node = 'gateway-2.data'`;
const COLUMNS = `node, hash, previous_hash, at, event, decision, department_id, actor_id, resource,
  service_item, case_number, key_marks, shape, body, salt`;

describe('a database', () => {
  it('holds: what is signed, what has a place and what waits for one', async () => {
    const found = await verify();
    expect(found.signed).toMatchObject({ size: 300, root: found.placed.root });
    expect(found).toMatchObject({ placed: { size: 300 }, waiting: 5 });
    expect(found.unsignedSince).toBe('2026-03-02T01:00:00.000Z');
  });

  it('holds where the files are an older copy, and tells since when they lack records', async () => {
    const found = await verify(older);
    expect(found.signed.size).toBe(260);
    expect(found.placed.size).toBe(300);
    expect(found.unsignedSince).not.toBeNull();
  });

  it('that has recorded nothing holds without files, but not with those of another', async () => {
    const fresh = await openTestDatabase();
    const all = { db: fresh, verifier, since: null };
    const idle = (): void => undefined;
    const told = { progress: idle, records: idle };
    const empty = new LogFolder(join(home, 'empty'));
    expect(await verifyDatabase({ ...all, ...told, folder: empty })).toMatchObject({
      ...{ signed: { size: 0 }, placed: { size: 0 }, waiting: 0, unsignedSince: null },
    });
    const restored = verifyDatabase({ ...all, ...told, folder: publisher.folder });
    await expect(restored).rejects.toThrow(/#0 and all after it are missing.* older copy/);
    await fresh.close();
    await expect(verify(empty)).rejects.toThrow('checkpoint is missing');
  });

  it('that is an older copy is told so, with both sizes', async () => {
    const restored = `DELETE FROM audit_record WHERE sequence > 250 OR (${OF_TWO} AND sequence > 10);
      DELETE FROM audit_run WHERE start_index >= 260; ${SET_BACK}`;
    const olderRoot = async (): Promise<string> => {
      const found = await verify(older);
      return found.signed.root.toString('base64');
    };
    const tree = `UPDATE audit_tree SET size = 260, root = '${await olderRoot()}'`;
    const said = await saidOf(`${restored} ${tree}`);
    expect(said).toContain('#260 and all after it are missing');
    expect(said).toContain(
      'the database has 260 records with a place and the signed checkpoint 300',
    );
    expect(said).toContain('An older copy of the database was restored');
    expect(await saidOf(`${restored} ${tree}`, older)).toBe('holds');
  });
});

describe('of a database that was altered, verification names the first place and what is wrong', () => {
  it.each<[what: string, sql: string, place: string, problem: string]>([
    [
      'a body',
      `UPDATE audit_record SET body = replace(body, 'housing', 'hausing') WHERE ${OF_ONE} AND sequence = 4`,
      '#3 (gateway-1.data #4)',
      'its text does not fit its hash',
    ],
    [
      'a body and its hash',
      `UPDATE audit_record SET body = replace(body, 'housing', 'hausing'), hash = ${REHASHED}
       WHERE ${OF_ONE} AND sequence = 4`,
      '#3 (gateway-1.data #4)',
      'does not fit what was published',
    ],
    [
      'a hash',
      `UPDATE audit_record SET hash = repeat('0', 64) WHERE ${OF_TWO} AND sequence = 40`,
      '#299 (gateway-2.data #40)',
      'its text does not fit its hash',
    ],
    [
      'a text that is none any more',
      `UPDATE audit_record SET body = 'x', hash = encode(sha256('x'), 'hex') WHERE ${OF_ONE} AND sequence = 4`,
      '#3 (gateway-1.data #4)',
      'was altered',
    ],
    [
      'a salt',
      `UPDATE audit_record SET salt = 'other' WHERE ${OF_ONE} AND sequence = 250`,
      '#249 (gateway-1.data #250)',
      'does not fit what was published',
    ],
    [
      'a record taken out',
      `DELETE FROM audit_record WHERE ${OF_TWO} AND sequence = 10`,
      '#259 (gateway-2.data #10)',
      'is missing',
    ],
    [
      'the last one that has a place taken out',
      `DELETE FROM audit_record WHERE ${OF_TWO} AND sequence = 40`,
      '#299 (gateway-2.data #40)',
      'is missing',
    ],
    [
      'a record taken out and the others moved up',
      `DELETE FROM audit_record WHERE ${OF_ONE} AND sequence = 4;
       UPDATE audit_record SET sequence = -sequence WHERE ${OF_ONE} AND sequence > 4;
       UPDATE audit_record SET sequence = -sequence - 1 WHERE ${OF_ONE} AND sequence < 0`,
      '#3 (gateway-1.data #4)',
      'has the record of gateway-1.data #5: the order was changed',
    ],
    [
      'two records exchanged',
      `UPDATE audit_record SET sequence = -sequence WHERE ${OF_ONE} AND sequence IN (4, 200);
       UPDATE audit_record SET sequence = 204 + sequence WHERE ${OF_ONE} AND sequence < 0`,
      '#3 (gateway-1.data #4)',
      'has the record of gateway-1.data #200: the order was changed',
    ],
    [
      'a record put elsewhere',
      `UPDATE audit_record SET sequence = 900 WHERE ${OF_ONE} AND sequence = 4`,
      '#3 (gateway-1.data #4)',
      'stands as gateway-1.data #900 now: the order was changed',
    ],
    [
      'one there twice',
      `DROP INDEX audit_record_before_node_sequence_key;
       INSERT INTO audit_record (id, sequence, ${COLUMNS})
       SELECT 'copy', sequence, ${COLUMNS} FROM audit_record WHERE ${OF_ONE} AND sequence = 250`,
      '#249 (gateway-1.data #250)',
      'is there twice',
    ],
    [
      'a copy added behind the last',
      `INSERT INTO audit_record (id, sequence, ${COLUMNS})
       SELECT 'copy', 266, ${COLUMNS} FROM audit_record WHERE ${OF_ONE} AND sequence = 4`,
      'gateway-1.data #266',
      'has the record of gateway-1.data #4: it was added',
    ],
    [
      'one added before the first',
      `INSERT INTO audit_record (id, sequence, ${COLUMNS})
       SELECT 'copy', 0, ${COLUMNS} FROM audit_record WHERE ${OF_ONE} AND sequence = 4`,
      'gateway-1.data #0',
      'was added',
    ],
    [
      'one of those that wait taken out',
      `DELETE FROM audit_record WHERE ${OF_ONE} AND sequence = 262`,
      'gateway-1.data #262',
      'is missing',
    ],
    [
      'one of those that wait altered with its hash',
      `UPDATE audit_record SET body = replace(body, 'housing', 'hausing'), hash = ${REHASHED}
       WHERE ${OF_ONE} AND sequence = 262`,
      'gateway-1.data #262',
      'its column department does not fit its text',
    ],
    [
      'the last of those that wait taken out',
      `DELETE FROM audit_record WHERE ${OF_ONE} AND sequence = 265`,
      'audit_lane gateway-1.data',
      'says #265, and its records end at #264',
    ],
    [
      'the end of a lane set back',
      `UPDATE audit_lane SET sequence = 250 WHERE ${OF_ONE} AND sequence = 265`,
      'audit_lane gateway-1.data',
      'says #250, and its records end at #265',
    ],
    [
      'the end of a lane set forward',
      `UPDATE audit_lane SET sequence = 266 WHERE ${OF_ONE} AND sequence = 265`,
      'audit_lane gateway-1.data',
      'says #266, and its records end at #265',
    ],
    [
      'the end of a lane given another hash',
      `UPDATE audit_lane SET hash = repeat('1', 64) WHERE ${OF_TWO} AND sequence = 40`,
      'audit_lane gateway-2.data',
      'has another hash of #40 than its record',
    ],
    [
      'the end of a lane taken out',
      `DELETE FROM audit_lane WHERE ${OF_TWO}`,
      'audit_lane gateway-2.data',
      'is missing',
    ],
    [
      'the end of a lane that there is not',
      `INSERT INTO audit_lane (node, sequence, hash) VALUES ('gateway-3.data', 2, 'x')`,
      'audit_lane gateway-3.data',
      'says #2, and its records end at #0',
    ],
    [
      'a place of the tree taken out',
      'DELETE FROM audit_run WHERE start_index = 250',
      '#250',
      'is of no run in audit_run',
    ],
    [
      'a place of the tree given to other records',
      'UPDATE audit_run SET first_sequence = 8 WHERE start_index = 250',
      '#250 (gateway-2.data #8)',
      'does not follow in audit_run',
    ],
    [
      'places of the tree exchanged',
      `UPDATE audit_run SET start_index = -1 WHERE start_index = 0;
       UPDATE audit_run SET start_index = 10 WHERE start_index = -1;
       UPDATE audit_run SET start_index = 0 WHERE start_index = 250`,
      '#0 (gateway-1.data #1)',
      'has the record of gateway-2.data #1: the order was changed',
    ],
    [
      'places beyond the tree',
      `INSERT INTO audit_run (start_index, node, first_sequence, count) VALUES (300, 'x', 1, 1)`,
      'audit_run',
      'has places beyond the tree',
    ],
    [
      'the root of the tree',
      `UPDATE audit_tree SET root = 'AAAA'`,
      'audit_tree',
      'does not have the root of its records',
    ],
    ['a shape', `UPDATE audit_shape SET items = '{}'`, 'audit_shape', 'does not fit its number'],
    [
      'a shape taken out',
      'DELETE FROM audit_shape',
      'audit_shape',
      '#0 (gateway-1.data #1) has it',
    ],
  ])('%s', async (_what, sql, place, problem) => {
    const said = await saidOf(sql);
    expect(said).toContain(` ${place} `);
    expect(said).toContain(problem);
  });

  it.each([
    [`id = 'other'`, 'id'],
    [`previous_hash = ''`, 'previousHash'],
    [`at = at + interval '1 ms'`, 'at'],
    [`event = 'data.red'`, 'event'],
    [`decision = 'denied'`, 'decision'],
    ['department_id = NULL', 'department'],
    [`actor_id = ''`, 'actor'],
    ['resource = NULL', 'resource'],
    ['service_item = NULL', 'serviceItem'],
    ['case_number = NULL', 'caseNumber'],
    ['key_marks = NULL', 'keyMarks'],
    [`key_marks = '{1}'`, 'keyMarks'],
    ['shape = NULL', 'shape'],
    ['shape = shape + 1', 'shape'],
  ])('a column that hides it from searches: %s', async (set, column) => {
    const said = await saidOf(`UPDATE audit_record SET ${set} WHERE ${OF_ONE} AND sequence = 4`);
    expect(said).toContain(`#3 (gateway-1.data #4) was altered: its column ${column}`);
  });

  it('but takes records from before there were marks and shapes as they are', async () => {
    expect(
      await saidOf(`UPDATE audit_record SET shape = NULL WHERE ${OF_ONE} AND sequence < 9;
        UPDATE audit_record SET key_marks = NULL WHERE ${OF_ONE} AND sequence < 4`),
    ).toBe('holds');
  });
});

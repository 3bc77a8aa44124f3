import type { Database } from '../../src/platform';
import { splitMonths } from './split-months';

/** Rows that are written at a time: a statement of all would take all the memory there is. */
const CHUNK = 250_000;

const DEPARTMENTS = 200;
const RESOURCES = 500;
const PEOPLE = 2_000_000;
/** Ways in which a resource is asked: sets of items, and what decided. */
const SHAPES = 8;

/** The last instant of the log, which goes back three years from it: today's beginning, for logs grow until now. */
export const LOG_ENDS = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
const DAYS = 1095;
const MONTHS = 36;

/** What of a log is searched for: the values that rows were made with. */
export const COMMON_DEPARTMENT = 'd0';
export const RARE_DEPARTMENT = `d${DEPARTMENTS - 1}`;
export const COMMON_RESOURCE = 'r0';
export const RARE_RESOURCE = `r${RESOURCES - 1}`;

/** A number from 0 to below 1 that a row always has: with powers of it a few values are frequent. */
const chance = (stride: number): string =>
  `((n * ${stride}::bigint % 1000003) / 1000003.0)::float8`;

/** Reads as a busy city makes them: few departments and resources most of them, keys of two million people. */
const ROWS = `
  SELECT n, '${LOG_ENDS}'::timestamptz - interval '${DAYS} days' * (1 - n / $3::float8) AS at,
    floor(${DEPARTMENTS} * power(${chance(7919)}, 3))::int AS department,
    floor(${RESOURCES} * power(${chance(104_729)}, 2))::int AS resource,
    floor(${PEOPLE} * ${chance(15_485_863)})::int AS person,
    CASE WHEN n % 1000 < 975 THEN n % 6 WHEN n % 1000 < 995 THEN 6 ELSE 7 END AS variant
  FROM generate_series($1::bigint, $2::bigint) AS n`;

/** The digest of a person's key as base64url; in the real log it is keyed. */
export const digestOf = (person: string): string =>
  `translate(encode(sha256(convert_to((${person})::text, 'UTF8')), 'base64'), '+/=', '-_')`;
const markOf = (person: string): string =>
  `('x' || left(encode(sha256(convert_to((${person})::text, 'UTF8')), 'hex'), 16))::bit(64)::bigint`;

const INSERT = `
  INSERT INTO audit_record (id, node, sequence, hash, previous_hash, at, event, decision, department_id,
    actor_id, resource, service_item, case_number, key_marks, shape, body)
  SELECT lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000', 'gateway-1.data', n, md5(n::text),
    md5(n::text), at, 'data.read', (ARRAY['allowed', 'denied', 'failed'])[greatest(1, variant - 4)],
    'd' || department, 'c' || department * 5 + n % 5, 'r' || resource, 'S' || department * 10 + n % 10,
    'B-2026-' || n / 3, CASE WHEN variant < 6 THEN ARRAY[${markOf('person')}] ELSE '{}' END,
    resource * ${SHAPES} + variant,
    json_build_object('actor', json_build_object('id', 'c' || department * 5 + n % 5, 'kind', 'client'),
      'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'decision', (ARRAY['allowed', 'denied', 'failed'])[greatest(1, variant - 4)],
      'department', 'd' || department, 'event', 'data.read', 'facts', json_build_object('path', 'shared.r',
        'read', 'key', 'network', 'government'), 'grant', 'G-2026-' || resource,
      'id', lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000',
      'items', CASE WHEN variant < 6 THEN ARRAY['name', 'item' || variant, 'own' || resource] ELSE '{}' END,
      'keyDigests', ARRAY[${digestOf('person')}], 'masked', ARRAY[]::text[], 'node', 'gateway-1.data',
      'policyVersion', md5('p'), 'previousHash', md5(n::text),
      'purpose', json_build_object('basis', '公共租赁住房管理办法第八条', 'caseNumber', 'B-2026-' || n / 3,
        'serviceItem', 'S' || department * 10 + n % 10, 'subjectDigest', ${digestOf('person + 1')}),
      'reasons', ARRAY['granted', 'released'], 'requestId', md5(n::text), 'resource',
      json_build_object('apiName', 'r' || resource, 'code', 'r' || resource, 'version', 1),
      'rowCount', 1, 'sequence', n)::text
  FROM (${ROWS}) AS made`;

/** What decided: nearly always a grant, rarely a quota, and once in a long while a rail. */
async function fillShapes(db: Database): Promise<void> {
  await db.execute(
    `INSERT INTO audit_shape (shape, event, decision, resource, items, reasons)
     SELECT r * ${SHAPES} + v, 'data.read', (ARRAY['allowed', 'denied', 'failed'])[greatest(1, v - 4)],
       'r' || r, CASE WHEN v < 6 THEN ARRAY['name', 'item' || v, 'own' || r] ELSE '{}' END,
       CASE WHEN v < 6 THEN ARRAY['granted', 'released'] WHEN v = 7 THEN ARRAY['SOURCE_UNAVAILABLE']
         WHEN r = ${RESOURCES - 1} THEN ARRAY['own-approval'] ELSE ARRAY['QUOTA_EXCEEDED'] END
     FROM generate_series(0, ${RESOURCES} - 1) AS r, generate_series(0, ${SHAPES} - 1) AS v`,
  );
}

/**
 * Writes a log straight into the tables, without its hashes. It lies in months; its indexes are made at the end, as they would be
 * after years: a hundred times as fast as one row after the other.
 */
export async function fillRecords(db: Database, rows: number): Promise<void> {
  await splitMonths(db, new Date(LOG_ENDS), MONTHS);
  const indexes = await db.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, replace(indexdef, ' ON ONLY ', ' ON ') AS definition FROM pg_indexes
     WHERE tablename = 'audit_record'`,
  );
  for (const { name } of indexes) await db.script(`DROP INDEX "${name}"`);
  await fillShapes(db);
  for (let from = 1; from <= rows; from += CHUNK) {
    await db.execute(INSERT, [from, Math.min(rows, from + CHUNK - 1), rows]);
  }
  for (const { definition } of indexes) await db.script(definition);
  await db.script('ANALYZE audit_record');
}

/** Digest of the key of somebody whose row was given at a place of the log. */
export async function digestAt(db: Database, sequence: number): Promise<string> {
  const [row] = await db.query<{ digest: string }>(
    `SELECT body::json -> 'keyDigests' ->> 0 AS digest FROM audit_record
     WHERE node = 'gateway-1.data' AND sequence >= $1 AND key_marks <> '{}' ORDER BY sequence LIMIT 1`,
    [sequence],
  );
  return row?.digest ?? '';
}

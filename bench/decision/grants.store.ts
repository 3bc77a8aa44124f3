import type { Database } from '../../src/platform';

/** How much a city has granted. */
export interface GrantedSize {
  /** Grants; each department holds the same number, of as many resources. */
  readonly grants: number;
  readonly departments: number;
  readonly resources: number;
  readonly items: number;
}

/** Whose right to what, for what: one pair of a department and a resource, with its one grant. */
export interface GrantedPair {
  readonly departmentId: string;
  readonly serviceItem: string;
  /** Number of the resource, from 1. */
  readonly resource: number;
}

/** Departments that handle the same service items, and how many those are. */
const GUILDS = 50;
const ITEMS_OF_ONE = 40;

/** Coprime to the number of resources, so that no department holds two grants of one. */
const STRIDE = 9;

/** The pair at a number, from 0; the same as in SQL below. */
export function pairAt(at: number, { departments, resources }: GrantedSize): GrantedPair {
  const department = at % departments;
  const turn = Math.floor(at / departments);
  return {
    departmentId: `d${department}`,
    serviceItem: `S${(department % GUILDS) + GUILDS * (turn % ITEMS_OF_ONE)}`,
    resource: 1 + ((department * 7 + turn * STRIDE) % resources),
  };
}

/** The departments beyond those of the catalogue, and the service items that they handle. */
async function fillDepartments(db: Database, { departments }: GrantedSize): Promise<void> {
  await db.execute(
    `INSERT INTO department (id, name, credit_code, level, division_code, duties, created_at)
     SELECT 'd' || n, '第' || n || '业务局', 'code' || n, 'city', '110000', '{}', now()
     FROM generate_series(0, $1::int - 1) AS n ON CONFLICT DO NOTHING`,
    [departments],
  );
  await db.execute(
    `INSERT INTO service_item (code, name, departments, starts_at)
     SELECT 'S' || s, '事项' || s, ARRAY(SELECT 'd' || n FROM generate_series(0, $1::int - 1) AS n
       WHERE n % $2::int = s % $2::int), '2020-01-01Z'
     FROM generate_series(0, $2::int * $3::int - 1) AS s`,
    [departments, GUILDS, ITEMS_OF_ONE],
  );
}

/** All resources conditional, and of their items as many of each sensitivity. */
async function closeCatalogue(db: Database): Promise<void> {
  await db.script(`UPDATE resource_version SET sharing_type = 'conditional';
    UPDATE resource_item SET sensitivity = 1 + position % 4`);
}

/** What of a pair stands in its application and in its grant. */
const PAIRS = `
  SELECT p, 'd' || dep AS consumer, 'r' || res AS resource, 'd' || res % 40 AS provider,
    ARRAY(SELECT 'S' || dep % ${GUILDS} + ${GUILDS} * ((turn + j) % ${ITEMS_OF_ONE})
      FROM generate_series(0, 2) AS j) AS service_items
  FROM (SELECT p, p % $3::int AS dep, p / $3::int AS turn,
      1 + (p % $3::int * 7 + p / $3::int * ${STRIDE}) % $4::int AS res
    FROM generate_series($1::int, $2::int - 1) AS p) AS numbered`;

/** Grants of all items, a quarter of them for some rows, with what decisions read of applications. */
async function fillGrants(db: Database, from: number, size: GrantedSize): Promise<void> {
  const to = Math.min(size.grants, from + CHUNK);
  const pairs = [from, to, size.departments, size.resources];
  await db.execute(
    `INSERT INTO application (id, number, consumer_id, provider_id, resource_id, version, items,
       service_items, basis, mode, starts_at, expires_at, status, applied_at, applied_by,
       submitted_at, notice, answered_at, answered_by)
     SELECT 'a' || p, 'A-' || p, consumer, provider, resource, 1, '{}', '{}', '依据',
       'serviceInterface', '2020-01-01Z', '2099-01-01Z', 'serving', now(), 'p', now(), '{}', now(),
       'officer' || p % 100
     FROM (${PAIRS}) AS pair`,
    pairs,
  );
  await db.execute(
    `INSERT INTO "grant" (id, number, application_id, consumer_id, provider_id, resource_id,
       version_from, items, service_items, row_scope, starts_at, expires_at, created_at)
     SELECT 'g' || p, 'G-' || p, 'a' || p, consumer, provider, resource, 1, $5::text[],
       service_items, CASE WHEN p % 4 = 0 THEN '{"prefix":{"item":"item1","value":"1101"}}'::jsonb END,
       '2020-01-01Z', '2099-01-01Z', now()
     FROM (${PAIRS}) AS pair`,
    [...pairs, Array.from({ length: size.items }, (_, at) => `item${at + 1}`)],
  );
}

/** Pairs that are written at a time: a statement of all would take all the memory there is. */
const CHUNK = 100_000;

/** Writes grants straight into the tables of a catalogue that was filled before. */
export async function fillCity(db: Database, size: GrantedSize): Promise<void> {
  await fillDepartments(db, size);
  await closeCatalogue(db);
  for (let from = 0; from < size.grants; from += CHUNK) await fillGrants(db, from, size);
  await db.script('ANALYZE');
}

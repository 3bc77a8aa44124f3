import type { Database } from '../../platform';
import type { SearchedEntry, SearchRow } from './search-row';

/** The version in force of each resource, or its newest one, as it is searched. */
const ENTRIES = `
  SELECT DISTINCT ON (r.id) r.id AS "resourceId", v.id AS "versionId",
    (v.status = 'published' AND r.ended_at IS NULL AND r.secret_at IS NULL) AS "inForce",
    r.provider_id AS "providerId", d.name AS provider, r.code, r.api_name AS "apiName",
    v.name, v.abstract, v.sharing_type AS "sharingType",
    v.update_frequency AS "updateFrequency", v.format,
    ARRAY(SELECT i.name FROM resource_item i WHERE i.version_id = v.id ORDER BY i.position) AS items
  FROM resource r
  JOIN resource_version v ON v.resource_id = r.id
  JOIN department d ON d.id = r.provider_id
  WHERE r.id = ANY($1::text[])
  ORDER BY r.id, v.status = 'published' DESC, v.number DESC`;

/** What these resources are to be found by. */
export function selectSearched(db: Database, ids: readonly string[]): Promise<SearchedEntry[]> {
  return db.query<SearchedEntry>(ENTRIES, [ids]);
}

/** Some resources, at most so many, that have no row of this form. */
export async function selectUnfound(db: Database, form: number, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT r.id FROM resource r LEFT JOIN resource_search s ON s.resource_id = r.id
     WHERE s.form IS DISTINCT FROM $1
       AND EXISTS (SELECT 1 FROM resource_version v WHERE v.resource_id = r.id)
     LIMIT $2`,
    [form, limit],
  );
  return rows.map(({ id }) => id);
}

/** Writes rows in place of those that the resources had. */
export async function writeRows(db: Database, rows: readonly SearchRow[]): Promise<void> {
  await db.execute(
    `INSERT INTO resource_search (resource_id, version_id, in_force, provider_id, code,
       sharing_type, update_frequency, format, name, letters, initials, api_name, provider, items,
       abstract, form, tokens)
     SELECT "resourceId", "versionId", "inForce", "providerId", code, "sharingType",
       "updateFrequency", format, name, letters, initials, "apiName", provider, items, abstract,
       form, array_to_tsvector(tokens)
     FROM jsonb_to_recordset($1::jsonb) AS row ("resourceId" text, "versionId" text,
       "inForce" boolean, "providerId" text, code text, "sharingType" text,
       "updateFrequency" text, format text, name text, letters text, initials text,
       "apiName" text, provider text, items text, abstract text, form int, tokens text[])
     ON CONFLICT (resource_id) DO UPDATE SET version_id = excluded.version_id,
       in_force = excluded.in_force, provider_id = excluded.provider_id, code = excluded.code,
       sharing_type = excluded.sharing_type, update_frequency = excluded.update_frequency,
       format = excluded.format, name = excluded.name, letters = excluded.letters,
       initials = excluded.initials, api_name = excluded.api_name, provider = excluded.provider,
       items = excluded.items, abstract = excluded.abstract, form = excluded.form,
       tokens = excluded.tokens`,
    [JSON.stringify(rows)],
  );
}

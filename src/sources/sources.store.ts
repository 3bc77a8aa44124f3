import { type Database, databaseProblem, GatewayError } from '../platform';
import type { SourceKind } from './connector';

/** A registered source, without its secrets. */
export interface SourceRecord {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly kind: SourceKind;
  readonly settings: object;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly disabledAt: Date | null;
}

/** A source with all that is needed to open it. */
export interface StoredSource extends SourceRecord {
  /** Sealed under `source:<id>`; null where it has none. */
  readonly secrets: string | null;
  readonly departmentName: string;
}

const STORED = `SELECT s.id, s.name, s.department_id AS "departmentId", s.kind, s.settings, s.secrets,
  s.created_at AS "createdAt", s.changed_at AS "changedAt", s.disabled_at AS "disabledAt",
  d.name AS "departmentName"
  FROM source s JOIN department d ON d.id = s.department_id`;

/** The source of this id, or null. */
export async function selectSource(db: Database, id: string): Promise<StoredSource | null> {
  const sql = `${STORED} WHERE s.id = $1`;
  const [row] = await db.query<StoredSource>(sql, [id], { name: 'source_by_id' });
  return row ?? null;
}

/** All sources, or those of one department, oldest first. */
export async function selectSources(
  db: Database,
  departmentId?: string,
): Promise<readonly StoredSource[]> {
  const sql = `${STORED} WHERE $1::text IS NULL OR s.department_id = $1 ORDER BY s.id`;
  return db.query<StoredSource>(sql, [departmentId ?? null]);
}

/** Writes a new source. Errors: CONFLICT when the department has one of that name. */
export async function insertSource(
  db: Database,
  source: Omit<StoredSource, 'departmentName'>,
): Promise<void> {
  await db
    .query(
      `INSERT INTO source
         (id, name, department_id, kind, settings, secrets, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $7)`,
      [
        source.id,
        source.name,
        source.departmentId,
        source.kind,
        JSON.stringify(source.settings),
        source.secrets,
        source.createdAt,
      ],
    )
    .catch(refuseSameName);
}

/** Writes what a change brought. Errors: CONFLICT when the department has one of that name. */
export async function updateSource(db: Database, source: StoredSource): Promise<void> {
  await db
    .query(
      `UPDATE source SET name = $2, settings = $3::jsonb, secrets = $4, changed_at = $5,
         disabled_at = $6 WHERE id = $1`,
      [
        source.id,
        source.name,
        JSON.stringify(source.settings),
        source.secrets,
        source.changedAt,
        source.disabledAt,
      ],
    )
    .catch(refuseSameName);
}

function refuseSameName(error: unknown): never {
  if (databaseProblem(error) !== 'unique') throw error;
  throw new GatewayError('CONFLICT', {
    what: { zh: '数据源名称', en: 'the name of the source' },
    expected: { zh: '本部门未使用的名称', en: 'one that the department does not use' },
    got: { zh: '已使用的名称', en: 'one that it does' },
  });
}

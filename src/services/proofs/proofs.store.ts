import type { Database, Page } from '../../platform';

/** A proof (证明) that the city retains. GDE-6 */
export interface RetainedProof {
  readonly id: string;
  readonly name: string;
  /** The law that wants it, and its article. */
  readonly basis: string;
  /** Department that filed it; null for what the authority entered in the list. */
  readonly departmentId: string | null;
  readonly filedAt: Date;
  readonly filedBy: string;
  /** Calendar date from which the law wants it; null for what the authority entered. */
  readonly wantedSince: string | null;
  /** Last day on which it could be filed in time; null likewise. */
  readonly dueOn: string | null;
}

const PROOF = `id, name, basis, department_id AS "departmentId", filed_at AS "filedAt",
  filed_by AS "filedBy", to_char(wanted_since, 'YYYY-MM-DD') AS "wantedSince",
  to_char(due_on, 'YYYY-MM-DD') AS "dueOn"`;

/** Adds a proof; rejects with a unique problem when one of the name is in the list. */
export async function insertProof(db: Database, proof: RetainedProof): Promise<void> {
  const { id, name, basis, departmentId, filedAt, filedBy, wantedSince, dueOn } = proof;
  await db.execute(
    `INSERT INTO retained_proof
       (id, name, basis, department_id, filed_at, filed_by, wanted_since, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date)`,
    [id, name, basis, departmentId, filedAt, filedBy, wantedSince, dueOn],
  );
}

/** The list, newest first; one more than asked tells of more. */
export function selectProofs(db: Database, { first, after }: Page): Promise<RetainedProof[]> {
  return db.query<RetainedProof>(
    `SELECT ${PROOF} FROM retained_proof WHERE $1::text IS NULL OR id < $1
     ORDER BY id DESC LIMIT $2`,
    [after, first + 1],
  );
}

/** Those of the list that have one of some names. */
export function selectProofsNamed(
  db: Database,
  names: readonly string[],
): Promise<RetainedProof[]> {
  const sql = `SELECT ${PROOF} FROM retained_proof WHERE name = ANY ($1::text[])`;
  return db.query<RetainedProof>(sql, [names]);
}

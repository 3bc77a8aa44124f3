import type { Database } from '../platform';
import type { MessageKind } from './message-kinds';
import type { Subject } from './subject';

/** A message as it is kept. */
export interface MessageRecord {
  readonly id: string;
  readonly departmentId: string;
  readonly kind: MessageKind;
  readonly subject: Subject;
  /** Plain values, or the same words in both languages. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly readBy: string | null;
}

type Row = Omit<MessageRecord, 'subject'> & {
  readonly subjectType: Subject['type'];
  readonly subjectId: string;
  readonly subjectNumber: string;
};

const COLUMNS = `id, department_id AS "departmentId", kind, subject_type AS "subjectType",
  subject_id AS "subjectId", subject_number AS "subjectNumber", facts,
  created_at AS "createdAt", read_at AS "readAt", read_by AS "readBy"`;

function fromRow({ subjectType, subjectId, subjectNumber, ...row }: Row): MessageRecord {
  return { ...row, subject: { type: subjectType, id: subjectId, number: subjectNumber } };
}

/** Adds a message. */
export async function insertMessage(
  db: Database,
  { subject, ...message }: Omit<MessageRecord, 'readAt' | 'readBy'>,
): Promise<void> {
  await db.execute(
    `INSERT INTO message
       (id, department_id, kind, subject_type, subject_id, subject_number, facts, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
    [
      ...[message.id, message.departmentId, message.kind, subject.type, subject.id, subject.number],
      ...[JSON.stringify(message.facts), message.createdAt],
    ],
  );
}

/** The message of this id, or null. */
export async function selectMessage(db: Database, id: string): Promise<MessageRecord | null> {
  const [row] = await db.query<Row>(`SELECT ${COLUMNS} FROM message WHERE id = $1`, [id]);
  return row ? fromRow(row) : null;
}

/** The messages of these ids. */
export async function selectMessagesById(
  db: Database,
  ids: readonly string[],
): Promise<MessageRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM message WHERE id = ANY ($1::text[])`;
  return (await db.query<Row>(sql, [[...ids]])).map(fromRow);
}

/** Which messages of a department to list. */
export interface MessageWhere {
  readonly departmentId: string;
  /** Only those about this kind of subject; null for all. */
  readonly about: Subject['type'] | null;
  /** True for unread ones only, false for read ones only, null for all. */
  readonly unread: boolean | null;
  readonly first: number;
  /** Id of the last one seen. */
  readonly after: string | null;
}

/** Messages, newest first; one more than asked tells whether there are more. */
export async function selectMessages(db: Database, where: MessageWhere): Promise<MessageRecord[]> {
  const { departmentId, about, unread, first, after } = where;
  const rows = await db.query<Row>(
    `SELECT ${COLUMNS} FROM message
     WHERE department_id = $1 AND ($2::boolean IS NULL OR $2 = (read_at IS NULL))
       AND ($3::text IS NULL OR id < $3) AND ($5::text IS NULL OR subject_type = $5)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, unread, after, first + 1, about],
  );
  return rows.map(fromRow);
}

/** Notes who read messages of a department and when; the first reader stays. Answers those found. */
export async function readMessages(
  db: Database,
  ids: readonly string[],
  reading: Pick<MessageWhere, 'departmentId' | 'about'> & {
    readonly by: string;
    readonly at: Date;
  },
): Promise<MessageRecord[]> {
  const rows = await db.query<Row>(
    `UPDATE message SET read_at = coalesce(read_at, $3), read_by = coalesce(read_by, $4)
     WHERE id = ANY($1::text[]) AND department_id = $2 AND ($5::text IS NULL OR subject_type = $5)
     RETURNING ${COLUMNS}`,
    [[...ids], reading.departmentId, reading.at, reading.by, reading.about],
  );
  return rows.map(fromRow).sort((one, other) => (one.id < other.id ? 1 : -1));
}

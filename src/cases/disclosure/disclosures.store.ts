import { type Database, newId, type SecretBox } from '../../platform';
import type { Charge, DisclosureRecord, DisclosureStatus } from './disclosure';

/** What is sealed of a request. */
type Sealed = Pick<DisclosureRecord, 'applicant' | 'subject' | 'reasons'>;

type Row = Omit<DisclosureRecord, keyof Sealed | 'charge'> & {
  readonly sealed: string;
  readonly charge: string | null;
};

const COLUMNS = `id, number, department_id AS "departmentId", status, sealed, items, way,
  received_on AS "receivedOn", created_by AS "createdBy", charge, charged_at AS "chargedAt",
  notice_on AS "noticeOn", paid_on AS "paidOn", receipt_number AS "receiptNumber", outcome,
  closed_at AS "closedAt"`;

/** Binds what is sealed to its request, so that it cannot be moved to another. */
const label = (id: string, part: 'request' | 'charge'): string => `disclosure:${id}:${part}`;

function opened(secrets: SecretBox, { sealed, charge, ...row }: Row): DisclosureRecord {
  return {
    ...row,
    ...(JSON.parse(secrets.open(sealed, label(row.id, 'request'))) as Sealed),
    charge:
      charge === null
        ? null
        : (JSON.parse(secrets.open(charge, label(row.id, 'charge'))) as Charge),
  };
}

const sealedOf = (secrets: SecretBox, id: string, sealed: Sealed): string =>
  secrets.seal(JSON.stringify(sealed), label(id, 'request'));

/** A request as it comes in. */
export type NewDisclosure = Pick<
  DisclosureRecord,
  'number' | 'departmentId' | 'applicant' | 'subject' | 'items' | 'way' | 'receivedOn' | 'createdBy'
>;

/** Adds a request. */
export async function insertDisclosure(
  db: Database,
  secrets: SecretBox,
  { applicant, subject, ...asked }: NewDisclosure,
): Promise<DisclosureRecord> {
  const id = newId();
  await db.prisma.disclosureRequest.create({
    data: {
      ...{ id, ...asked, status: 'received', month: asked.receivedOn.slice(0, 7) },
      sealed: sealedOf(secrets, id, { applicant, subject, reasons: null }),
      applicantMark: markOf(secrets, applicant.code),
    },
  });
  return (await selectDisclosure(db, secrets, id)) as DisclosureRecord;
}

function markOf(secrets: SecretBox, code: string): string {
  return secrets.digest('disclosure-applicant', code);
}

/** The request of this id, or null. */
export async function selectDisclosure(
  db: Database,
  secrets: SecretBox,
  id: string,
): Promise<DisclosureRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM disclosure_request WHERE id = $1`;
  const [row] = await db.query<Row>(sql, [id]);
  return row ? opened(secrets, row) : null;
}

/** The same, held until the end. */
export async function lockDisclosure(
  db: Database,
  secrets: SecretBox,
  id: string,
): Promise<DisclosureRecord | null> {
  await db.query('SELECT id FROM disclosure_request WHERE id = $1 FOR UPDATE', [id]);
  return selectDisclosure(db, secrets, id);
}

/**
 * Items that an applicant asked for in a calendar month before a request: those with a lower number,
 * which is given in the order of commits, so that no two requests stand at the same place. FEE-2
 *
 * @param departmentId null where the month is counted over all departments
 */
export async function countItemsBefore(
  db: Database,
  secrets: SecretBox,
  { applicant, receivedOn, number }: Pick<DisclosureRecord, 'applicant' | 'receivedOn' | 'number'>,
  departmentId: string | null,
): Promise<number> {
  const [row] = await db.query<{ items: number }>(
    `SELECT coalesce(sum(items), 0)::int AS items FROM disclosure_request
     WHERE applicant_mark = $1 AND month = $2 AND number < $3 AND status <> 'withdrawn'
       AND ($4::text IS NULL OR department_id = $4)`,
    [markOf(secrets, applicant.code), receivedOn.slice(0, 7), number, departmentId],
  );
  return row?.items ?? 0;
}

/** What a step may write beside the status. */
export type DisclosureMoved = Partial<
  Pick<
    DisclosureRecord,
    | 'charge'
    | 'chargedAt'
    | 'noticeOn'
    | 'paidOn'
    | 'receiptNumber'
    | 'outcome'
    | 'reasons'
    | 'closedAt'
  >
>;

/** Moves a request that is held. Rejects with a unique problem for a receipt number that is used. */
export async function moveDisclosure(
  db: Database,
  secrets: SecretBox,
  { id, applicant, subject }: Pick<DisclosureRecord, 'id' | 'applicant' | 'subject'>,
  { to, change: { charge, reasons, ...change } }: { to: DisclosureStatus; change: DisclosureMoved },
): Promise<DisclosureRecord> {
  const sealed =
    reasons === undefined ? {} : { sealed: sealedOf(secrets, id, { applicant, subject, reasons }) };
  const charged = charge
    ? { charge: secrets.seal(JSON.stringify(charge), label(id, 'charge')) }
    : {};
  const data = { status: to, ...change, ...sealed, ...charged };
  await db.prisma.disclosureRequest.updateMany({ where: { id }, data });
  return (await selectDisclosure(db, secrets, id)) as DisclosureRecord;
}

/** Requests, newest first; one more than asked tells of more. */
export async function selectDisclosures(
  db: Database,
  secrets: SecretBox,
  {
    departmentId,
    status,
    first,
    after,
  }: {
    readonly departmentId: string | null;
    readonly status: DisclosureStatus | null;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<DisclosureRecord[]> {
  const rows = await db.query<Row>(
    `SELECT ${COLUMNS} FROM disclosure_request
     WHERE ($1::text IS NULL OR department_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, status, after, first + 1],
  );
  return rows.map((row) => opened(secrets, row));
}

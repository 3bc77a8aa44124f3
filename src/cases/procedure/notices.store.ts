import { type Database, newId, type SecretBox } from '../../platform';

/** How an applicant is reached: by what they left, else at the window. CASE-8 */
export const NOTICE_CHANNELS = ['sms', 'email', 'letter', 'window'] as const;

/** See NOTICE_CHANNELS. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Something an applicant is to be told, opened. */
export interface NoticeRecord {
  readonly id: string;
  readonly caseId: string;
  /** The step that it tells of. */
  readonly kind: string;
  readonly channel: NoticeChannel;
  /** The number or address; null at the window. */
  readonly contact: string | null;
  /** In Chinese. */
  readonly text: string;
  readonly createdAt: Date;
}

type Row = Omit<NoticeRecord, 'contact' | 'text'> & { readonly content: string };

const label = (id: string): string => `case-notice:${id}`;

/** Adds a notice, sealed. */
export async function insertNotice(
  db: Database,
  secrets: SecretBox,
  { contact, text, ...notice }: Omit<NoticeRecord, 'id'>,
): Promise<void> {
  const id = newId();
  const content = secrets.seal(JSON.stringify({ contact, text }), label(id));
  await db.prisma.caseNotice.create({ data: { id, content, ...notice } });
}

/** All notices of a case, the first one first. */
export async function selectNotices(
  db: Database,
  secrets: SecretBox,
  caseId: string,
): Promise<NoticeRecord[]> {
  const rows = await db.query<Row>(
    `SELECT id, case_id AS "caseId", kind, channel, content, created_at AS "createdAt"
     FROM case_notice WHERE case_id = $1 ORDER BY id`,
    [caseId],
  );
  return rows.map(({ content, ...row }) => ({
    ...row,
    ...(JSON.parse(secrets.open(content, label(row.id))) as Pick<NoticeRecord, 'contact' | 'text'>),
  }));
}

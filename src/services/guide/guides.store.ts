import type { Database } from '../../platform';
import type { GuideStatus } from '../enums';
import type { GuideContent } from './content.types';
import type { GuideRecord, GuideVersionOf, GuideVersionRecord } from './guide';

const GUIDE = `g.id AS "gId", g.service_item AS "serviceItem", g.department_id AS "departmentId",
  g.created_at AS "gCreatedAt"`;

const VERSION = `v.id, v.guide_id AS "guideId", v.number, v.status, v.content,
  v.law_changes AS "lawChanges", v.created_at AS "createdAt", v.created_by AS "createdBy",
  v.submitted_at AS "submittedAt", v.submitted_by AS "submittedBy",
  v.reviewed_at AS "reviewedAt", v.reviewed_by AS "reviewedBy",
  v.review_reasons AS "reviewReasons", v.published_at AS "publishedAt",
  v.superseded_at AS "supersededAt"`;

const BOTH = `SELECT ${GUIDE}, ${VERSION} FROM guide g JOIN guide_version v ON v.guide_id = g.id`;

type Row = GuideVersionRecord & {
  readonly gId: string;
  readonly serviceItem: string;
  readonly departmentId: string;
  readonly gCreatedAt: Date;
};

function split({ gId, serviceItem, departmentId, gCreatedAt, ...version }: Row): GuideVersionOf {
  return { guide: { id: gId, serviceItem, departmentId, createdAt: gCreatedAt }, version };
}

/**
 * Holds all guides of a service item until the transaction ends: what is published is compared with
 * the others, so that two at once must come one after the other. GDE-3
 */
export async function lockServiceItem(db: Database, serviceItem: string): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`guide:${serviceItem}`]);
}

/** Adds a guide; rejects with a unique problem when the department has one of the item. */
export async function insertGuide(db: Database, guide: GuideRecord): Promise<void> {
  await db.prisma.guide.create({ data: guide });
}

/** The guide of a department for a service item, or null. */
export function selectGuideOf(
  db: Database,
  serviceItem: string,
  departmentId: string,
): Promise<GuideRecord | null> {
  return db.prisma.guide.findFirst({ where: { serviceItem, departmentId } });
}

/** What a draft says and by whom. */
export interface Draft {
  readonly content: GuideContent;
  readonly lawChanges: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
}

function columns({ content, lawChanges, createdBy, createdAt }: Draft) {
  const name = content.name ?? '';
  const json = JSON.parse(JSON.stringify(content)) as object;
  return { name, content: json, lawChanges: [...lawChanges], createdBy, createdAt };
}

/** Adds a draft version; rejects with a unique problem when another took the number. */
export async function insertDraft(
  db: Database,
  { id, guideId, number }: Pick<GuideVersionRecord, 'id' | 'guideId' | 'number'>,
  draft: Draft,
): Promise<void> {
  const data = { id, guideId, number, status: 'draft', ...columns(draft) };
  await db.prisma.guideVersion.create({ data });
}

/** Writes a draft anew; false when it is no draft any more. */
export async function rewriteDraft(db: Database, id: string, draft: Draft): Promise<boolean> {
  const where = { id, status: 'draft' };
  const { count } = await db.prisma.guideVersion.updateMany({ where, data: columns(draft) });
  return count === 1;
}

/** Moves a version on from one status; false when it was not there any more. */
export async function moveVersion(
  db: Database,
  { id, from, to }: { readonly id: string; readonly from: GuideStatus; readonly to: GuideStatus },
  signed: Partial<
    Pick<
      GuideVersionRecord,
      'submittedAt' | 'submittedBy' | 'reviewedAt' | 'reviewedBy' | 'reviewReasons' | 'publishedAt'
    >
  >,
): Promise<boolean> {
  const where = { id, status: from };
  const data = { ...signed, status: to };
  const { count } = await db.prisma.guideVersion.updateMany({ where, data });
  return count === 1;
}

/** Ends the version in force in favour of another. */
export async function supersedeOthers(
  db: Database,
  { id, guideId }: Pick<GuideVersionRecord, 'id' | 'guideId'>,
  at: Date,
): Promise<void> {
  await db.prisma.guideVersion.updateMany({
    where: { guideId, status: 'published', NOT: { id } },
    data: { status: 'superseded', supersededAt: at },
  });
}

/** The version of this id with its guide, or null. */
export async function selectVersion(db: Database, id: string): Promise<GuideVersionOf | null> {
  const [row] = await db.query<Row>(`${BOTH} WHERE v.id = $1`, [id]);
  return row ? split(row) : null;
}

/** All versions of a guide, newest first. */
export async function selectVersions(
  db: Database,
  guideId: string,
): Promise<readonly GuideVersionRecord[]> {
  return db.query<GuideVersionRecord>(
    `SELECT ${VERSION} FROM guide_version v WHERE v.guide_id = $1 ORDER BY v.number DESC`,
    [guideId],
  );
}

/** The version in force of a guide, or null. */
export async function selectPublished(
  db: Database,
  guideId: string,
): Promise<GuideVersionOf | null> {
  const sql = `${BOTH} WHERE v.guide_id = $1 AND v.status = 'published'`;
  const [row] = await db.query<Row>(sql, [guideId]);
  return row ? split(row) : null;
}

/** The id of the version in force of a department's guide to a service item, or null. */
export async function selectIdInForce(
  db: Database,
  serviceItem: string,
  departmentId: string,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `SELECT v.id FROM guide g JOIN guide_version v ON v.guide_id = g.id
     WHERE g.service_item = $1 AND g.department_id = $2 AND v.status = 'published'`,
    [serviceItem, departmentId],
    { name: 'guide_in_force' },
  );
  return row?.id ?? null;
}

/** The versions in force of all guides of a service item, oldest guide first. */
export async function selectPublishedOf(
  db: Database,
  serviceItem: string,
): Promise<readonly GuideVersionOf[]> {
  const rows = await db.query<Row>(
    `${BOTH} WHERE g.service_item = $1 AND v.status = 'published' ORDER BY g.id`,
    [serviceItem],
  );
  return rows.map(split);
}

/** The versions in force of all guides, oldest guide first. */
export async function selectAllPublished(db: Database): Promise<readonly GuideVersionOf[]> {
  const rows = await db.query<Row>(`${BOTH} WHERE v.status = 'published' ORDER BY g.id`);
  return rows.map(split);
}

/** Guides of one department, or of all, newest first; one more than asked tells of more. */
export function selectGuides(
  db: Database,
  {
    departmentId,
    first,
    after,
  }: {
    readonly departmentId: string | null;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<GuideRecord[]> {
  return db.prisma.guide.findMany({
    where: { ...(departmentId && { departmentId }), ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
}

/** Where a published guide stands in the order of a search. */
export interface FoundPlace {
  readonly name: string;
  readonly id: string;
}

/** Published guides that have all words in their name, code or materials, after a place. */
export async function searchPublished(
  db: Database,
  asked: {
    readonly patterns: readonly string[];
    readonly departments: readonly string[] | null;
    readonly served: string | null;
    readonly first: number;
    readonly after: FoundPlace | null;
  },
): Promise<readonly GuideVersionOf[]> {
  const { patterns, departments, served, first, after } = asked;
  const rows = await db.query<Row>(
    `${BOTH} WHERE v.status = 'published'
       AND lower(concat_ws(' ', v.name, g.service_item,
         (SELECT string_agg(m->>'name', ' ') FROM jsonb_array_elements(v.content->'materials') m)
       )) LIKE ALL ($1::text[])
       AND ($2::text[] IS NULL OR g.department_id = ANY ($2::text[]))
       AND ($3::text IS NULL OR v.content->'served' ? $3::text)
       AND (v.name COLLATE "C", g.id) > ($4::text, $5::text)
     ORDER BY v.name COLLATE "C", g.id LIMIT $6`,
    [patterns, departments, served, after?.name ?? '', after?.id ?? '', first + 1],
  );
  return rows.map(split);
}

import { type Database, newId } from '../platform';
import type { FilledEntry } from './check-entry';
import { itemColumns, type ModelRow, modelOf, resourceOf, versionColumns } from './entry-rows';
import type { VersionStatus } from './enums';
import type { ResourceModel } from './model';
import type { Resource } from './resource.types';

/** The items of a version, in order. */
const ITEMS = { orderBy: { position: 'asc' } } as const;

/** A resource with its provider and all versions, newest first. */
const RESOURCE = {
  provider: true,
  versions: { orderBy: { number: 'desc' }, include: { items: ITEMS } },
} as const;

/** Conditions over resources, as Prisma takes them. */
export type ResourceWhere = NonNullable<
  NonNullable<Parameters<Database['prisma']['resource']['findMany']>[0]>['where']
>;

/** By what a resource is found. */
export type ResourceKey =
  | { readonly id: string }
  | { readonly code: string }
  | { readonly apiName: string };

/** Who did something, and when. */
export interface Hand {
  readonly by: string;
  readonly at: Date;
}

/** Takes the next sequence number under a classification; two takers never get the same. CAT-2 */
export async function takeSequence(db: Database, classification: string): Promise<number> {
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO resource_code_counter (classification, last) VALUES ($1, 1)
     ON CONFLICT (classification) DO UPDATE SET last = resource_code_counter.last + 1
     RETURNING last`,
    [classification],
  );
  return row?.last ?? 1;
}

/** Adds a resource without versions; rejects with a unique problem when its name is taken. */
export async function insertResource(
  db: Database,
  resource: { id: string; code: string; apiName: string; providerId: string; createdAt: Date },
): Promise<void> {
  await db.prisma.resource.create({ data: resource });
}

/** Adds a draft version; rejects with a unique problem when another took the number. */
export async function insertDraft(
  db: Database,
  resourceId: string,
  number: number,
  entry: FilledEntry,
  { by, at }: Hand,
): Promise<void> {
  const id = newId();
  const told = { id, resourceId, number, status: 'draft', createdBy: by, createdAt: at };
  await db.prisma.resourceVersion.create({ data: { ...told, ...versionColumns(entry) } });
  await db.prisma.resourceItem.createMany({ data: itemColumns(id, entry.items) });
}

/** Writes a draft anew; false when it is no draft any more. */
export async function rewriteDraft(
  db: Database,
  id: string,
  entry: FilledEntry,
  { by, at }: Hand,
): Promise<boolean> {
  const data = { ...versionColumns(entry), createdBy: by, createdAt: at };
  const { count } = await db.prisma.resourceVersion.updateMany({
    where: { id, status: 'draft' },
    data,
  });
  if (count === 0) return false;
  await db.prisma.resourceItem.deleteMany({ where: { versionId: id } });
  await db.prisma.resourceItem.createMany({ data: itemColumns(id, entry.items) });
  return true;
}

/** Moves a version on from one status; false when it was not in that status any more. */
export async function moveVersion(
  db: Database,
  id: string,
  from: VersionStatus,
  data: {
    status: VersionStatus;
    submittedAt?: Date;
    submittedBy?: string;
    reviewedAt?: Date;
    reviewedBy?: string;
    reviewReasons?: string | null;
    publishedAt?: Date;
  },
): Promise<boolean> {
  const where = { id, status: from };
  const { count } = await db.prisma.resourceVersion.updateMany({ where, data });
  return count === 1;
}

/** Ends the version in force, if there is one, in favour of another. */
export async function supersedeOthers(
  db: Database,
  resourceId: string,
  versionId: string,
  at: Date,
): Promise<void> {
  await db.prisma.resourceVersion.updateMany({
    where: { resourceId, status: 'published', NOT: { id: versionId } },
    data: { status: 'superseded', supersededAt: at },
  });
}

/** Takes a resource out of force, and closes what was being prepared for it, with why. CAT-7 */
export async function endResource(
  db: Database,
  resourceId: string,
  { at, why }: { readonly at: Date; readonly why: string },
): Promise<void> {
  const { resource, resourceVersion } = db.prisma;
  await resource.updateMany({ where: { id: resourceId, endedAt: null }, data: { endedAt: at } });
  await resourceVersion.updateMany({
    where: { resourceId, status: 'published' },
    data: { status: 'superseded', supersededAt: at },
  });
  await resourceVersion.updateMany({
    where: { resourceId, status: { in: ['draft', 'submitted'] } },
    data: { status: 'withdrawn', reviewReasons: why },
  });
}

/** Marks a resource as secret; false when it was marked before. */
export async function markSecret(
  db: Database,
  id: string,
  { by, at }: Hand,
  reason: string,
): Promise<boolean> {
  const where = { id, secretAt: null };
  const data = { secretAt: at, secretBy: by, secretReason: reason };
  const { count } = await db.prisma.resource.updateMany({ where, data });
  return count === 1;
}

/** When a resource was found to hold secrets, in epoch milliseconds; null where it was not. CAT-5 */
export async function secretSince(db: Database, resourceId: string): Promise<number | null> {
  const [row] = await db.query<{ secretAt: Date | null }>(
    'SELECT secret_at AS "secretAt" FROM resource WHERE id = $1',
    [resourceId],
    { name: 'secret_since' },
  );
  return row?.secretAt?.getTime() ?? null;
}

/** Those of some resources that were found to hold secrets. CAT-5 */
export async function secretsAmong(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    'SELECT id FROM resource WHERE id = ANY($1::text[]) AND secret_at IS NOT NULL',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The resource with all its versions, or null. */
export async function findResource(db: Database, key: ResourceKey): Promise<Resource | null> {
  const row = await db.prisma.resource.findFirst({ where: key, include: RESOURCE });
  return row && resourceOf(row);
}

/** The resource that a version belongs to, with all its versions, or null. */
export async function findResourceOf(db: Database, versionId: string): Promise<Resource | null> {
  const where = { versions: { some: { id: versionId } } };
  const row = await db.prisma.resource.findFirst({ where, include: RESOURCE });
  return row && resourceOf(row);
}

/** Resources in order of code, after a code; one more than asked tells whether there are more. */
export async function listResources(
  db: Database,
  where: ResourceWhere,
  first: number,
  after: string,
): Promise<Resource[]> {
  const rows = await db.prisma.resource.findMany({
    where: { AND: [where, { code: { gt: after } }] },
    include: RESOURCE,
    orderBy: { code: 'asc' },
    take: first + 1,
  });
  return rows.map(resourceOf);
}

/** Versions as models: in SQL, for running readers wait for it and a first call to Prisma is slow. */
const MODELS = `
  SELECT r.id, r.code, r.api_name AS "apiName", v.name, v.abstract, v.number AS version,
    d.id AS "providerId", d.name AS "providerName", v.sharing_type AS "sharingType",
    v.about_minors AS "aboutMinors", v.age_item AS "ageItem",
    v.update_frequency AS "updateFrequency", v.source_id AS "sourceId", v.dataset,
    (SELECT jsonb_agg(jsonb_build_object(
        'name', i.name, 'apiName', i.api_name, 'type', i.type, 'sensitivity', i.sensitivity,
        'mask', i.mask, 'lookup', i.lookup, 'required', i.required, 'field', i.field,
        'link', i.link) ORDER BY i.position)
      FROM resource_item i WHERE i.version_id = v.id) AS items
  FROM resource_version v
  JOIN resource r ON r.id = v.resource_id
  JOIN department d ON d.id = r.provider_id`;

/** Models of all versions in force, in order of API name. */
export async function readPublished(db: Database): Promise<ResourceModel[]> {
  const rows = await db.query<ModelRow>(
    `${MODELS} WHERE v.status = 'published' AND r.ended_at IS NULL ORDER BY r.api_name`,
  );
  return rows.map(modelOf);
}

/** The model of one version that is or was in force, or null. */
export async function readVersion(
  db: Database,
  by: 'id' | 'code',
  resource: string,
  number: number,
): Promise<ResourceModel | null> {
  const [row] = await db.query<ModelRow>(
    `${MODELS} WHERE r.${by} = $1 AND v.number = $2 AND v.published_at IS NOT NULL`,
    [resource, number],
  );
  return row ? modelOf(row) : null;
}

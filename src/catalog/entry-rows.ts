import { type Database, newId } from '../platform';
import type { FilledEntry } from './check-entry';
import { sharingRuleOf } from './check-sharing-rule';
import type { ResourceItem } from './item.types';
import type { ResourceModel } from './model';
import type { Resource, ResourceVersion } from './resource.types';
import { classificationOf } from './resource-code';

type Prisma = Database['prisma'];
type ItemRow = NonNullable<Awaited<ReturnType<Prisma['resourceItem']['findFirst']>>>;
type BareVersionRow = NonNullable<Awaited<ReturnType<Prisma['resourceVersion']['findFirst']>>>;
type BareResourceRow = NonNullable<Awaited<ReturnType<Prisma['resource']['findFirst']>>>;
type ProviderRow = NonNullable<Awaited<ReturnType<Prisma['department']['findFirst']>>>;

/** A version with its items. */
type VersionRow = BareVersionRow & { readonly items: readonly ItemRow[] };

/** A resource and its provider. */
type ResourceHead = BareResourceRow & { readonly provider: ProviderRow };

/** The columns that hold what a version says. */
export function versionColumns({ input }: FilledEntry) {
  const { secrecyRisk, personalInformation, headConsent } = input.assessments;
  return {
    name: input.name.trim(),
    abstract: input.abstract,
    format: input.format,
    sharingType: input.sharingType,
    sharingRule: { ...sharingRuleOf(input.sharingRule) },
    sharingMode: input.sharingMode,
    openness: { open: input.openness.open, condition: input.openness.condition ?? null },
    updateFrequency: input.updateFrequency,
    dataClass: input.dataClass,
    dataGrade: input.dataGrade,
    aboutMinors: input.aboutMinors ?? false,
    ageItem: input.ageItem || null,
    relatedCodes: [...(input.relatedCodes ?? [])],
    assessments: { secrecyRisk, personalInformation, headConsent: { ...headConsent } },
    sourceId: input.sourceId,
    dataset: input.dataset,
  };
}

/** The rows that hold the items of a version. */
export function itemColumns(versionId: string, items: FilledEntry['items']) {
  return items.map(({ link, ...item }, position) => ({
    id: newId(),
    versionId,
    position,
    ...item,
    ...(link ? { link: { ...link } } : {}),
  }));
}

/**
 * A column of words or of JSON as the type this room wrote into it; nobody else writes there.
 */
function written<T>(value: unknown): T {
  return value as T;
}

/** An item as it is shown. */
function itemOf(row: ItemRow): ResourceItem & { field: string } {
  return {
    name: row.name,
    apiName: row.apiName,
    type: written(row.type),
    sensitivity: row.sensitivity,
    mask: written(row.mask),
    lookup: written(row.lookup),
    required: row.required,
    field: row.field,
    link: written(row.link),
    takenOver: row.takenOver,
  };
}

/** A version as it is shown to those who may see all of it. */
function versionOf(resource: BareResourceRow, row: VersionRow): ResourceVersion {
  return {
    id: row.id,
    code: resource.code,
    apiName: resource.apiName,
    number: row.number,
    status: written(row.status),
    name: row.name,
    abstract: row.abstract,
    format: written(row.format),
    sharingType: written(row.sharingType),
    sharingRule: written(row.sharingRule),
    sharingMode: written(row.sharingMode),
    openness: written(row.openness),
    updateFrequency: written(row.updateFrequency),
    dataClass: row.dataClass,
    dataGrade: row.dataGrade,
    aboutMinors: row.aboutMinors,
    ageItem: row.ageItem,
    relatedCodes: row.relatedCodes,
    assessments: written(row.assessments),
    binding: { sourceId: row.sourceId, dataset: row.dataset },
    hands: {
      createdBy: row.createdBy,
      submittedBy: row.submittedBy,
      reviewedBy: row.reviewedBy,
    },
    createdAt: row.createdAt,
    submittedAt: row.submittedAt,
    reviewedAt: row.reviewedAt,
    reviewReasons: row.reviewReasons,
    publishedAt: row.publishedAt,
    supersededAt: row.supersededAt,
    items: row.items.map(itemOf),
  };
}

/** A resource as it is shown to those who may see all of it; versions newest first. */
export function resourceOf(
  row: ResourceHead & { readonly versions: readonly VersionRow[] },
): Resource {
  const versions = row.versions.map((version) => versionOf(row, version));
  const inForce = versions.find((version) => version.status === 'published') ?? null;
  const { id, name, creditCode } = row.provider;
  return {
    id: row.id,
    code: row.code,
    apiName: row.apiName,
    classification: classificationOf(row.code),
    provider: { id, name, creditCode },
    secretAt: row.secretAt,
    endedAt: row.endedAt,
    published: row.endedAt ? null : inForce,
    versions,
  };
}

/** A version as the query of models answers it. */
export interface ModelRow extends Omit<ResourceModel, 'provider' | 'source'> {
  readonly providerId: string;
  readonly providerName: string;
  readonly sourceId: string;
  readonly dataset: string;
}

/** A version as readers are served by it; frozen, for it is shared by all of them. */
export function modelOf(row: ModelRow): ResourceModel {
  const { providerId, providerName, sourceId, dataset, items, ...told } = row;
  return Object.freeze({
    ...told,
    provider: Object.freeze({ id: providerId, name: providerName }),
    source: Object.freeze({ id: sourceId, dataset }),
    items: Object.freeze(items.map((item) => Object.freeze(item))),
  });
}

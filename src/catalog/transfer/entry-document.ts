import { z } from 'zod';
import { ITEM_TYPES } from '../../sources';
import { RESOURCE_FORMATS, SHARING_MODES, UPDATE_FREQUENCIES } from '../enums';
import { LOOKUP_KINDS, MASK_NAMES, SHARING_TYPES } from '../model';
import type { Resource, ResourceVersion } from '../resource.types';
import { isStorable, STORABLE } from '../workbook/storable-text';

const text = z.string().refine(isStorable, { error: STORABLE.en });
const maybe = text.nullable().default(null);
const texts = z.array(text).default([]);

const ITEM = z.strictObject({
  name: text,
  apiName: maybe,
  type: z.enum(ITEM_TYPES),
  sensitivity: z.number(),
  mask: z.enum(MASK_NAMES).nullable().default(null),
  lookup: z.enum(LOOKUP_KINDS).nullable().default(null),
  required: z.boolean(),
  /** Null where it is not told: then it cannot be imported until it is filled in. */
  field: maybe,
  link: z.strictObject({ name: text, resource: text, key: text }).nullable().default(null),
  takenOver: z.boolean().default(false),
});

/** A catalogue entry as it is carried from one place to another (CAT-1, CAT-10). */
export const ENTRY_DOCUMENT = z.strictObject({
  /** Null for a resource that is new; a code names the resource that gets a next version. */
  code: maybe,
  apiName: maybe,
  classification: z.strictObject({ category: text, section: text, subject: text, detail: text }),
  /** Said by the gateway when it exports; not read when it imports. */
  provider: z.strictObject({ name: text, creditCode: text }).nullable().default(null),
  publishedAt: maybe,
  version: z.number().nullable().default(null),
  status: maybe,
  name: text,
  abstract: text,
  /** Said by the department each time (CAT-5). */
  secret: z.boolean(),
  format: z.enum(RESOURCE_FORMATS),
  sharingType: z.enum(SHARING_TYPES),
  sharingRule: z
    .strictObject({ users: texts, uses: texts, law: maybe, article: maybe })
    .default({ users: [], uses: [], law: null, article: null }),
  sharingMode: z.enum(SHARING_MODES),
  openness: z.strictObject({ open: z.boolean(), condition: maybe }),
  updateFrequency: z.enum(UPDATE_FREQUENCIES),
  dataClass: text,
  dataGrade: z.number(),
  aboutMinors: z.boolean().default(false),
  ageItem: maybe,
  relatedCodes: texts,
  /** Null where it is not told, as `source`, `dataset` and the fields of items. */
  assessments: z
    .strictObject({
      secrecyRisk: text,
      personalInformation: text,
      headConsent: z.strictObject({ name: text, date: text }),
    })
    .nullable()
    .default(null),
  /** Name of the source, which the department knows it by. */
  source: maybe,
  dataset: maybe,
  items: z.array(ITEM),
});

/** See ENTRY_DOCUMENT. */
export type EntryDocument = z.infer<typeof ENTRY_DOCUMENT>;

/** An entry as a version says it; names of sources are told by their ids. */
export function entryDocument(
  { code, apiName, classification, provider }: Resource,
  version: ResourceVersion,
  sourceNames: ReadonlyMap<string, string>,
): EntryDocument {
  const { binding, sharingRule, openness, publishedAt } = version;
  return {
    code,
    apiName,
    classification,
    provider: { name: provider.name, creditCode: provider.creditCode },
    publishedAt: publishedAt?.toISOString() ?? null,
    version: version.number,
    status: version.status,
    name: version.name,
    abstract: version.abstract,
    secret: false,
    format: version.format,
    sharingType: version.sharingType,
    sharingRule,
    sharingMode: version.sharingMode,
    openness,
    updateFrequency: version.updateFrequency,
    dataClass: version.dataClass,
    dataGrade: version.dataGrade,
    aboutMinors: version.aboutMinors,
    ageItem: version.ageItem,
    relatedCodes: version.relatedCodes,
    assessments: version.assessments,
    source: (binding && sourceNames.get(binding.sourceId)) ?? null,
    dataset: binding?.dataset ?? null,
    items: version.items.map((item) => ({ ...item })),
  };
}

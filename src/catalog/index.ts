import type { NonEmptyArray } from 'type-graphql';
import { CatalogResolver } from './catalog.resolver';
import { CompletenessResolver } from './quality/completeness.resolver';
import { SearchResolver } from './search/search.resolver';

export { itemNameProblem, resourceNameProblem, suggestApiName } from './api-name';
export { type Catalog, createCatalog } from './catalog';
export { secretSince } from './catalog.store';
export { checkKey, keyOrNull } from './check-key';
export { checkText, TEXT_LIMITS } from './check-text';
export { checkTime } from './check-time';
export type { CatalogContext } from './context';
export {
  FreshnessStateEnum,
  MaskNameEnum,
  type SharingMode,
  SharingModeEnum,
  SharingTypeEnum,
  UpdateFrequencyEnum,
} from './enums';
export { freeApiName } from './free-api-name';
export { findInForce } from './in-force.store';
export { listResources, resourceById, showResource } from './list-resources';
export {
  type ItemModel,
  type LookupKind,
  MASK_NAMES,
  type MaskName,
  type ResourceModel,
  type SharingType,
} from './model';
export { NOTHING, Problems } from './problems';
export type { Freshness, FreshnessState } from './quality/freshness';
export { freshnessOfResources } from './quality/freshness-of-resources';
export { selectFirstPublished } from './quality/quality.store';
export { FreshnessType } from './quality/quality.types';
export { resourceCompleteness } from './quality/resource-completeness';
export { registerResource } from './register-resource';
export { EntryInput, RegisterResourceInput } from './resource.inputs';
export { Resource, ResourcePageInfo, ResourceVersion } from './resource.types';
export { reviewResource } from './review-resource';
export { reviseResource } from './revise-resource';
export { makeSearchable } from './search/keep-searchable';
export { searchResources, summarizeSearch } from './search/search-resources';
export { suppliersOf } from './search/suppliers-of';
export { submitResource } from './submit-resource';
export {
  type CatalogueExport,
  catalogueTemplate,
  EXPORT_FORMATS,
  EXPORTED_VERSIONS,
  type ExportFormat,
  exportCatalogue,
} from './transfer/export-catalogue';
export { type CatalogueFile, importCatalogue } from './transfer/import-catalogue';
export { ImportRefused } from './transfer/import-report';
export { ITEM_TYPE_WORDS, MASK_WORDS, SHARING_TYPE_WORDS } from './words';

type ResolverClass = typeof CatalogResolver | typeof SearchResolver | typeof CompletenessResolver;

/** The catalogue's half of the office API. */
export const catalogResolvers: NonEmptyArray<ResolverClass> = [
  CatalogResolver,
  SearchResolver,
  CompletenessResolver,
];

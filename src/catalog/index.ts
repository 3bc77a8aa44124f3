import type { NonEmptyArray } from 'type-graphql';
import { CatalogResolver } from './catalog.resolver';
import { LawChangeResolver, ResourceLawResolver } from './law-changes/law-change.resolver';
import { CompletenessResolver } from './quality/completeness.resolver';
import { SearchResolver } from './search/search.resolver';
import {
  ItemSourceResolver,
  SourceDepartmentResolver,
} from './source-departments/source-department.resolver';

export { itemNameProblem, resourceNameProblem, suggestApiName } from './api-name';
export { type Catalog, createCatalog } from './catalog';
export { secretSince, secretsAmong } from './catalog.store';
export { CHANGED_PARTS } from './changes/changed-parts';
export {
  type AskedComparison,
  type Comparison,
  compareVersions,
  predecessorOf,
} from './changes/compare-versions';
export { CHANGE_KINDS, type VersionChange, versionChanges } from './changes/version-changes';
export { checkKey, keyOrNull } from './check-key';
export { checkText, TEXT_LIMITS } from './check-text';
export { checkTime } from './check-time';
export { codeAfter, codeCursor } from './code-cursor';
export type { CatalogContext } from './context';
export {
  FreshnessStateEnum,
  MaskNameEnum,
  type ReviewOutcome,
  ReviewOutcomeEnum,
  SHARING_MODES,
  type SharingMode,
  SharingModeEnum,
  SharingTypeEnum,
  UpdateFrequencyEnum,
} from './enums';
export { freeApiName } from './free-api-name';
export { findInForce } from './in-force.store';
export { changeSpan } from './law-changes/change-span';
export {
  askForUpdateExtension,
  consentToUpdateExtension,
  refuseUpdateExtension,
} from './law-changes/extend-update';
export { recordLawChange } from './law-changes/record-law-change';
export { listResources, resourceById, showResource } from './list-resources';
export {
  type ItemModel,
  type LookupKind,
  MASK_NAMES,
  type MaskName,
  type ResourceModel,
  type SharingType,
} from './model';
export { NOTHING, type Problem, Problems } from './problems';
export type { Freshness, FreshnessState } from './quality/freshness';
export { freshnessOfResources } from './quality/freshness-of-resources';
export { selectFirstPublished } from './quality/quality.store';
export { FreshnessType } from './quality/quality.types';
export { resourceCompleteness } from './quality/resource-completeness';
export { registerResource } from './register-resource';
export { EntryInput, RegisterResourceInput } from './resource.inputs';
export { Resource, ResourcePageInfo, ResourceVersion } from './resource.types';
export { type Review, reviewResource } from './review-resource';
export { reviseResource } from './revise-resource';
export { makeSearchable } from './search/keep-searchable';
export { searchResources, summarizeSearch } from './search/search-resources';
export { suppliersOf } from './search/suppliers-of';
export {
  endSourceDepartment,
  nameSourceDepartment,
} from './source-departments/name-source-department';
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
export { withdrawResource } from './withdraw-resource';
export { ITEM_TYPE_WORDS, MASK_WORDS, SHARING_TYPE_WORDS } from './words';
export {
  type CellKind,
  choice,
  NAME,
  OPTIONAL_TEXT,
  OTHER,
  TEXT,
  WORD,
  wholeNumber,
  yesNo,
} from './workbook/cell-kinds';
export { Faults } from './workbook/faults';
export { type Column, type Form, type FormSheet, NUMBER_HEADER } from './workbook/form';
export { checkCount, type FilePlace, ImportRefused } from './workbook/import-report';
export { choices, LIST, linesOf, NAMES } from './workbook/list-kinds';
export { type ReadEntry, type ReadRow, readForm } from './workbook/read-form';
export { type FormEntry, writeForm } from './workbook/write-form';

type ResolverClass =
  | typeof CatalogResolver
  | typeof SearchResolver
  | typeof LawChangeResolver
  | typeof ResourceLawResolver
  | typeof SourceDepartmentResolver
  | typeof ItemSourceResolver
  | typeof CompletenessResolver;

/** The catalogue's half of the office API. */
export const catalogResolvers: NonEmptyArray<ResolverClass> = [
  CatalogResolver,
  SearchResolver,
  LawChangeResolver,
  ResourceLawResolver,
  SourceDepartmentResolver,
  ItemSourceResolver,
  CompletenessResolver,
];

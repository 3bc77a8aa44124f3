import type { NonEmptyArray } from 'type-graphql';
import { CatalogResolver } from './catalog.resolver';

export {
  API_NAME_FORM,
  itemNameProblem,
  resourceNameProblem,
  suggestApiName,
  typeNameOf,
} from './api-name';
export { type Catalog, createCatalog } from './catalog';
export { READABLE } from './check-binding';
export { checkText, checkTexts, TEXT_LIMITS } from './check-text';
export type { CatalogContext } from './context';
export {
  type ResourceFormat,
  type ReviewOutcome,
  type SharingMode,
  SharingModeEnum,
  SharingTypeEnum,
  type UpdateFrequency,
  type VersionStatus,
} from './enums';
export { freeApiName } from './free-api-name';
export { listResources, resourceById, showResource } from './list-resources';
export {
  type ItemModel,
  type LinkModel,
  LOOKUP_KINDS,
  type LookupKind,
  MASK_NAMES,
  type MaskName,
  type ResourceModel,
  SHARING_TYPES,
  type SharingType,
} from './model';
export { NOTHING, Problems } from './problems';
export { registerResource } from './register-resource';
export {
  EntryInput,
  RegisterResourceInput,
  ResourceFilter,
  ReviseResourceInput,
} from './resource.inputs';
export { Resource, ResourceConnection, ResourceItem, ResourceVersion } from './resource.types';
export { type Review, reviewResource } from './review-resource';
export { reviseResource } from './revise-resource';
export { submitResource } from './submit-resource';

/** The catalogue's half of the office API. */
export const catalogResolvers: NonEmptyArray<typeof CatalogResolver> = [CatalogResolver];

import type { SourcesContext } from '../sources';
import type { Catalog } from './catalog';

/** A context that can look up what is published. */
export interface CatalogContext extends SourcesContext {
  readonly catalog: Catalog;
}

import type { CatalogContext } from '../catalog';
import type { Sharing } from './sharing';

/** A context that can decide who may read what. */
export interface SharingContext extends CatalogContext {
  readonly sharing: Sharing;
}

import type { IdentityContext } from '../identity';
import type { SourceRegistry } from './registry';

/** A context that can read from registered sources. */
export interface SourcesContext extends IdentityContext {
  readonly sources: SourceRegistry;
}

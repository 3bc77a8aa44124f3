import type { Actor } from '../identity';
import { GatewayError } from '../platform';
import { findSource } from '../sources';
import type { CatalogContext } from './context';

/**
 * A resource reads a source of its own provider. A foreign source and none look alike.
 * Errors: NOT_FOUND.
 */
export async function requireOwnSource(
  ctx: CatalogContext,
  actor: Actor,
  sourceId: string,
): Promise<void> {
  const source = await findSource(ctx, sourceId);
  if (source?.departmentId === actor.department.id) return;
  throw new GatewayError('NOT_FOUND', { what: { zh: '数据源', en: 'source' }, id: sourceId });
}

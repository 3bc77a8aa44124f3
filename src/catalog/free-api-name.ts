import { GatewayError } from '../platform';
import { MAX_API_NAME, resourceNameProblem, suggestApiName } from './api-name';
import { findResource } from './catalog.store';
import type { CatalogContext } from './context';

/** Tries before giving up; a hundred resources of one name are a mistake. */
const MAX_TRIES = 100;

/** The name with a number behind it, still within its length. */
function numbered(name: string, number: number): string {
  const ending = number === 1 ? '' : String(number);
  return name.slice(0, MAX_API_NAME - ending.length) + ending;
}

/**
 * Proposes an API name for a Chinese name that no resource has yet, nor who else is about to have
 * one. Errors: CATALOG_NAME_TAKEN.
 */
export async function freeApiName(
  ctx: CatalogContext,
  name: string,
  taken: ReadonlySet<string> = new Set(),
): Promise<string> {
  const suggestion = suggestApiName(name);
  for (let number = 1; number <= MAX_TRIES; number += 1) {
    const apiName = numbered(suggestion, number);
    if (taken.has(apiName) || resourceNameProblem(apiName, ctx.catalog.reservedTypes)) continue;
    if (!(await findResource(ctx.db, { apiName }))) return apiName;
  }
  throw new GatewayError('CATALOG_NAME_TAKEN', { apiName: suggestion });
}

import { getDepartment } from '../../identity';
import { GatewayError } from '../../platform';
import type { CatalogContext } from '../context';
import type { ResourceItem } from '../item.types';
import { bookOf, namingOf } from './source-book';
import { selectNamings } from './source-departments.store';

/**
 * Refuses items of a datum that another department is named the source of, unless the entry says
 * that they are taken over from it: what one department collects no other collects again. CAT-9
 *
 * Errors: CATALOG_SOURCE_DEPARTMENT for the first, with the others' names.
 */
export async function checkSources(
  ctx: CatalogContext,
  providerId: string,
  items: readonly ResourceItem[],
): Promise<void> {
  const book = bookOf(await selectNamings(ctx.db));
  const collected = items.flatMap(({ name, takenOver }) => {
    const naming = namingOf(book, name);
    const isForeign = naming !== null && naming.departmentId !== providerId;
    return isForeign && !takenOver ? [{ name, naming }] : [];
  });
  const [first, ...others] = collected;
  if (!first) return;
  const { datum, departmentId } = first.naming;
  const { name: department } = await getDepartment(ctx, departmentId);
  const facts = { item: first.name, datum, department, others: others.map(({ name }) => name) };
  throw new GatewayError('CATALOG_SOURCE_DEPARTMENT', facts);
}

import DataLoader from 'dataloader';
import type { CatalogContext } from '../context';
import { normalText } from '../search/normal-text';
import { type SourceDepartmentRecord, selectNamings } from './source-departments.store';

/** Namings by each of their names, as texts are compared. */
export type SourceBook = ReadonlyMap<string, SourceDepartmentRecord>;

/** All names of a datum, as texts are compared. */
export function namesOf({
  datum,
  aliases,
}: Pick<SourceDepartmentRecord, 'datum' | 'aliases'>): string[] {
  return [datum, ...aliases].map(normalText);
}

/** Puts namings into a book. */
export function bookOf(namings: readonly SourceDepartmentRecord[]): SourceBook {
  return new Map(
    namings.flatMap((naming) => namesOf(naming).map((name) => [name, naming] as const)),
  );
}

/** The naming that an item called so falls under, or null. CAT-9 */
export function namingOf(book: SourceBook, itemName: string): SourceDepartmentRecord | null {
  return book.get(normalText(itemName)) ?? null;
}

type Loader = DataLoader<string, SourceDepartmentRecord | null>;

/** One loader a request; it keeps nothing beyond the batch. */
const loaders = new WeakMap<CatalogContext, Loader>();

function loaderOf(ctx: CatalogContext): Loader {
  const known = loaders.get(ctx);
  if (known) return known;
  const load = async (names: readonly string[]) => {
    const book = bookOf(await selectNamings(ctx.db));
    return names.map((name) => namingOf(book, name));
  };
  const made: Loader = new DataLoader(load, { cache: false });
  loaders.set(ctx, made);
  return made;
}

/** The same as `namingOf` for the items of an answer: the register is read once for all of them. */
export function findNaming(
  ctx: CatalogContext,
  itemName: string,
): Promise<SourceDepartmentRecord | null> {
  return loaderOf(ctx).load(itemName);
}

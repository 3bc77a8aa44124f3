import { listDepartments } from '../../identity';
import type { CatalogContext } from '../context';
import { CATEGORY_WORDS, FORMAT_WORDS, FREQUENCY_WORDS, SHARING_TYPE_WORDS } from '../words';
import type { Facet, FacetRow } from './search.store';
import type { FacetValue, SearchSummary } from './search.types';

/** Words of the values that have any, in the order they are listed. */
type Words = ReadonlyMap<string, string>;

const wordsOf = (words: Readonly<Record<string, string>>): Words => new Map(Object.entries(words));

/** The values of one facet with their words: those of a list in its order, the others by count. */
function valuesOf(rows: readonly FacetRow[], facet: Facet, words: Words): FacetValue[] {
  const order = [...words.keys()];
  return rows
    .filter((row) => row.facet === facet)
    .map(({ value, count }) => ({ value, count, name: words.get(value) ?? null }))
    .sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
}

/** The most frequent first. */
function byCount(values: FacetValue[]): FacetValue[] {
  return values.sort((one, other) => other.count - one.count);
}

/** A class before its parts, which follow it. */
function byCode(values: FacetValue[]): FacetValue[] {
  return values.sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** What was counted, with the words that a person knows the values by. */
export async function facetsOf(
  ctx: CatalogContext,
  rows: readonly FacetRow[],
): Promise<SearchSummary> {
  const departments = await listDepartments(ctx);
  const providers: Words = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    totalCount: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    providers: byCount(valuesOf(rows, 'providers', providers)),
    classifications: byCode(valuesOf(rows, 'classifications', wordsOf(CATEGORY_WORDS))),
    sharingTypes: valuesOf(rows, 'sharingTypes', wordsOf(SHARING_TYPE_WORDS)),
    updateFrequencies: valuesOf(rows, 'updateFrequencies', wordsOf(FREQUENCY_WORDS)),
    formats: valuesOf(rows, 'formats', wordsOf(FORMAT_WORDS)),
  };
}

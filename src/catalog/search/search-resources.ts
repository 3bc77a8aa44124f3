import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CatalogContext } from '../context';
import { checkFirst } from '../list-resources';
import { classificationOf } from '../resource-code';
import { seesAllDrafts } from '../visible';
import { facetsOf } from './facets';
import { itemFit } from './item-fit';
import { cursorOf, placeOf } from './place-cursor';
import {
  FACETS,
  type Facet,
  type HitRow,
  type Narrowing,
  type Search,
  selectFacets,
  selectHits,
} from './search.store';
import type {
  ResourceSearchFilter,
  ResourceSearchResult,
  SearchHit,
  SearchSummary,
} from './search.types';
import { linesOf } from './search-row';
import { type SearchTerm, searchTerms } from './terms';

/** Most values that one facet may be narrowed to. */
const MAX_VALUES = 100;

/** What the caller asks for. */
export interface AskedSearch {
  readonly text?: string | null;
  readonly filter?: ResourceSearchFilter | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Refuses a facet that is narrowed to too much. Errors: INPUT_INVALID. */
function checkValues(facet: Facet, values: readonly string[]): readonly string[] {
  const expected = { zh: `至多 ${MAX_VALUES} 个值`, en: `at most ${MAX_VALUES} values` };
  if (values.length <= MAX_VALUES) return values.map((value) => value.replaceAll('\0', ''));
  throw new GatewayError('INPUT_INVALID', {
    field: `filter.${facet}`,
    expected,
    got: values.length,
  });
}

/** Refuses what is not the beginning of a classification. Errors: INPUT_INVALID. */
function checkClassifications(values: readonly string[]): void {
  if (values.every((value) => /^[123]\d{0,15}$/.test(value))) return;
  throw new GatewayError('INPUT_INVALID', {
    field: 'filter.classifications',
    expected: {
      zh: '类、项、目、细目的数字，如 3、301、301002',
      en: 'digits such as 3, 301, 301002',
    },
    got: { zh: '其他内容', en: 'something else' },
  });
}

function narrowingOf(filter: ResourceSearchFilter | null | undefined): Narrowing {
  checkClassifications(filter?.classifications ?? []);
  return Object.fromEntries(
    FACETS.map((facet) => [facet, checkValues(facet, filter?.[facet] ?? [])]),
  );
}

/** What is searched for, with the eyes of the caller. Errors: UNAUTHENTICATED, INPUT_INVALID. */
function searchOf(ctx: CatalogContext, { text, filter }: Omit<AskedSearch, 'first'>): Search {
  const actor = requireActor(ctx);
  return {
    eyes: { departmentId: actor.department.id, seesAllDrafts: seesAllDrafts(actor) },
    terms: searchTerms('text', text ?? ''),
    narrowing: narrowingOf(filter),
  };
}

/** A hit with the items that made it one. */
function hitOf(
  { lines, items, rank, length, resourceId, ...row }: HitRow,
  terms: readonly SearchTerm[],
): SearchHit {
  const fits = (line: string) =>
    terms.some((term) => ['exact', 'contains'].includes(itemFit(line, term) ?? ''));
  const places = linesOf(lines).map(fits);
  return {
    ...row,
    classification: classificationOf(row.code),
    matchedItems: items.filter((_, place) => places[place]),
  };
}

/**
 * Searches the catalogue: names, items, provider, code, API name and abstract, by any part of a
 * Chinese name or by its reading. A resource is found by its version in force, or by its newest
 * one where none is; what the caller may not see is neither found nor counted. CAT-1
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function searchResources(
  ctx: CatalogContext,
  asked: AskedSearch,
): Promise<ResourceSearchResult> {
  const search = searchOf(ctx, asked);
  const first = checkFirst(asked.first);
  const after = asked.after ? placeOf(asked.after, 2) : null;
  const [rank = 0, length = 0] = after?.numbers ?? [];
  const found = await selectHits(ctx.db, search, first + 1, after && [rank, length, after.code]);
  const page = found.slice(0, first);
  const last = page.at(-1);
  const endCursor = last ? cursorOf([last.rank, last.length, last.code]) : null;
  return {
    nodes: page.map((row) => hitOf(row, search.terms)),
    pageInfo: { hasNextPage: found.length > first, endCursor },
    asked: { text: asked.text, filter: asked.filter },
  };
}

/** How many hits a search has, in all and by each facet, for the same eyes. */
export async function summarizeSearch(
  ctx: CatalogContext,
  asked: Pick<AskedSearch, 'text' | 'filter'>,
): Promise<SearchSummary> {
  return facetsOf(ctx, await selectFacets(ctx.db, searchOf(ctx, asked)));
}

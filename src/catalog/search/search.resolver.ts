import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { After, First } from '../../platform';
import type { CatalogContext } from '../context';
import {
  ItemSupplierConnection,
  ResourceSearchFilter,
  ResourceSearchResult,
  SearchSummary,
} from './search.types';
import { searchResources, summarizeSearch } from './search-resources';
import { suppliersOf } from './suppliers-of';

/** Finding what there is, in the office half of the API. */
@Resolver(() => ResourceSearchResult)
export class SearchResolver {
  /** Searches the catalogue. */
  @Query(() => ResourceSearchResult, {
    description:
      'Searches names, items, abstract, provider, code and API name, by any part of a Chinese name, by its pinyin or its initials; the best hits first. Finds what is in force, and drafts that you may see.',
  })
  searchResources(
    @Ctx() ctx: CatalogContext,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Words that a resource must all have, such as 婚姻 or hydj; all when absent.',
    })
    text: string | undefined,
    @Arg('filter', () => ResourceSearchFilter, { nullable: true, description: 'Facets.' })
    filter: ResourceSearchFilter | undefined,
    @First(20) first: number,
    @After() after: string | undefined,
  ): Promise<ResourceSearchResult> {
    return searchResources(ctx, { text, filter, first, after });
  }

  /** Counts the hits when it is asked to. */
  @FieldResolver(() => SearchSummary, {
    description: 'How many hits there are, in all and by facet; not only of this page.',
  })
  summary(
    @Root() { asked }: ResourceSearchResult,
    @Ctx() ctx: CatalogContext,
  ): Promise<SearchSummary> {
    return summarizeSearch(ctx, asked);
  }

  /** Tells who can supply an item. */
  @Query(() => ItemSupplierConnection, {
    description: 'Published resources that have an item of this name or of a similar one.',
  })
  suppliersOf(
    @Ctx() ctx: CatalogContext,
    @Arg('item', () => String, { description: 'Name of the item, such as 婚姻状况.' }) item: string,
    @First(20) first: number,
    @After() after: string | undefined,
  ): Promise<ItemSupplierConnection> {
    return suppliersOf(ctx, { item, first, after });
  }
}

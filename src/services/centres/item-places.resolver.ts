import { Ctx, Query, Resolver } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { OutsideRecord } from './centre';
import type { UnplacedItem } from './item-places.store';
import { ItemWithoutPlaceConnection, OutsideConnection } from './item-places.types';
import { listOutside, listUnplaced } from './list-item-places';

/** Where items are handled, in the office API. */
@Resolver()
export class ItemPlacesResolver {
  /** Lists items outside. CTR-2 */
  @Query(() => OutsideConnection, {
    description: 'Items that are handled outside of the centres, and why, newest first (CTR-2).',
  })
  itemsOutsideCentres(
    @Ctx() ctx: SharingContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<OutsideRecord>> {
    return listOutside(ctx, { first, after: after ?? null });
  }

  /** Lists items without a place. CTR-2 */
  @Query(() => ItemWithoutPlaceConnection, {
    description:
      'Items with a published guide that no window accepts and of which no ground says why (CTR-2).',
  })
  itemsWithoutPlace(
    @Ctx() ctx: SharingContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<UnplacedItem>> {
    return listUnplaced(ctx, { first, after: after ?? null });
  }
}

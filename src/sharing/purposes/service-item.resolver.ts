import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../context';
import { NewServiceItemInput } from '../sharing.inputs';
import { ServiceItemType } from '../sharing.types';
import { guardServiceItem } from './guard-service-item';
import { listServiceItems, registerServiceItem } from './register-service-item';
import type { ServiceItemRecord } from './service-items.store';

/** The city's item list in the office API. */
@Resolver(() => ServiceItemType)
export class ServiceItemResolver {
  /** Lists service items. */
  @Query(() => [ServiceItemType], {
    description: "The city's list of services: the purposes that data may be read for.",
  })
  serviceItems(@Ctx() ctx: SharingContext): Promise<ServiceItemRecord[]> {
    return listServiceItems(ctx);
  }

  /** Enters a service item. GDE-1 */
  @Mutation(() => ServiceItemType, { description: "Enters an item in the city's list (GDE-1)." })
  registerServiceItem(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewServiceItemInput, { description: 'The item.' })
    input: NewServiceItemInput,
  ): Promise<ServiceItemRecord> {
    return registerServiceItem(ctx, input);
  }

  /** Sets what may be released for a service item. SHR-6 */
  @Mutation(() => ServiceItemType, {
    description: 'Sets up to which sensitivity items are released for a service item (SHR-6).',
  })
  guardServiceItem(
    @Ctx() ctx: SharingContext,
    @Arg('code', () => ID, { description: 'Its code.' }) serviceItem: string,
    @Arg('ceiling', () => Int, { description: 'The highest sensitivity, 1 to 4.' })
    ceiling: number,
    @Arg('forMinors', () => Boolean, {
      description: 'Whether resources about minors are read for it.',
    })
    forMinors: boolean,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
  ): Promise<ServiceItemRecord> {
    return guardServiceItem(ctx, { serviceItem, ceiling, forMinors, reason });
  }
}

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { IdentityContext } from '../../identity';
import { After, First, type Listing } from '../../platform';
import { DeliveryStateEnum } from '../duties.enums';
import { type DeliveryRecord, type DeliveryState, deliveryState } from './delivery';
import { listDeliveries } from './list-webhooks';
import { resendWebhookDelivery } from './resend-delivery';
import { testWebhook } from './test-webhook';
import { WebhookDeliveryConnection, WebhookDeliveryType } from './webhooks.types';

/** Deliveries to webhooks in the office API. */
@Resolver(() => WebhookDeliveryType)
export class DeliveryResolver {
  /** Lists deliveries. */
  @Query(() => WebhookDeliveryConnection, {
    description: 'Deliveries to the webhooks of your department, newest first.',
  })
  webhookDeliveries(
    @Ctx() ctx: IdentityContext,
    @Arg('state', () => DeliveryStateEnum, {
      nullable: true,
      description: 'Only those that stand there.',
    })
    state: DeliveryState | undefined,
    @Arg('webhookId', () => ID, { nullable: true, description: 'Only those to this webhook.' })
    webhookId: string | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<DeliveryRecord>> {
    return listDeliveries(ctx, { state, webhookId, first, after: after ?? null });
  }

  /** Has a test sent. */
  @Mutation(() => WebhookDeliveryType, {
    description: 'Has a test posted to a webhook; what became of it stands in webhookDeliveries.',
  })
  testWebhook(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'Id of the webhook.' }) id: string,
  ): Promise<DeliveryRecord> {
    return testWebhook(ctx, id);
  }

  /** Sends a dead delivery again. */
  @Mutation(() => WebhookDeliveryType, {
    description: 'Sends a dead delivery again, with all its attempts before it.',
  })
  resendWebhookDelivery(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'Id of the delivery.' }) id: string,
  ): Promise<DeliveryRecord> {
    return resendWebhookDelivery(ctx, id);
  }

  /** Where it stands. */
  @FieldResolver(() => DeliveryStateEnum, { description: 'Where it stands.' })
  state(@Root() root: DeliveryRecord): DeliveryState {
    return deliveryState(root);
  }
}

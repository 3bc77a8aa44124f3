import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { IdentityContext } from '../../identity';
import type { SourcesContext } from '../../sources';
import { MessageKindEnum } from '../duties.enums';
import type { MessageKind } from '../message-kinds';
import { listWebhooks } from './list-webhooks';
import { registerWebhook, type ToldSecret } from './register-webhook';
import { rotateWebhookSecret } from './rotate-secret';
import { disableWebhook, enableWebhook } from './switch-webhook';
import type { WebhookRecord } from './webhook';
import { WebhookSecretType, WebhookType } from './webhooks.types';

/** Webhooks in the office API. */
@Resolver(() => WebhookType)
export class WebhookResolver {
  /** Webhooks of a department. */
  @Query(() => [WebhookType], {
    description: 'The newest hundred webhooks of your department, disabled ones too.',
  })
  webhooks(@Ctx() ctx: IdentityContext): Promise<readonly WebhookRecord[]> {
    return listWebhooks(ctx);
  }

  /** Registers a webhook. */
  @Mutation(() => WebhookSecretType, {
    description:
      'Has messages to your department posted to an address as well, from now on; see docs/webhooks.md.',
  })
  registerWebhook(
    @Ctx() ctx: SourcesContext,
    @Arg('url', () => String, { description: 'The address, http or https.' }) url: string,
    @Arg('kinds', () => [MessageKindEnum], {
      nullable: true,
      description: 'Kinds to be sent; all of them where nothing is said.',
    })
    kinds: MessageKind[] | undefined,
  ): Promise<ToldSecret> {
    return registerWebhook(ctx, { url, kinds });
  }

  /** Gives a webhook a new secret. */
  @Mutation(() => WebhookSecretType, {
    description: 'Gives a webhook a new secret; for a day the old one signs as well.',
  })
  rotateWebhookSecret(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'Id of the webhook.' }) id: string,
  ): Promise<ToldSecret> {
    return rotateWebhookSecret(ctx, id);
  }

  /** Disables a webhook. */
  @Mutation(() => WebhookType, {
    description: 'Sends no more to a webhook; what is on its way waits until it is enabled.',
  })
  disableWebhook(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'Id of the webhook.' }) id: string,
  ): Promise<WebhookRecord> {
    return disableWebhook(ctx, id);
  }

  /** Enables a webhook. */
  @Mutation(() => WebhookType, {
    description: 'Sends to a disabled webhook again, and first what was left on its way.',
  })
  enableWebhook(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'Id of the webhook.' }) id: string,
  ): Promise<WebhookRecord> {
    return enableWebhook(ctx, id);
  }
}

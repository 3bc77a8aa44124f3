import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OutboundProblem } from '../../sources';
import { DeliveryProblemEnum, MessageKindEnum } from '../duties.enums';
import { DutiesPageInfo } from '../duties.types';
import type { MessageKind } from '../message-kinds';

/** See WebhookRecord. */
@ObjectType('Webhook', { description: 'An address that your messages are posted to as well.' })
export class WebhookType {
  @Field(() => ID, { description: 'Id of the webhook.' })
  readonly id!: string;

  @Field(() => String, { description: 'The address.' })
  readonly url!: string;

  @Field(() => [MessageKindEnum], { description: 'Kinds that are sent; none for all of them.' })
  readonly kinds!: readonly MessageKind[];

  @Field(() => Date, { description: 'When it was registered.' })
  readonly createdAt!: Date;

  @Field(() => ID, { description: 'Id of the person who registered it.' })
  readonly createdBy!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was disabled, by your department or because it failed for three days.',
  })
  readonly disabledAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The first failed attempt since the last that succeeded.',
  })
  readonly failingSince!: Date | null;
}

/** See ToldSecret. */
@ObjectType('WebhookSecret', { description: 'A new secret of a webhook, told this once only.' })
export class WebhookSecretType {
  @Field(() => ID, { description: 'Id of the webhook.' })
  readonly id!: string;

  @Field(() => String, { description: 'The secret that deliveries are signed with: keep it now.' })
  readonly secret!: string;

  @Field(() => WebhookType, { description: 'The webhook.' })
  readonly webhook!: WebhookType;
}

/** See DeliveryRecord; `DeliveryResolver` adds the state. */
@ObjectType('WebhookDelivery', { description: 'A message on its way to a webhook.' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Id of the delivery: the header webhook-id of each attempt.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the webhook.' })
  readonly webhookId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the message; absent for a test.' })
  readonly messageId!: string | null;

  @Field(() => MessageKindEnum, {
    nullable: true,
    description: 'What the message is about; absent for a test.',
  })
  readonly kind!: MessageKind | null;

  @Field(() => Date, { description: 'When it was to be sent first.' })
  readonly createdAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is sent next; absent once it is over.',
  })
  readonly dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was tried last.' })
  readonly triedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it arrived.' })
  readonly deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its attempts were used up.' })
  readonly deadAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status that was answered last.' })
  readonly lastStatus!: number | null;

  @Field(() => DeliveryProblemEnum, {
    nullable: true,
    description: 'Why nobody answered, where nobody did.',
  })
  readonly lastProblem!: OutboundProblem | null;
}

/** A page of deliveries. */
@ObjectType({ description: 'A page of deliveries, newest first.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryType], { description: 'The deliveries.' })
  readonly nodes!: readonly WebhookDeliveryType[];

  @Field(() => DutiesPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: DutiesPageInfo;
}

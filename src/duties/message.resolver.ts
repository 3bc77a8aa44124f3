import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { IdentityContext } from '../identity';
import { After, First, type Listing } from '../platform';
import { MessageConnection, MessageType } from './duties.types';
import type { InboxContext } from './hearing';
import { listMessages, markMessagesRead, messageText } from './inbox';
import type { MessageRecord } from './messages.store';

/** The inbox in the office API. */
@Resolver(() => MessageType)
export class MessageResolver {
  /** Lists messages. */
  @Query(() => MessageConnection, {
    description:
      'Messages to your department, newest first; to a clerk those about cases, at a window about those of that.',
  })
  messages(
    @Ctx() ctx: InboxContext,
    @Arg('unread', () => Boolean, {
      nullable: true,
      description: 'True for unread ones only, false for read ones only.',
    })
    unread: boolean | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<MessageRecord>> {
    return listMessages(ctx, { unread, first, after: after ?? null });
  }

  /** Marks messages as read. */
  @Mutation(() => [MessageType], {
    description: 'Notes that you read messages of your department; the first reader of each stays.',
  })
  markMessagesRead(
    @Ctx() ctx: InboxContext,
    @Arg('ids', () => [ID], { description: 'Ids of the messages, up to 100.' }) ids: string[],
  ): Promise<readonly MessageRecord[]> {
    return markMessagesRead(ctx, ids);
  }

  /** What it says. */
  @FieldResolver(() => String, { description: 'What it says, in your language.' })
  text(@Root() root: MessageRecord, @Ctx() ctx: IdentityContext): string {
    return messageText(root, ctx);
  }
}

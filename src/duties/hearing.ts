import type { IdentityContext } from '../identity';
import type { MessageRecord } from './messages.store';

/**
 * Which subjects a clerk of a department is not to hear of, among these ids: rooms above know what is whose. It comes with
 * the context of a request; where it does not, a clerk hears of all cases of the department.
 */
export type Unheard = (
  ctx: IdentityContext,
  ids: readonly string[],
) => Promise<ReadonlySet<string>>;

/** A context in which inboxes are read. */
export interface InboxContext extends IdentityContext {
  readonly unheard?: Unheard;
}

/** Those of these messages that the caller is to hear of. */
export async function heardOf(
  ctx: InboxContext,
  messages: readonly MessageRecord[],
): Promise<readonly MessageRecord[]> {
  if (!ctx.unheard || messages.length === 0) return messages;
  const unheard = await ctx.unheard(ctx, [...new Set(messages.map(({ subject }) => subject.id))]);
  return messages.filter(({ subject }) => !unheard.has(subject.id));
}

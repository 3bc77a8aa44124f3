import type { IdentityContext } from '../identity';
import { newId } from '../platform';
import { MESSAGE_KINDS, type MessageKind } from './message-kinds';
import { insertMessage } from './messages.store';
import type { Subject } from './subject';
import { enqueueDeliveries } from './webhooks/enqueue-deliveries';

/** A message to be put into a department's inbox. */
export interface NewMessage {
  /** Id of the department. */
  readonly to: string;
  readonly kind: MessageKind;
  readonly subject: Subject;
  /** Only those that the kind declares are kept. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The facts that a kind declares; a careless one never gets as far as the table. */
function declared(kind: MessageKind, facts: Readonly<Record<string, unknown>>) {
  const names = MESSAGE_KINDS[kind].facts;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}

/**
 * Puts a message into a department's inbox and on its way to its webhooks, in the transaction of the
 * step that causes it, so that nobody hears of what did not happen.
 */
export async function sendMessage(
  ctx: IdentityContext,
  { to, kind, subject, facts = {} }: NewMessage,
): Promise<void> {
  if (!ctx.db.inTransaction()) throw new Error('a message is sent in the transaction of its step');
  const message = {
    ...{ id: newId(), departmentId: to, kind, subject },
    ...{ facts: declared(kind, facts), createdAt: ctx.clock.now() },
  };
  await insertMessage(ctx.db, message);
  await enqueueDeliveries(ctx, message);
}

import { type Actor, forbidden, holds, type IdentityContext, requireActor } from '../identity';
import {
  checkPage,
  fillMessage,
  GatewayError,
  type Listing,
  listing,
  type Page,
  safeFacts,
  wordsKey,
} from '../platform';
import { heardOf, type InboxContext } from './hearing';
import { MESSAGE_KINDS } from './message-kinds';
import {
  type MessageRecord,
  type MessageWhere,
  readMessages,
  selectMessages,
  selectMessagesById,
} from './messages.store';
import type { SubjectType } from './subject';

/** Most messages that are marked at once. */
const MAX_MARKED = 100;

/** What a caller may read of their department's inbox: null for all, else only what is about this. */
interface InboxReader {
  readonly actor: Actor;
  readonly about: SubjectType | null;
}

/**
 * The caller who may open their department's inbox. A clerk reads what is about cases only: the rest
 * is the office's business between departments. Errors: FORBIDDEN.
 */
function requireReader(ctx: IdentityContext, operation: string): InboxReader {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingOfficer', 'steward', 'sharingAuthority')) return { actor, about: null };
  if (holds(actor, 'clerk')) return { actor, about: 'case' };
  throw forbidden(operation);
}

/** Messages looked at at once for those that a clerk is to hear of. */
const LOOKED_AT = 100;

/** The first messages that a clerk is to hear of, one more than wanted where there are more. CTR-3 */
async function selectHeard(ctx: InboxContext, where: MessageWhere): Promise<MessageRecord[]> {
  const heard: MessageRecord[] = [];
  for (let { after } = where; ; ) {
    const rows = await selectMessages(ctx.db, { ...where, after, first: LOOKED_AT });
    heard.push(...(await heardOf(ctx, rows)));
    after = rows.at(-1)?.id ?? null;
    if (heard.length > where.first || rows.length <= LOOKED_AT) break;
  }
  return heard.slice(0, where.first + 1);
}

/**
 * Messages to the caller's department, newest first; to a clerk those about cases that they may know of. CTR-3
 * Errors: FORBIDDEN, INPUT_INVALID.
 */
export async function listMessages(
  ctx: InboxContext,
  { unread, ...page }: Page & { readonly unread?: boolean | null },
): Promise<Listing<MessageRecord>> {
  const { actor, about } = requireReader(ctx, 'messages');
  const { first, after } = checkPage(page);
  const departmentId = actor.department.id;
  const where = { departmentId, about, unread: unread ?? null, first, after };
  const found =
    about === null ? await selectMessages(ctx.db, where) : await selectHeard(ctx, where);
  return listing(found, first);
}

/**
 * Notes that messages were read, by whom and when; the first reader of each stays.
 * Errors: FORBIDDEN; INPUT_INVALID for none or too many; NOT_FOUND for one that is not theirs to
 * read, and then none is marked.
 */
export async function markMessagesRead(
  ctx: InboxContext,
  ids: readonly string[],
): Promise<readonly MessageRecord[]> {
  const { actor, about } = requireReader(ctx, 'markMessagesRead');
  if (ids.length < 1 || ids.length > MAX_MARKED) {
    const expected = { zh: `1 至 ${MAX_MARKED} 条`, en: `1 to ${MAX_MARKED}` };
    throw new GatewayError('INPUT_INVALID', { field: 'ids', expected, got: ids.length });
  }
  const { id: by, department } = actor;
  const reading = { departmentId: department.id, about, by, at: ctx.clock.now() };
  const named = await selectMessagesById(ctx.db, ids);
  const heard = about === null ? named : await heardOf(ctx, named);
  const marked = await readMessages(
    ctx.db,
    heard.map(({ id }) => id),
    reading,
  );
  const absent = ids.find((id) => !marked.some((message) => message.id === id));
  if (absent === undefined) return marked;
  throw new GatewayError('NOT_FOUND', { what: { zh: '消息', en: 'message' }, id: absent });
}

/** What a message says, in the reader's language. */
export function messageText(
  { kind, subject, facts }: MessageRecord,
  { locale }: Pick<IdentityContext, 'locale'>,
): string {
  const entry = MESSAGE_KINDS[kind];
  const told = { ...facts, number: subject.number };
  const safe = safeFacts([...entry.facts, 'number'], told, locale);
  return fillMessage(entry[wordsKey(locale)], safe);
}

import { askOutside } from '../../identity';
import { GatewayError, isGatewayError } from '../../platform';
import type { SourcesContext } from '../../sources';
import { MESSAGE_KINDS, type MessageKind } from '../message-kinds';

/** Longest address. */
const MAX_URL = 2_000;

/** Kinds that tell of webhooks: sent by one, a failure to send would make the next. */
export const NEVER_SENT: readonly MessageKind[] = Object.freeze([
  'webhookDeliveryDead',
  'webhookDisabled',
]);

/**
 * An address that messages may be posted to, in its normal form. Whatever it resolves to is looked
 * at here and again at every connection. Errors: INPUT_INVALID{field}.
 */
export async function checkUrl(ctx: SourcesContext, text: string): Promise<string> {
  if (!isPlain(text)) throw refusedUrl({ zh: '其他内容', en: 'something else' });
  const url = new URL(text).href;
  try {
    await askOutside(ctx, `webhook ${url}`, () => ctx.sources.outbound.vet(url));
  } catch (error) {
    throw isGatewayError(error, 'SOURCE_URL_REFUSED') ? refusedUrl(error.facts.reason) : error;
  }
  return url;
}

function isPlain(text: string): boolean {
  if (text.length > MAX_URL || !URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${hash}` === '';
}

/** Does not repeat the address: what is wrong with it may be a password in it. */
function refusedUrl(got: unknown): GatewayError {
  const expected = {
    zh: `网关可连接的 http(s) 地址，不含账号和 #，至多 ${MAX_URL} 个字符`,
    en: `an http(s) address that may be connected to, without account and #, of ${MAX_URL} characters at most`,
  };
  return new GatewayError('INPUT_INVALID', { field: 'url', expected, got });
}

/** The kinds to be sent, each once; none for all. Errors: INPUT_INVALID{field}. */
export function checkKinds(kinds: readonly MessageKind[] | null): readonly MessageKind[] {
  if (kinds === null) return [];
  const wanted = [...new Set(kinds)];
  if (wanted.length > 0 && !wanted.some((kind) => NEVER_SENT.includes(kind))) return wanted;
  const expected = Object.keys(MESSAGE_KINDS).filter((kind) => !isNeverSent(kind));
  throw new GatewayError('INPUT_INVALID', { field: 'kinds', expected, got: wanted });
}

const isNeverSent = (kind: string): boolean => NEVER_SENT.some((name) => name === kind);

import type { Json } from '../connector';
import { isSendable } from '../value-forms';
import type { RequestTemplate } from './settings';

/** A request as it goes out, below the base address. */
export interface FilledRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
}

const KEY = '{key}';
const KEYS = '{keys}';

/**
 * True for a key that can stand in an address without changing where it leads: an empty one would
 * ask for the list, and `.` and `..` are taken for steps however they are encoded.
 */
export function fitsAddress(key: string): boolean {
  return key !== '' && key !== '.' && key !== '..' && isSendable(key);
}

/** The request for one key. The key is encoded, so it stays one part of the address. */
export function fillKey(template: RequestTemplate, key: string): FilledRequest {
  const encoded = encodeURIComponent(key);
  return filled(
    template,
    (url) => url.replaceAll(KEY, () => encoded),
    (text) => text.replaceAll(KEY, () => key),
  );
}

/** The request for several keys: in the address with commas between, in the body as a list. */
export function fillKeys(template: RequestTemplate, keys: readonly string[]): FilledRequest {
  const encoded = keys.map(encodeURIComponent).join(',');
  return filled(
    template,
    (url) => url.replaceAll(KEYS, () => encoded),
    (text) => (text === KEYS ? keys : text.replaceAll(KEYS, () => keys.join(','))),
  );
}

function filled(
  { method, url, body }: RequestTemplate,
  intoUrl: (url: string) => string,
  intoText: (text: string) => Json,
): FilledRequest {
  const filledBody = body === undefined ? null : JSON.stringify(inTexts(body, intoText));
  return { method, path: intoUrl(url), body: filledBody };
}

/** Puts keys into the parsed body, never into its text: a quote in a key stays a quote in a key. */
function inTexts(body: Json, into: (text: string) => Json): Json {
  if (typeof body === 'string') return into(body);
  if (typeof body !== 'object' || body === null) return body;
  if (Array.isArray(body)) return body.map((part: Json) => inTexts(part, into));
  return Object.fromEntries(
    Object.entries(body).map(([name, part]) => [name, inTexts(part, into)]),
  );
}

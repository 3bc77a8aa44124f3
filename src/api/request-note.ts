import type { IncomingHttpHeaders } from 'node:http';
import { type Locale, newId, pickLocale } from '../platform';

/** What an answer needs to know of its request, errors above all. */
export interface RequestNote {
  readonly requestId: string;
  readonly locale: Locale;
  /** Where it comes from; see `peerOf`. Null for what is done at the machine itself. */
  readonly peer: string | null;
}

/** An id from outside stands in logs and records: short, and nothing that could be anything else. */
const OUTSIDE_ID = /^[\w.:-]{1,64}$/;

/** The id the caller gave the request, where it is one, or a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && OUTSIDE_ID.test(given) ? given : newId();
}

/** The note of a request from its headers and its peer. */
export function requestNote(
  headers: IncomingHttpHeaders,
  requestId: string,
  peer: string | null,
): RequestNote {
  return { requestId, locale: pickLocale(headers['accept-language']), peer };
}

import { isIP } from 'node:net';
import { z } from 'zod';
import { isRealDate } from '../time/calendar-date';
import type { Kind } from './setting';

const asIs = (text: string): string => text;

/** A part of a host name as DNS has it. */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`, 'i');

/** True for an IP address or a host name that is no malformed address (such as 300.1.2.3). */
function isHost(text: string): boolean {
  if (isIP(text)) return true;
  return text.length <= 253 && HOST_NAME.test(text) && !/(^|\.)\d+$/.test(text);
}

/** True for `10.0.0.0/8` or `fd00::/8`. */
function isRange(text: string): boolean {
  const [address = '', bits = '', more] = text.split('/');
  const size = { 4: 32, 6: 128 }[isIP(address)];
  return size !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= size && more === undefined;
}

/** True for `host:port`, with brackets around an IPv6 address. */
function isHostAndPort(text: string): boolean {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  if (!match) return false;
  const [, bracketed, plain = '', port] = match;
  const host = bracketed === undefined ? isHost(plain) : isIP(bracketed) === 6;
  return host && Number(port) >= 1 && Number(port) <= 65_535;
}

/** A whole number between two bounds, both included. From the environment: digits only. */
export function integer(from: number, to: number): Kind<number> {
  return {
    schema: z.int().min(from).max(to),
    expected: `a whole number from ${from} to ${to}`,
    fromText: (text) => (/^(0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text),
  };
}

/** True or false. */
export const flag: Kind<boolean> = {
  schema: z.boolean(),
  expected: 'true or false',
  fromText: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
};

/** One of a few words. */
export function choice<const Word extends string>(...words: [Word, ...Word[]]): Kind<Word> {
  return { schema: z.enum(words), expected: `one of ${words.join(', ')}`, fromText: asIs };
}

/** Text that a test accepts. */
export function text(expected: string, accepts: (value: string) => boolean): Kind<string> {
  return { schema: z.string().refine(accepts), expected, fromText: asIs };
}

/** An address to listen on. */
export const host: Kind<string> = text('an IP address or a host name', isHost);

/** A path in the file system. */
export const path: Kind<string> = text(
  'a path',
  (value) => value.trim() !== '' && !value.includes('\0'),
);

/** The address of a PostgreSQL database. */
export const postgresUrl: Kind<string> = text(
  'an address such as postgres://user:password@host:5432/database, with nothing behind a ? but host, sslmode, sslcert, sslkey and sslrootcert',
  (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && isHonoured(value),
);

/** What may stand behind the `?` of such an address: anything else would be passed over in silence. */
const HONOURED: ReadonlySet<string> = new Set([
  'host',
  'sslmode',
  'sslcert',
  'sslkey',
  'sslrootcert',
]);

function isHonoured(url: string): boolean {
  return [...new URL(url).searchParams.keys()].every((name) => HONOURED.has(name));
}

/** 32 bytes in base64, as `openssl rand -base64 32` prints them. */
export const key32: Kind<string> = text(
  '32 bytes in base64 (44 characters; make them with: openssl rand -base64 32)',
  (value) => /^[A-Za-z0-9+/]{43}=$/.test(value) && Buffer.from(value, 'base64').length === 32,
);

/** Several texts: commas between them in the environment, a list in the file. */
function listOf(expected: string, accepts: (value: string) => boolean): Kind<readonly string[]> {
  return {
    schema: z.array(z.string().refine(accepts)).readonly(),
    expected,
    fromText: (value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  };
}

/** Addresses of single hosts or of networks. */
export const addresses: Kind<readonly string[]> = listOf(
  'a list of IP addresses or ranges such as 10.0.0.0/8',
  (value) => isIP(value) !== 0 || isRange(value),
);

/** Places to connect to. */
export const destinations: Kind<readonly string[]> = listOf(
  'a list of host:port or ranges such as 10.0.0.0/8',
  (value) => isHostAndPort(value) || isRange(value),
);

/** Calendar dates. */
export const dates: Kind<readonly string[]> = listOf(
  'a list of real dates such as 2027-01-01',
  isRealDate,
);

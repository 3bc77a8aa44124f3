import ipaddr from 'ipaddr.js';
import { GatewayError } from '../../platform';

/** A range of addresses: how it is written, and its bounds as 32 hexadecimal digits, which sort as addresses do. */
export interface AddressRange {
  /** Such as `10.1.2.0/24` or `fd00:1::/64`. */
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

const BITS = 128;
const DIGITS = 32;
/** What IPv4 addresses begin with as those of IPv6: both forms of one address are one. */
const MAPPED_BITS = 96;

function numberOf(address: ipaddr.IPv4 | ipaddr.IPv6): bigint {
  const whole = address instanceof ipaddr.IPv4 ? address.toIPv4MappedAddress() : address;
  return whole.toByteArray().reduce((value, byte) => value * 256n + BigInt(byte), 0n);
}

const hex = (value: bigint): string => value.toString(16).padStart(DIGITS, '0');

/** An address as a bound; null for what is none. */
export function addressKey(address: string): string | null {
  return ipaddr.isValid(address) ? hex(numberOf(ipaddr.parse(address))) : null;
}

function invalid(field: string): GatewayError {
  const expected = {
    zh: '地址段，如 10.1.2.0/24 或 fd00:1::/64，主机位为零',
    en: 'a range such as 10.1.2.0/24 or fd00:1::/64, its host bits zero',
  };
  const got = { zh: '其他内容', en: 'something else' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** A range as it is kept. Errors: INPUT_INVALID for what is none, or does not begin where its prefix does. */
export function readRange(field: string, written: string): AddressRange {
  const text = written.trim();
  const isFour = ipaddr.IPv4.isValidCIDRFourPartDecimal(text);
  if (!isFour && (!ipaddr.IPv6.isValidCIDR(text) || text.includes('%'))) throw invalid(field);
  const [address, bits] = ipaddr.parseCIDR(text);
  const own = address instanceof ipaddr.IPv4 ? bits + MAPPED_BITS : bits;
  const size = 1n << BigInt(BITS - own);
  const first = numberOf(address);
  if (first % size !== 0n) throw invalid(field);
  return { text: `${address.toString()}/${bits}`, first: hex(first), last: hex(first + size - 1n) };
}

/** True where two ranges have an address in common. */
export function overlaps(one: AddressRange, other: AddressRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** True where a range lies in another as a whole. */
export function liesIn(inner: AddressRange, outer: AddressRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Most ranges of one unit or of one division. */
const MOST_RANGES = 100;

/** Ranges as they are kept, none of which has an address in common with another. Errors: INPUT_INVALID. */
export function readRanges(field: string, written: readonly string[]): readonly AddressRange[] {
  const ranges = written.map((one, at) => readRange(`${field}[${at}]`, one));
  const isApart = ranges.every(
    (one, at) => !ranges.slice(at + 1).some((two) => overlaps(one, two)),
  );
  if (ranges.length >= 1 && ranges.length <= MOST_RANGES && isApart) return ranges;
  const expected = {
    zh: `1 至 ${MOST_RANGES} 个互不重叠的地址段`,
    en: `1 to ${MOST_RANGES} ranges apart from each other`,
  };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

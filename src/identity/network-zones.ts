import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import type { Config } from '../platform';

/** Every network zone that a caller can stand in, in the order they are listed everywhere. */
export const NETWORK_ZONES = Object.freeze([
  'government',
  'internet',
  'unknown',
  'unzoned',
] as const);

/**
 * Where a caller stands: in the government network, known to be outside of it, at an address that
 * no range holds, or `unzoned` where this gateway tells no zones apart.
 */
export type NetworkZone = (typeof NETWORK_ZONES)[number];

/** What zones are told by. */
type ZoneSettings = Pick<Config, 'governmentNetworks' | 'internetNetworks'>;

/** The zone of a peer's address, as text. */
export type ZoneOf = (address: string | undefined) => NetworkZone;

/** Addresses whose zone is remembered; telling one by hundreds of ranges takes microseconds. */
const MOST_ADDRESSES = 10_000;

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A range of addresses, and the zone they are of. */
interface Range {
  readonly network: Address;
  readonly bits: number;
  readonly zone: NetworkZone;
}

/** True where this gateway tells zones apart at all. */
export function tellsZones({ governmentNetworks }: ZoneSettings): boolean {
  return governmentNetworks.length > 0;
}

/** The zone of a caller nobody looked at: none where zones are not told apart, else unknown. */
export function zoneOfNobody(settings: ZoneSettings): NetworkZone {
  return tellsZones(settings) ? 'unknown' : 'unzoned';
}

function rangeOf(entry: string, zone: NetworkZone): Range {
  if (entry.includes('/')) {
    const [network, bits] = ipaddr.parseCIDR(entry);
    return { network, bits, zone };
  }
  const network = ipaddr.process(entry);
  return { network, bits: network.toByteArray().length * 8, zone };
}

/** All ranges, the narrowest first. */
function rangesOf({ governmentNetworks, internetNetworks }: ZoneSettings): readonly Range[] {
  return [
    ...governmentNetworks.map((entry) => rangeOf(entry, 'government')),
    ...internetNetworks.map((entry) => rangeOf(entry, 'internet')),
  ].sort((one, other) => other.bits - one.bits);
}

function zoneIn(ranges: readonly Range[], address: string): NetworkZone {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  const found = ranges.find(
    ({ network, bits }) => network.kind() === parsed.kind() && parsed.match(network, bits),
  );
  return found?.zone ?? 'unknown';
}

/**
 * Tells the zone of addresses by the configured ranges: the narrowest that holds an address. An IPv4
 * address in the clothes of IPv6 is one of IPv4.
 */
export function networkZones(settings: ZoneSettings): ZoneOf {
  if (!tellsZones(settings)) return () => 'unzoned';
  const ranges = rangesOf(settings);
  const known = new LRUCache<string, NetworkZone>({ max: MOST_ADDRESSES });
  return (address) => {
    if (address === undefined) return 'unknown';
    const found = known.get(address);
    if (found !== undefined) return found;
    const zone = zoneIn(ranges, address);
    known.set(address, zone);
    return zone;
  };
}

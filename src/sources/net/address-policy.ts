import ipaddr from 'ipaddr.js';
import { GatewayError } from '../../platform';

/**
 * Where sources may be connected to. The public internet is free; everything inside a network
 * (loopback, private, link-local, metadata services, …) only where the operator allowed it by
 * `sourceAllow`: a range such as `10.2.0.0/16`, or one place such as `data.gov.local:8443`.
 */
export interface AddressPolicy {
  /**
   * Checks one address, as it is about to be connected to. `host` is the name that led to it.
   * @returns null when allowed, else the error to fail with: SOURCE_URL_REFUSED{reason}
   */
  refusal(address: string, port: number, host: string): GatewayError | null;
}

type Parsed = ipaddr.IPv4 | ipaddr.IPv6;

/** Public by their range, but answering with a machine's own credentials inside some clouds. */
const METADATA = ['168.63.129.16'];

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

const RANGE_NAMES: Readonly<Record<string, string>> = Object.freeze({
  loopback: '本机',
  linkLocal: '链路本地',
  private: '专用网络',
  uniqueLocal: '专用网络',
  carrierGradeNat: '运营商内部',
  unspecified: '未指定',
});

/** Makes the policy from the operator's allow list. */
export function createAddressPolicy(allow: readonly string[]): AddressPolicy {
  const ranges = allow
    .filter((entry) => entry.includes('/'))
    .map((entry) => ipaddr.parseCIDR(entry));
  const places = new Set(allow.filter((entry) => !entry.includes('/')).map(placeOf));
  return {
    refusal: (address, port, host) => {
      if (!ipaddr.isValid(address)) return refused('unknown');
      const parsed = ipaddr.process(address);
      const allowed =
        ranges.some((range) => contains(range, parsed)) ||
        places.has(`${bare(host)}:${port}`) ||
        places.has(`${parsed.toString()}:${port}`);
      if (allowed) return null;
      const range = rangeOf(parsed);
      return range === 'unicast' ? null : refused(range);
    },
  };
}

/** A host as it is compared: without brackets, without the dot of the root, in lower case. */
export function bare(host: string): string {
  const name = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  return ipaddr.isValid(name) ? ipaddr.process(name).toString() : name;
}

/** `unicast` for what is public. Of version 6 that is 2000::/3 alone; the rest leads to odd places. */
function rangeOf(address: Parsed): string {
  if (METADATA.includes(address.toString())) return 'metadata';
  const range = address.range();
  if (range !== 'unicast' || address.kind() === 'ipv4') return range;
  return contains(GLOBAL_UNICAST, address) ? range : 'reserved';
}

/** Names the kind of address only: what a name resolves to inside is nobody's business outside. */
function refused(range: string): GatewayError {
  const zh = RANGE_NAMES[range] ?? range;
  return new GatewayError('SOURCE_URL_REFUSED', {
    reason: {
      zh: `地址属于${zh}范围，未经运维允许（ONCE_SOURCE_ALLOW）`,
      en: `the address is ${range} and the operator has not allowed it (ONCE_SOURCE_ALLOW)`,
    },
  });
}

function contains([network, bits]: [Parsed, number], address: Parsed): boolean {
  return network.kind() === address.kind() && address.match(network, bits);
}

function placeOf(entry: string): string {
  const colon = entry.lastIndexOf(':');
  return `${bare(entry.slice(0, colon))}:${entry.slice(colon + 1)}`;
}

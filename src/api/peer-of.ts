import ipaddr from 'ipaddr.js';

/** Who has one address of IPv6 commonly has all those that begin alike in so many groups of 16 bits. */
const GROUPS_OF_ONE = 4;

/**
 * The name under which the requests from an address count together. It is that of the connection, or
 * what a trusted proxy says of it.
 */
export function peerOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return parsed.parts
    .slice(0, GROUPS_OF_ONE)
    .map((part) => part.toString(16))
    .join(':');
}

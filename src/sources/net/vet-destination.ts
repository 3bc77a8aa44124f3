import { isIP } from 'node:net';
import type { Destination } from '../connector-kind';
import { bare } from './address-policy';
import { guardedLookup, literalRefusal, type Network } from './guarded-connect';

/** Longest wait for a name when a source is registered. */
const PATIENCE_MS = 1_000;

/**
 * Refuses a place that may not be connected to, at registration already. A name that does not
 * resolve in time passes: what it leads to is checked again at every connection.
 * Errors: SOURCE_URL_REFUSED{reason}.
 */
export async function vetDestination(network: Network, place: Destination): Promise<void> {
  const { host, port } = place;
  const refusal =
    isIP(bare(host)) === 0
      ? await lookedUpRefusal(network, place)
      : literalRefusal(network, host, port);
  if (refusal) throw refusal;
}

function lookedUpRefusal(network: Network, { host, port }: Destination): Promise<Error | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS, null);
    guardedLookup(network, port)(host, { all: true }, (error) => {
      clearTimeout(timer);
      resolve(error !== null && !('syscall' in error) ? error : null);
    });
  });
}

import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction, Socket, type TcpNetConnectOpts } from 'node:net';
import { buildConnector } from 'undici';
import { type AddressPolicy, bare } from './address-policy';

/** Resolves a name to all its addresses. */
export type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What guards the connections of one source. */
export interface Network {
  readonly policy: AddressPolicy;
  readonly resolve: Resolve;
}

/** The machine's own resolver. */
export const systemResolve: Resolve = systemLookup;

/** How long an open connection may stay idle before the system asks whether it is still there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * A resolver that answers only addresses that may be connected to. The connection is made to the
 * very addresses checked here, so a name that changes its answer between two looks gains nothing.
 * One forbidden address among several refuses the name whole.
 */
export function guardedLookup({ policy, resolve }: Network, port: number): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const refusal = addresses
        .map(({ address }) => policy.refusal(address, port, host))
        .find((found) => found !== null);
      if (refusal) return callback(refusal, []);
      const [first] = addresses;
      if (options.all === true || first === undefined) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

/** Makes connections for an undici agent to one origin's port, each checked before and after. */
export function guardedConnector(
  network: Network,
  port: number,
  timeout: number,
): buildConnector.connector {
  const lookup = guardedLookup(network, port);
  const connect = buildConnector({ lookup, timeout });
  return (options, callback) => {
    const before = literalRefusal(network, options.hostname, port);
    if (before) return callback(before, null);
    return connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const after = reachedRefusal(network, socket, options.hostname, port);
      if (after === null) return callback(null, socket);
      socket.destroy();
      return callback(after, null);
    });
  };
}

/**
 * A socket for node-postgres, which calls `connect(port, host)`; it connects where it may only. It
 * never throws: a client that could not even begin to connect would never leave its pool.
 */
export function guardedSocket(network: Network): Socket {
  const socket = new Socket();
  const connect = (port: number, host: string | undefined): Socket => {
    if (host === undefined) return socket.destroy(new Error('expected a host, got a path'));
    const refusal = literalRefusal(network, host, port);
    if (refusal) return socket.destroy(refusal);
    const connectTo: (options: TcpNetConnectOpts) => Socket = Socket.prototype.connect;
    return connectTo.call(socket, {
      port,
      host,
      lookup: guardedLookup(network, port),
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS,
    });
  };
  return Object.assign(socket, { connect });
}

/** An address written into the host is never looked up, so it is checked here. */
export function literalRefusal({ policy }: Network, host: string, port: number): Error | null {
  const address = bare(host);
  return isIP(address) === 0 ? null : policy.refusal(address, port, host);
}

/** Should a connection ever come about in another way, it goes no further than this. */
function reachedRefusal(
  { policy }: Network,
  socket: Socket,
  host: string,
  port: number,
): Error | null {
  return policy.refusal(socket.remoteAddress ?? '', port, host);
}

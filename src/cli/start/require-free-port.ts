import { createServer } from 'node:net';
import { type Config, GatewayError } from '../../platform';

/**
 * Makes sure that the port can be had before anything long is begun. Errors: LISTEN_FAILED.
 * Somebody may still take it afterwards; then listening itself fails in the same words.
 */
export function requireFreePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      reject(new GatewayError('LISTEN_FAILED', { address: `${host}:${port}`, reason }));
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

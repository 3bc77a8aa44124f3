import { type Gateway, openGateway } from '../api';
import { type Config, createLogger, loadConfig } from '../platform';

/** Names of nodes have 40 characters at most. */
const NODE_CHARACTERS = 36;

/**
 * Opens a gateway that does not listen, lets work be done at the machine, and closes it. It appends
 * to an audit chain of its own (`<node>-cli`), for that of the node belongs to the process that
 * serves, and needs no threads for it; only warnings are logged, so that the answer stands alone on standard
 * output.
 *
 * Errors: DATA_FOLDER_LOCKED while another process has the embedded database; those of the work.
 */
export async function withGateway<T>(
  work: (gateway: Gateway) => Promise<T>,
  configured: Config = loadConfig(),
): Promise<T> {
  const node = `${configured.node.slice(0, NODE_CHARACTERS)}-cli`;
  const config = { ...configured, node, auditThreads: false };
  const log = createLogger({ ...config, logLevel: 'warn' }, process.stderr);
  const gateway = await openGateway(config, { log });
  try {
    return await work(gateway);
  } finally {
    await gateway.close();
  }
}

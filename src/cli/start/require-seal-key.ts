import type { Config } from '../../platform';

/**
 * Refuses to start under a configured seal key that can never sign, rather than at the first paper of the
 * day. A certificate that has run out is told by `doctor` and at sealing: it is no reason for the whole
 * gateway to stand still. SEAL-2. Errors: SEAL_KEY_INVALID, with everything that is wrong.
 */
export async function requireSealKey(config: Config): Promise<void> {
  if (config.sealKeyFile === undefined && config.sealCertificateFile === undefined) return;
  const { configuredSealKey } = require('../../cases') as typeof import('../../cases');
  await configuredSealKey(config, null);
}

import { type Config, systemClock } from '../../platform';

/**
 * Refuses to start under a configured seal key that cannot sign, rather than at the first paper of the
 * day. SEAL-2. Errors: SEAL_KEY_INVALID, with everything that is wrong.
 */
export async function requireSealKey(config: Config): Promise<void> {
  if (config.sealKeyFile === undefined && config.sealCertificateFile === undefined) return;
  const { configuredSealKey } = require('../../cases') as typeof import('../../cases');
  await configuredSealKey(config, systemClock.now());
}

import { configuredSealKey } from '../../../cases';
import { type Config, isGatewayError, systemClock } from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

/** Sealed papers are signed under a key that others can trust. SEAL-2 */
export async function checkSealKey(config: Config): Promise<Finding> {
  const about = 'seal key';
  try {
    if ((await configuredSealKey(config, systemClock.now())) !== null) {
      return ok(about, 'from ONCE_SEAL_KEY_FILE');
    }
    const says =
      'sealed papers are signed under a certificate of the gateway itself, for trying out';
    return warn(about, says, 'set ONCE_SEAL_KEY_FILE and ONCE_SEAL_CERTIFICATE_FILE');
  } catch (error) {
    if (!isGatewayError(error, 'SEAL_KEY_INVALID')) throw error;
    return fail(about, error.message, 'see docs/seal.md');
  }
}

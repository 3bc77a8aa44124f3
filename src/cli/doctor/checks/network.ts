import { tellsZones } from '../../../identity';
import type { Config } from '../../../platform';
import { type Finding, ok, warn } from '../finding';

/** Whether callers are told apart by the network they stand in. */
export function checkNetwork(config: Config): Finding {
  const about = 'network';
  if (tellsZones(config)) {
    const ranges = config.governmentNetworks.join(', ');
    return ok(about, `sensitive items are released to the government network only: ${ranges}`);
  }
  const says = 'no zones are told apart: sensitive items are released to any address';
  return warn(about, says, 'name the government network in ONCE_GOVERNMENT_NETWORKS');
}

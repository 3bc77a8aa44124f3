import { countHeldDepartments, listDepartments, tellsZones } from '../../../identity';
import type { Config, Database } from '../../../platform';
import { type Finding, ok, warn } from '../finding';

/** Which departments are held to the addresses of an access unit. NET-4 */
export async function checkAccessUnits(db: Database, config: Config): Promise<Finding> {
  const about = 'access units';
  const departments = await listDepartments({ db });
  const held = await countHeldDepartments(db);
  const without = departments.length - held;
  const says = `${held} of ${departments.length} departments read from the addresses of their access unit only`;
  if (without === 0) return ok(about, says);
  const mend = 'approve their access units (docs/network-and-centres.md)';
  if (config.accessUnits === 'required') {
    return warn(about, `${says}; the other ${without} read nothing`, mend);
  }
  return warn(about, `${says}; the other ${without} from anywhere`, mend);
}

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

import { logFolderOf, readWitnessPolicy, witnessLag } from '../../../audit';
import { type Config, isGatewayError, systemClock } from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

/** The log has witnesses, and what is published is cosigned in time. */
export async function checkWitnesses(config: Config): Promise<Finding> {
  const about = 'witnesses';
  const { auditWitnessFile, auditWitnessLagSeconds } = config;
  if (auditWitnessFile === undefined) {
    const mend = 'name witnesses by ONCE_AUDIT_WITNESS_FILE; see docs/audit-log.md';
    return warn(about, 'nobody outside cosigns the audit log', mend);
  }
  try {
    const { witnesses } = readWitnessPolicy(auditWitnessFile);
    const seconds = (await witnessLag(logFolderOf({ config }), systemClock.now())) / 1000;
    if (seconds <= auditWitnessLagSeconds) return ok(about, `${witnesses.length}, in time`);
    const says = `records of ${Math.round(seconds / 60)} minutes ago are not cosigned yet`;
    return warn(
      about,
      says,
      "see that enough witnesses run and what the gateway's log says of them",
    );
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    return fail(about, error.message, 'see docs/audit-log.md');
  }
}

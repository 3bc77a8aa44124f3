import { logFolderOf } from '../../../audit';
import { type Config, isGatewayError } from '../../../platform';
import { type Finding, fail, ok } from '../finding';

/** The place of the audit log's files can be read. */
export async function checkAuditLog(config: Config): Promise<Finding> {
  const about = 'audit log';
  try {
    const note = await logFolderOf({ config }).readCheckpoint();
    return ok(about, note === null ? 'nothing is published yet' : 'its checkpoint can be read');
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    return fail(about, error.message, 'see ONCE_AUDIT_LOG and ONCE_S3_… in docs/configuration.md');
  }
}

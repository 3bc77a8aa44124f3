import type { PlatformContext } from '../platform';
import type { AuditLog } from './record';

/** A context whose work can be recorded. */
export interface AuditContext extends PlatformContext {
  readonly audit: AuditLog;
}

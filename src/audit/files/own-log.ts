import { join } from 'node:path';
import type { PlatformContext } from '../../platform';
import type { LogStore } from './log-store';
import { openLogStore } from './open-log';

const opened = new WeakMap<PlatformContext['config'], LogStore>();

/** Where the log of this gateway lies as files: one for a configuration. Errors: CONFIG_INVALID. */
export function logFolderOf({ config }: Pick<PlatformContext, 'config'>): LogStore {
  const place = config.auditLog ?? join(config.dataDir, 'audit-log');
  const folder = opened.get(config) ?? openLogStore(place, () => config);
  opened.set(config, folder);
  return folder;
}

import { join } from 'node:path';
import { createJob, type Job, type PlatformContext, type Runtime } from '../../platform';
import { LogFolder } from './log-folder';
import { logSigner } from './log-key';
import { type Publisher, publishLog } from './publish-log';
import { stageRecords } from './stage-records';

/** What the job is made from. */
type SequencerRuntime = Pick<Runtime<PlatformContext>, 'config' | 'db' | 'log' | 'secrets'>;

/** Where the log of this gateway lies as files. */
export function logFolderOf({ config }: Pick<PlatformContext, 'config'>): LogFolder {
  return new LogFolder(join(config.dataDir, 'audit-log'));
}

/**
 * Makes the job that takes new records into the tree, publishes it as files and signs it. Every
 * process that serves runs it over files of its own; the database lets one of them at a time give
 * places, so that all files are the same.
 */
export function createSequencer(runtime: SequencerRuntime): Job {
  const { db, config, log } = runtime;
  const publisher = { db, folder: logFolderOf(runtime), signer: logSigner(runtime) };
  return createJob({
    db,
    everySeconds: config.auditTreeSeconds,
    work: () => sequence(publisher),
    failed: (error) => log.error({ err: error }, 'the audit log could not be published'),
  });
}

/** Publishes, and takes in what is new until nothing is. Errors: AUDIT_LOG_BROKEN. */
export async function sequence(publisher: Publisher): Promise<void> {
  const { db, folder } = publisher;
  let staged = 0;
  do {
    const published = await publishLog(publisher);
    staged = await stageRecords(db, folder, published);
  } while (staged > 0);
}

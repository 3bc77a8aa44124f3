import { join } from 'node:path';
import { createJob, type Job, type PlatformContext, type Runtime } from '../../platform';
import { LogFolder } from './log-folder';
import { logSigner } from './log-key';
import { type Publisher, publishLog } from './publish-log';
import { BATCH, stageRecords } from './stage-records';

/** What the job is made from. */
type SequencerRuntime = Pick<
  Runtime<PlatformContext>,
  'config' | 'db' | 'clock' | 'log' | 'secrets'
>;

/** Where the log of this gateway lies as files. */
export function logFolderOf({ config }: Pick<PlatformContext, 'config'>): LogFolder {
  return new LogFolder(join(config.dataDir, 'audit-log'));
}

/** While records wait the log takes this share of the time: readers come first, and it lags behind. */
const SHARE = 1 / 20;

/**
 * Makes the job that takes new records into the tree, publishes it as files and signs it. Every
 * process that serves runs it over files of its own; the database lets one of them at a time give
 * places, so that all files are the same.
 */
export function createSequencer(runtime: SequencerRuntime): Job {
  const { db, config, clock, log } = runtime;
  const publisher = { db, folder: logFolderOf(runtime), signer: logSigner(runtime) };
  return createJob({
    db,
    everySeconds: config.auditTreeSeconds,
    work: async () => {
      const started = clock.monotonic();
      const staged = await sequenceSome(publisher);
      if (staged < BATCH) return undefined;
      return (clock.monotonic() - started) * (1 / SHARE - 1);
    },
    failed: (error) => log.error({ err: error }, 'the audit log could not be published'),
  });
}

/** Publishes what has places, gives places to some that have none, and publishes those. */
async function sequenceSome(publisher: Publisher): Promise<number> {
  const published = await publishLog(publisher);
  const staged = await stageRecords(publisher.db, publisher.folder, published);
  if (staged > 0) await publishLog(publisher);
  return staged;
}

/** The same until nothing is new. Errors: AUDIT_LOG_BROKEN. */
export async function sequence(publisher: Publisher): Promise<void> {
  while ((await sequenceSome(publisher)) > 0);
}

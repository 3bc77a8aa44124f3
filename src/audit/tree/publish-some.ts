import type { PlatformContext } from '../../platform';
import { logFolderOf } from '../files/own-log';
import { publishSm3 } from '../sm3/publish-sm3';
import { sm3Signer } from '../sm3/sm3-log';
import { logSigner } from './log-key';
import { type Publisher, publishLog, readPublished } from './publish-log';
import { MOST, stageRecords } from './stage-records';

/** Publishes what is new, some at a time, and answers whether there is more. */
export type PublishSome = () => Promise<boolean>;

/** The publishing of a gateway's own log, in both of its trees. Errors: AUDIT_LOG_BROKEN. */
export function publishingOf(
  runtime: Pick<PlatformContext, 'config' | 'db' | 'secrets'>,
): PublishSome {
  const folder = logFolderOf(runtime);
  const publisher = { db: runtime.db, folder, signer: logSigner(runtime) };
  const sm3 = runtime.config.auditSm3 ? sm3Signer(runtime) : null;
  return async () => {
    const staged = await sequenceSome(publisher);
    if (sm3 === null) return staged === MOST;
    const lacking = await publishSm3(folder, sm3, await readPublished(publisher));
    return staged === MOST || lacking > 0;
  };
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

import { setTimeout as sleep } from 'node:timers/promises';
import { createSequencer, logFolderOf } from '../../src/audit';
import { isGatewayError, openDatabase, systemClock } from '../../src/platform';
import { auditRuntime, KEY } from './audit-runtime';

/** What this process is told by its parent. */
export interface ToldToPublish {
  readonly databaseUrl: string;
  readonly node: string;
  /** Where the log is to lie. */
  readonly auditLog: string;
}

/** Publishes by a thread until there is a checkpoint or a reason why not, and tells which. */
async function publishByThread({ databaseUrl, node, auditLog }: ToldToPublish): Promise<void> {
  const db = await openDatabase({ databaseUrl, poolSize: 2 });
  const runtime = { ...(await auditRuntime(db, node)), clock: systemClock };
  const config = { ...runtime.config, databaseUrl, auditLog, auditTreeSeconds: 0.05 };
  const sequencer = createSequencer({ ...runtime, config }, { config, key: KEY });
  sequencer.start();
  const outcome = async (): Promise<string> => {
    for (;;) {
      await sleep(20);
      const failure = await sequencer.ready().catch((error: unknown) => error);
      if (isGatewayError(failure)) return `${failure.code} ${JSON.stringify(failure.facts)}`;
      const note = await logFolderOf({ config })
        .readCheckpoint()
        .catch(() => null);
      if (note !== null) return `size ${note.split('\n')[1]}`;
    }
  };
  const told = await outcome();
  await sequencer.close();
  await runtime.epoch.close();
  await db.close();
  process.stdout.write(JSON.stringify(told));
}

void publishByThread(JSON.parse(process.argv[2] ?? '{}'));

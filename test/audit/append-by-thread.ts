import { setTimeout as sleep } from 'node:timers/promises';
import { createAuditLog } from '../../src/audit';
import {
  type DatabaseOptions,
  isGatewayError,
  openDatabase,
  systemClock,
} from '../../src/platform';
import { auditRuntime, KEY, readDraft } from './audit-runtime';

/** What this process is told by its parent. */
export interface ToldToAppend {
  readonly options: DatabaseOptions;
  /** The thread's own way to the database, where it is another one. */
  readonly threadUrl?: string;
  readonly node: string;
  /** Keys of subjects that are read, one record each, all at once. */
  readonly keys: readonly string[];
  /** How often; the connections of the thread are cut off between. */
  readonly rounds: number;
}

/** Ends all sessions that wait for nothing, as a server that restarts would. */
const CUT_OFF = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'
    AND query LIKE '%audit_record%'`;

/** By then whoever was cut off knows, in milliseconds. */
const NOTICED_MS = 300;

/** Appends as a gateway does whose records are written by a thread, and tells what each append came to. */
async function appendByThread({ options, threadUrl, ...told }: ToldToAppend): Promise<void> {
  const db = await openDatabase(options);
  const runtime = { ...(await auditRuntime(db, told.node)), clock: systemClock };
  const databaseUrl = threadUrl ?? options.databaseUrl;
  const audit = await createAuditLog(runtime, {
    config: { ...runtime.config, databaseUrl },
    key: KEY,
  });
  const append = async (key: string): Promise<string> => {
    const draft = readDraft(1, { keyDigests: [], clear: { keys: [key], subject: null } });
    const appended = await audit.append([draft]).catch((error: unknown) => error);
    if (isGatewayError(appended)) return appended.code;
    return (appended as { readonly ids: readonly string[] }).ids.join();
  };
  const answers: string[][] = [];
  for (let round = 0; round < told.rounds; round += 1) {
    if (round > 0) {
      await db.query(CUT_OFF);
      await sleep(NOTICED_MS);
    }
    answers.push(await Promise.all(told.keys.map(append)));
  }
  await audit.close();
  await runtime.epoch.close();
  await db.close();
  process.stdout.write(JSON.stringify(answers));
}

void appendByThread(JSON.parse(process.argv[2] ?? '{}'));

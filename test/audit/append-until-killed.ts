import { createAuditLog } from '../../src/audit';
import { type DatabaseOptions, openDatabase } from '../../src/platform';
import { toldByParent } from '../support/told-by-parent';
import { auditRuntime, KEY, readDraft } from './audit-runtime';

const WRITERS = 8;

/**
 * Appends with several writers at once, on PostgreSQL by a thread as a gateway does, printing each record's id once it is
 * acknowledged.
 */
async function appendUntilKilled(options: DatabaseOptions): Promise<void> {
  const db = await openDatabase(options);
  const runtime = await auditRuntime(db);
  const { databaseUrl } = options;
  const config = { ...runtime.config, databaseUrl };
  const audit = await createAuditLog(
    runtime,
    databaseUrl === undefined ? null : { config, key: KEY },
  );
  const writer = async (): Promise<void> => {
    for (let number = 1; ; number += 1) {
      const { ids } = await audit.append([readDraft(number), readDraft(number)]);
      process.stdout.write(ids.map((id) => `${id}\n`).join(''));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

void toldByParent<Parameters<typeof appendUntilKilled>[0]>().then(appendUntilKilled);

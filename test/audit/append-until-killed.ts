import { createAuditLog } from '../../src/audit';
import { type DatabaseOptions, openDatabase } from '../../src/platform';
import { auditRuntime, readDraft } from './audit-runtime';

const WRITERS = 8;

/** Appends with several writers at once, printing each record's id once it is acknowledged. */
async function appendUntilKilled(options: DatabaseOptions): Promise<void> {
  const db = await openDatabase(options);
  const audit = await createAuditLog(await auditRuntime(db));
  const writer = async (): Promise<void> => {
    for (let number = 1; ; number += 1) {
      const { ids } = await audit.append([readDraft(number), readDraft(number)]);
      process.stdout.write(ids.map((id) => `${id}\n`).join(''));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

void appendUntilKilled(JSON.parse(process.argv[2] ?? '{}'));

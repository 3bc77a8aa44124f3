import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openGateway } from '../../src/api';
import { type AuditDraft, auditDraft, type SearchContext } from '../../src/audit';
import { loadConfig } from '../../src/platform';
import { dropDatabase, freshDatabase } from '../stage';

const DATABASE = 'once_gateway_bench_log';

/** Records that are committed together. */
const GROUP = 1_000;

/** Its sequencer looks in a thousand seconds: it is measured here, not there. */
const SETTINGS = {
  ONCE_SAMPLE_CITY: 'off',
  ONCE_LOG_LEVEL: 'warn',
  ONCE_AUDIT_TREE_SECONDS: '1000',
} as const;

/** Runs work with a gateway whose log is empty, and removes it afterwards. */
export async function withEmptyLog<T>(
  databaseUrl: string | undefined,
  folder: string,
  work: (ctx: SearchContext) => Promise<T>,
): Promise<T> {
  await rm(folder, { recursive: true, force: true });
  const url = databaseUrl && (await freshDatabase(databaseUrl, DATABASE));
  const place = { ONCE_DATA_DIR: join(folder, 'data'), ...(url && { DATABASE_URL: url }) };
  const gateway = await openGateway(loadConfig({ ...place, ...SETTINGS }));
  try {
    return await work(gateway.systemContext());
  } finally {
    await gateway.close();
    if (databaseUrl !== undefined) await dropDatabase(databaseUrl, DATABASE);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A read of one person's row, as a busy gateway records it. */
function readDraft(at: number): AuditDraft {
  return auditDraft({
    event: 'data.read',
    requestId: `bench-${at}`,
    department: `d${at % 50}`,
    actor: { kind: 'client', id: `c${at % 200}` },
    purpose: {
      ...{ serviceItem: `S${at % 300}`, caseNumber: `B-2026-${at}` },
      ...{ basis: '公共租赁住房管理办法第八条', subjectDigest: null },
    },
    resource: { code: `r${at % 400}`, apiName: `r${at % 400}`, version: 1 },
    items: ['name', `item${at % 7}`, 'address'],
    masked: ['address'],
    keyDigests: [`digest-of-a-key-${at}`],
    rowCount: 1,
    reasons: ['granted', `G-2026-${at % 900}`, 'released'],
    grant: `G-2026-${at % 900}`,
    policyVersion: 'p1',
    facts: { path: 'shared.r', read: 'key', network: 'government' },
  });
}

/** Writes so many records (a multiple of a thousand) as reads do, in groups. */
export async function writeRecords({ audit }: SearchContext, from: number, records: number) {
  for (let written = 0; written < records; written += GROUP) {
    const drafts = Array.from({ length: GROUP }, (_, at) => readDraft(from + written + at));
    await audit.append(drafts);
  }
}

import type { AuditDraft, AuditLog, AuditRecord, AuditRuntime } from '../../src/audit';
import { auditDraft, createAuditLog, readChain } from '../../src/audit';
import {
  createLogger,
  createSecretBox,
  type Database,
  loadConfig,
  TestClock,
  watchEpoch,
} from '../../src/platform';

/** The key of every log that these tests open, and the secrets under it. */
export const KEY = Buffer.alloc(32, 7);
export const SECRETS = createSecretBox(KEY);

/** Everything the log is made from, on a real database, with a clock that stands still. */
export async function auditRuntime(
  db: Database,
  node = 'gateway-1',
): Promise<AuditRuntime & { clock: TestClock }> {
  const config = loadConfig({ ONCE_NODE: node, ONCE_LOG_LEVEL: 'silent' });
  const clock = new TestClock('2026-03-02T09:00:00+08:00');
  const log = createLogger(config);
  return { config, db, clock, epoch: await watchEpoch(db), log, secrets: SECRETS };
}

/** Opens a log, hands it to work, and closes it. */
export async function withLog<T>(
  runtime: AuditRuntime,
  work: (audit: AuditLog) => Promise<T>,
): Promise<T> {
  const audit = await createAuditLog(runtime);
  return work(audit).finally(() => audit.close());
}

/** A read of one household register by key. */
export function readDraft(number = 1, parts: Partial<AuditDraft> = {}): AuditDraft {
  return auditDraft({
    event: 'data.read',
    requestId: `request-${number}`,
    department: 'housing',
    actor: { kind: 'client', id: 'housing-rental' },
    purpose: {
      serviceItem: 'PUBLIC-RENTAL',
      caseNumber: `2026-${number}`,
      basis: '公共租赁住房管理办法',
      subjectDigest: 'c3ViamVjdA',
    },
    resource: { code: '3010101/1', apiName: 'householdRegister', version: 1 },
    items: ['name', 'address'],
    masked: ['address'],
    keyDigests: [`digest-${number}`],
    rowCount: 1,
    reasons: ['conditional.grant'],
    grant: 'G-2026-1',
    policyVersion: 'p1',
    ...parts,
  });
}

/** The whole chain of a node's lane. */
export function chainOf(db: Database, node: string): Promise<AuditRecord[]> {
  return readChain(db, node, 0, 100_000);
}

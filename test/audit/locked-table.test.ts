import { Client } from 'pg';
import { createAuditLog, verifyChain } from '../../src/audit';
import { openDatabase } from '../../src/platform';
import { createTestDatabase, databaseKind } from '../support/database';
import { ownTime } from '../support/own-time';
import { auditRuntime, chainOf, readDraft } from './audit-runtime';

/** The embedded engine has one connection: nobody else can lock a table there. */
const onPostgres = databaseKind === 'postgres' ? describe : describe.skip;

onPostgres('a locked audit table', () => {
  it('gives AUDIT_UNAVAILABLE within seconds, never a hang, and heals by itself', async () => {
    const { options, dispose } = await createTestDatabase();
    const db = await openDatabase(options);
    const runtime = await auditRuntime(db);
    const audit = await createAuditLog(runtime);
    const locker = new Client(options.databaseUrl);
    await locker.connect();
    await audit.append([readDraft(1)]);
    await locker.query('BEGIN; LOCK TABLE audit_record IN ACCESS EXCLUSIVE MODE');

    const started = performance.now();
    const office = audit.recordWith(async () => ({ result: null, drafts: [readDraft(2)] }));
    const refusals = await Promise.allSettled([
      audit.append([readDraft(3)]),
      audit.append([readDraft(4)]),
      office,
      audit.ready(),
    ]);
    expect(performance.now() - started).toBeLessThan(7_000);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 'rejected', reason: { code: 'AUDIT_UNAVAILABLE' } });
    }
    const again = await ownTime(async () => {
      const atOnce = audit.append([readDraft(5)]);
      await expect(atOnce).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    });
    expect(again).toBeLessThan(500);

    await locker.query('ROLLBACK');
    await locker.end();
    await untilReady(() => audit.ready());
    await audit.append([readDraft(6)]);
    const chain = await chainOf(db, 'gateway-1.data');
    expect(chain.at(-1)?.requestId).toBe('request-6');
    expect(verifyChain(chain)).toBeNull();

    await audit.close();
    await runtime.epoch.close();
    await db.close();
    await dispose();
  });
});

async function untilReady(ready: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const failed = await ready().then(
      () => false,
      () => true,
    );
    if (!failed) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the log did not heal');
}

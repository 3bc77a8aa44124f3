import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuditLog, verifyChain } from '../../src/audit';
import { type DatabaseOptions, openDatabase } from '../../src/platform';
import { createTestDatabase, databaseKind } from '../support/database';
import { startVictim } from '../support/victim';
import { auditRuntime, chainOf, readDraft } from './audit-runtime';

const ENOUGH = 400;

/** A database that another process can open, before it was opened here. */
async function sharedDatabase(): Promise<{
  options: DatabaseOptions;
  dispose: () => Promise<void>;
}> {
  const test = await createTestDatabase();
  if (databaseKind === 'postgres') return test;
  const dataDir = await mkdtemp(join(tmpdir(), 'once-audit-'));
  await openDatabase({ ...test.options, dataDir }).then((db) => db.close());
  const dispose = () => rm(dataDir, { recursive: true, force: true });
  return { options: { dataDir }, dispose };
}

/** Lets a process append, kills it in the midst, and answers the ids it had acknowledged. */
async function acknowledgedBeforeKill(options: DatabaseOptions): Promise<string[]> {
  const ids: string[] = [];
  let enough = (): void => undefined;
  const isEnough = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const victim = startVictim('test/audit/append-until-killed.ts', options, (id) => {
    if (ids.push(id) === ENOUGH) enough();
  });
  await victim.whileAlive(isEnough);
  await victim.kill();
  return ids;
}

it('a killed process loses no record that was acknowledged, and its chain goes on', async () => {
  const { options, dispose } = await sharedDatabase();
  const acknowledged = await acknowledgedBeforeKill(options);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);

  const db = await openDatabase(options);
  const runtime = await auditRuntime(db);
  const audit = await createAuditLog(runtime);
  const { ids } = await audit.append([readDraft()]);
  const chain = await chainOf(db, 'gateway-1.data');
  const kept = new Set(chain.map(({ id }) => id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(chain.at(-1)?.id).toBe(ids[0]);
  expect(verifyChain(chain)).toBeNull();

  await audit.close();
  await runtime.epoch.close();
  await db.close();
  await dispose();
}, 90_000);

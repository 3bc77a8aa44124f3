import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyChain } from '../../src/audit';
import { openSubject } from '../../src/audit/subjects/subject';
import { selectSubject } from '../../src/audit/subjects/subjects.store';
import { type Database, type DatabaseOptions, openDatabase, projectRoot } from '../../src/platform';
import { createTestDatabase, databaseKind } from '../support/database';
import type { ToldToAppend } from './append-by-thread';
import { chainOf, SECRETS } from './audit-runtime';
import type { ToldToPublish } from './publish-by-thread';

const onPostgres = databaseKind === 'postgres' ? describe : describe.skip;

/** The embedded engine has one connection, which a second thread cannot have: this needs DATABASE_URL. */
onPostgres('records that threads of their own write and publish', () => {
  let options: DatabaseOptions;
  let dispose: () => Promise<void>;
  let db: Database;

  beforeAll(async () => {
    ({ options, dispose } = await createTestDatabase());
    db = await openDatabase(options);
  });

  afterAll(async () => {
    await db.close();
    await dispose();
  });

  /** In a plain process: a thread does not read what the tests are written in. */
  async function run<Told, Answered>(script: string, told: Told): Promise<Answered> {
    const hook = join(projectRoot, 'test/support/typescript.cjs');
    const words = ['-r', hook, join(projectRoot, script), JSON.stringify(told)];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return JSON.parse(stdout);
  }

  const appended = (told: Omit<ToldToAppend, 'options'>) =>
    run<ToldToAppend, string[][]>('test/audit/append-by-thread.ts', { options, ...told });

  const published = (told: Omit<ToldToPublish, 'databaseUrl'>) =>
    run<ToldToPublish, string>('test/audit/publish-by-thread.ts', {
      ...{ databaseUrl: options.databaseUrl ?? '', ...told },
    });

  const KEYS = Array.from({ length: 30 }, (_, at) => `subject-${at}`);

  it('stand in one whole chain, under names that are kept with them', async () => {
    const [ids] = await appended({ node: 'threaded', keys: KEYS, rounds: 1 });
    const chain = await chainOf(db, 'threaded.data');
    expect(chain.map(({ id }) => id)).toEqual(ids);
    expect(verifyChain(chain)).toBeNull();
    for (const [at, { keyDigests }] of chain.entries()) {
      const subject = await selectSubject(db, keyDigests[0] ?? '');
      expect(subject && openSubject(SECRETS, subject)).toBe(KEYS[at]);
    }
  }, 30_000);

  it('name a subject once, whoever of several processes was first', async () => {
    const keys = KEYS.map((key) => `shared-${key}`);
    const nodes = ['one', 'another'];
    await Promise.all(nodes.map((node) => appended({ node, keys, rounds: 1 })));
    const [one, another] = await Promise.all(
      nodes.map(async (node) => {
        const chain = await chainOf(db, `${node}.data`);
        return chain.flatMap(({ keyDigests }) => keyDigests).sort();
      }),
    );
    expect(one).toHaveLength(keys.length);
    expect(another).toEqual(one);
  }, 30_000);

  it('go on after the server has cut the thread off', async () => {
    const answers = await appended({ node: 'cut', keys: KEYS.slice(0, 2), rounds: 3 });
    const chain = await chainOf(db, 'cut.data');
    expect(answers.flat()).toEqual(chain.map(({ id }) => id));
    expect(verifyChain(chain)).toBeNull();
  }, 30_000);

  it('are published by another, which tells what keeps it from that', async () => {
    const home = await mkdtemp(join(tmpdir(), 'once-thread-'));
    await appended({ node: 'published', keys: KEYS.slice(0, 3), rounds: 1 });
    const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit_record',
    );
    const good = { node: 'publisher', auditLog: join(home, 'log') };
    expect(await published(good)).toBe(`size ${count}`);
    await writeFile(join(home, 'file'), '');
    const bad = { node: 'publisher', auditLog: join(home, 'file') };
    expect(await published(bad)).toBe('AUDIT_LOG_STUCK {"problem":"ENOTDIR"}');
    const [{ node, sequence } = { node: '', sequence: 0 }] = await chainOf(db, 'published.data');
    const altered = `UPDATE audit_record SET body = replace(body, 'allowed', 'denied')`;
    await db.query(`${altered} WHERE node = $1 AND sequence = $2`, [node, sequence]);
    const anew = { node: 'publisher', auditLog: join(home, 'another') };
    expect(await published(anew)).toMatch(/^AUDIT_LOG_BROKEN .*published\.data/);
    await rm(home, { recursive: true });
  }, 30_000);

  it('are refused, and not waited for, where the thread cannot begin', async () => {
    const nowhere = new URL(options.databaseUrl ?? '');
    nowhere.pathname = '/there_is_no_such_database';
    const told = { node: 'lost', keys: ['a', 'b'], rounds: 2 };
    const refused = ['AUDIT_UNAVAILABLE', 'AUDIT_UNAVAILABLE'];
    expect(await appended({ ...told, threadUrl: nowhere.href })).toEqual([refused, refused]);
  }, 30_000);
});

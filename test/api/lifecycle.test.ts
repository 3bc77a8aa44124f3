import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gateway, openGateway } from '../../src/api';
import { loadConfig } from '../../src/platform';
import { ask, codeOf } from '../support/ask';
import { createTestDatabase, databaseKind, layDatabase } from '../support/database';
import { listeningGateway, signedIn } from './test-gateway';

/** Keeps the departments from being read until it is let go. */
async function holdDepartments({ runtime: { db } }: Gateway): Promise<() => Promise<void>> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let locked = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const holding = db.transaction(async () => {
    await db.execute('LOCK TABLE department IN ACCESS EXCLUSIVE MODE');
    locked();
    await held;
  });
  await started;
  return async () => {
    letGo();
    await holding;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('stopping', () => {
  it('finishes running requests and takes no new ones', async () => {
    // Waiting until what still runs is cut would take longer than a test may.
    const gateway = await listeningGateway({ ONCE_SHUTDOWN_SECONDS: '60' });
    const token = await signedIn(gateway, ['clerk']);
    const letGo = await holdDepartments(gateway);
    const running = ask(gateway, '{ departments { name } }', { token });
    await pause(200);
    const closing = gateway.close();
    const late = await ask(gateway, '{ me { id } }').then(codeOf, () => 'no connection');
    expect(['SHUTTING_DOWN', 'no connection']).toContain(late);
    await letGo();
    const answer = await running;
    expect(answer.status).toBe(200);
    expect(answer.body.data?.departments).toHaveLength(1);
    await closing;
    await gateway.close();
  });

  it('cuts what does not finish in time', async () => {
    const gateway = await listeningGateway({ ONCE_SHUTDOWN_SECONDS: '0' });
    const token = await signedIn(gateway, ['clerk']);
    const letGo = await holdDepartments(gateway);
    const running = ask(gateway, '{ departments { name } }', { token });
    const outcome = running.then(
      () => 'answered',
      () => 'cut',
    );
    await pause(200);
    const closing = gateway.close();
    expect(await outcome).toBe('cut');
    await letGo();
    await closing;
  });
});

describe('opening', () => {
  it('says which address is taken, and lets go of everything', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    const opening = listeningGateway({ ONCE_PORT: String(port) });
    const facts = { address: `127.0.0.1:${port}`, reason: 'EADDRINUSE' };
    await expect(opening).rejects.toMatchObject({ code: 'LISTEN_FAILED', facts });
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('makes a key file that only its owner reads, and keeps to it', async () => {
    const { options, dispose } = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'once-gateway-'));
    const config = loadConfig({
      ONCE_DATA_DIR: dataDir,
      ...{ ONCE_LOG_LEVEL: 'silent', ONCE_AUDIT_THREADS: 'false' },
      ...(databaseKind === 'postgres' ? { DATABASE_URL: options.databaseUrl } : {}),
    });
    if (databaseKind === 'embedded') await layDatabase(dataDir);

    const first = await openGateway(config);
    const sealed = first.runtime.secrets.seal('秘密', 'here');
    const key = await readFile(join(dataDir, 'secret.key'), 'utf8');
    expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
    const code = databaseKind === 'embedded' ? 'DATA_FOLDER_LOCKED' : 'AUDIT_NODE_IN_USE';
    await expect(openGateway(config)).rejects.toMatchObject({ code });
    await first.close();

    const second = await openGateway(config);
    expect(second.runtime.secrets.open(sealed, 'here')).toBe('秘密');
    expect(await readFile(join(dataDir, 'secret.key'), 'utf8')).toBe(key);
    await second.close();

    const path = join(dataDir, 'secret.key');
    await rm(path);
    const missing = { code: 'SECRET_KEY_MISSING', facts: { path } };
    await expect(openGateway(config)).rejects.toMatchObject(missing);
    const other = Buffer.alloc(32, 9).toString('base64');
    const wrong = (place: string) => ({ code: 'SECRET_KEY_WRONG', facts: { place } });
    const configured = openGateway({ ...config, secretKey: other });
    await expect(configured).rejects.toMatchObject(wrong('ONCE_SECRET_KEY'));
    await writeFile(path, other);
    await expect(openGateway(config)).rejects.toMatchObject(wrong(path));
    const restored = await openGateway({ ...config, secretKey: key.trim() });
    expect(restored.runtime.secrets.open(sealed, 'here')).toBe('秘密');
    await restored.close();
    await rm(dataDir, { recursive: true });
    await dispose();
  });
});

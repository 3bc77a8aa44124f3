import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lockFolder } from '../../src/platform/database/folder-lock';
import { openDatabase } from '../../src/platform/database/open-database';
import { projectRoot } from '../../src/platform/paths';
import { embeddedTemplate } from '../support/database';

const support = join(projectRoot, 'test/support');

describe('the folder of the embedded database', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'once-folder-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Another process that writes; resolves when it has acknowledged so many rows. */
  async function writer(rows: number) {
    const script = join(support, 'write-until-killed.ts');
    const child = spawn(process.execPath, ['-r', join(support, 'typescript.cjs'), script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const progress = { child, acknowledged: 0 };
    const lines = createInterface({ input: child.stdout });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('the writer ended early')));
      lines.on('line', (line) => {
        progress.acknowledged = Number(line);
        if (progress.acknowledged === rows) resolve();
      });
    });
    return progress;
  }

  it('and a server that takes connections and says nothing are waited for a while, then told of', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const databaseUrl = `postgres://a:secret@127.0.0.1:${port}/x`;
    const opening = openDatabase({ databaseUrl, openSeconds: 0.2 });
    await expect(opening).rejects.toMatchObject({
      ...{ code: 'DATABASE_OPEN_TIMEOUT', http: 503 },
      facts: { place: 'DATABASE_URL', seconds: 0.2 },
    });
    silent.close();
    const late = { dataDir: folder, template: await embeddedTemplate() };
    await expect(openDatabase({ ...late, openSeconds: 0.001 })).rejects.toMatchObject({
      ...{ code: 'DATABASE_OPEN_TIMEOUT', facts: { place: folder } },
    });
    // What opened too late is closed: the folder is free again.
    for (let open = null; open === null; ) {
      open = await openDatabase(late).catch((error: { code: string }) => {
        expect(error.code).toBe('DATA_FOLDER_LOCKED');
        return null;
      });
      await open?.close();
    }
  }, 60_000);

  it('is refused to a second process, and after kill -9 holds all that was acknowledged', async () => {
    const progress = await writer(300);
    await expect(openDatabase({ dataDir: folder })).rejects.toMatchObject({
      code: 'DATA_FOLDER_LOCKED',
      facts: { folder, pid: String(progress.child.pid) },
    });
    progress.child.kill('SIGKILL');
    await once(progress.child, 'close');

    const database = await openDatabase({ dataDir: folder });
    const [row] = await database.query<{ n: number; last: number }>(
      'SELECT count(*)::int AS n, max(n) AS last FROM written',
    );
    expect(row?.n).toBe(row?.last);
    expect(row?.n).toBeGreaterThanOrEqual(progress.acknowledged);
    await database.close();
  }, 60_000);

  it('is made anew when making it was interrupted, and kept when only its move was', async () => {
    await mkdir(join(folder, 'db.making'));
    await writeFile(join(folder, 'db.making/PG_VERSION'), '18');
    const template = await embeddedTemplate();
    const database = await openDatabase({ dataDir: folder, template });
    await database.query('CREATE TABLE kept (n int)');
    await database.close();
    expect((await readdir(folder)).filter((name) => name.startsWith('db'))).toEqual([
      'db',
      'db.complete',
    ]);
    await rename(join(folder, 'db'), join(folder, 'db.making'));
    const again = await openDatabase({ dataDir: folder, template });
    expect(await again.query('SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
    await again.close();
  }, 60_000);

  it('is refused, and left as it is, when what lies there is not a whole database', async () => {
    const table = join(folder, 'db/base/1/1234');
    await mkdir(join(folder, 'db/base/1'), { recursive: true });
    await writeFile(table, 'rows');
    await writeFile(join(folder, 'db/PG_VERSION'), '18');
    const opened = () => openDatabase({ dataDir: folder });
    const broken = (...missing: string[]) => ({
      code: 'DATA_FOLDER_BROKEN',
      facts: { folder: join(folder, 'db'), missing: missing.map((name) => join(folder, name)) },
    });
    await expect(opened()).rejects.toMatchObject(broken('db.complete'));
    await rm(join(folder, 'db/PG_VERSION'));
    await expect(opened()).rejects.toMatchObject(broken('db/PG_VERSION', 'db.complete'));
    await writeFile(join(folder, 'db.complete'), '');
    await expect(opened()).rejects.toMatchObject(broken('db/PG_VERSION'));
    expect(await readFile(table, 'utf8')).toBe('rows');
    await rm(join(folder, 'db'), { recursive: true });
    await expect(opened()).rejects.toMatchObject(broken('db/PG_VERSION'));
    expect(existsSync(join(folder, 'db'))).toBe(false);
  });

  it('is refused where it cannot be one, and where its database is damaged', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const places = [file, join(file, 'below'), ...(existsSync('/proc') ? ['/proc/nope'] : [])];
    for (const dataDir of places) {
      await expect(openDatabase({ dataDir })).rejects.toMatchObject({
        code: 'DATA_FOLDER_UNUSABLE',
        facts: { folder: dataDir, reason: expect.stringMatching(/^E[A-Z]+$/) },
      });
    }
    await mkdir(join(folder, 'db'));
    await writeFile(join(folder, 'db/PG_VERSION'), '18');
    await writeFile(join(folder, 'db.complete'), '');
    const damaged = { code: 'DATA_FOLDER_DAMAGED', facts: { folder: join(folder, 'db') } };
    await expect(openDatabase({ dataDir: folder })).rejects.toMatchObject(damaged);
    expect(await readdir(join(folder, 'db'))).toContain('PG_VERSION');
  }, 30_000);

  it('is free again once it was let go', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    await release();
    await (await lockFolder(folder))();
  });

  it('is locked also when its path is too long for a socket', async () => {
    const deep = join(folder, 'x'.repeat(120));
    await mkdir(deep);
    const release = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    await release();
  });
});

import { createHash } from 'node:crypto';
import { readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError } from '../errors/gateway-error';
import type { Release } from './database';

/** The longest path that every system takes for a socket (macOS: 104 bytes with the closing NUL). */
const SOCKET_PATH_BYTES = 103;
const SETTLE_MS = 150;

/**
 * Takes the folder for this process. The lock is a socket that we listen on: the operating system
 * closes it when the process dies in any way, so a lock can be stale only as a file that refuses to
 * connect, and then it is taken over.
 *
 * Errors: `DATA_FOLDER_LOCKED` with the holder's process id.
 */
export async function lockFolder(folder: string): Promise<Release> {
  const path = await socketPath(folder);
  const server = (await listenAt(path)) ?? (await takeOver(folder, path));
  server.unref();
  await writeFile(pidPath(path), String(process.pid));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

async function socketPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  const path = join(real, 'lock.sock');
  if (Buffer.byteLength(path) <= SOCKET_PATH_BYTES) return path;
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24);
  return join(tmpdir(), `once-gateway-${hash}.sock`);
}

/** Null when something is at that path already. */
function listenAt(path: string): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

/**
 * Replaces the socket of a dead holder. Two processes may do so at once and the later removes the
 * earlier's socket; so we wait a moment and look whether the socket at the path is still ours.
 */
async function takeOver(folder: string, path: string): Promise<Server> {
  await refuseIfHeld(folder, path);
  await rm(path, { force: true });
  const server = await listenAt(path);
  if (server === null) throw await lockedBy(folder, path);
  const { ino } = await stat(path);
  await sleep(SETTLE_MS);
  const now = await stat(path).catch(() => null);
  if (now?.ino === ino) return server;
  // Closing would remove the other's socket at the same path: the process that refuses ends anyway.
  server.unref();
  throw await lockedBy(folder, path);
}

async function refuseIfHeld(folder: string, path: string): Promise<void> {
  if (await answers(path)) throw await lockedBy(folder, path);
}

/** The holder's id stands in a file, for a busy holder would be slow to tell it. */
async function lockedBy(folder: string, path: string): Promise<GatewayError> {
  const pid = await readFile(pidPath(path), 'utf8').catch(() => '?');
  return new GatewayError('DATA_FOLDER_LOCKED', { folder, pid });
}

function pidPath(path: string): string {
  return path.replace(/sock$/, 'pid');
}

/** Whether a living process listens there: the operating system answers for it, however busy. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      resolve(true);
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });
}

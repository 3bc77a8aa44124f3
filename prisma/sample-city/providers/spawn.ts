import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ProviderKind, ProviderOptions } from './server';

/** A provider in a process of its own. */
export interface SpawnedProvider {
  readonly url: string;
  /** For whoever wants to watch it or end it roughly. */
  readonly process: ChildProcess;
  /** Ends the process and waits for it. */
  close(): Promise<void>;
}

/** The compiled program, or this file's neighbour of the same kind where a loader runs TypeScript. */
const PROGRAM = join(__dirname, `main${__filename.slice(-3)}`);

/**
 * Starts the server of a provider as a process of its own, as a department would, so that it can
 * be stopped without us. It ends with this process, however that ends. Rejects when it cannot start.
 */
export async function spawnProvider(
  kind: ProviderKind,
  options: ProviderOptions,
): Promise<SpawnedProvider> {
  const child = fork(PROGRAM, [kind], {
    env: { ...process.env, ...environmentOf(options) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const url = await readyUrl(kind, child);
  return { url, process: child, close: () => end(child) };
}

function environmentOf(options: ProviderOptions): NodeJS.ProcessEnv {
  return {
    SAMPLE_CITY_PEOPLE: String(options.people),
    SAMPLE_CITY_COMPANIES: String(options.companies),
    SAMPLE_CITY_SEED: String(options.seed),
    SAMPLE_CITY_PORT: String(options.port),
    SAMPLE_CITY_DELAY_MS: String(options.delayMs ?? 0),
    SAMPLE_CITY_API_KEY: options.apiKey,
  };
}

/** What the child says once it listens, or its last words. */
async function readyUrl(kind: ProviderKind, child: ChildProcess): Promise<string> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-2000);
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`provider ${kind} ended with code ${code}: ${words.trim()}`);
  });
  ended.catch(() => undefined);
  const ready = once(child, 'message').then(([message]) => (message as { url: string }).url);
  return Promise.race([ready, ended]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

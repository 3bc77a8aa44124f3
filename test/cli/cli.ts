import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Command, CommanderError } from 'commander';
import { createProgram } from '../../src/cli/program';
import { projectRoot } from '../../src/platform';
import { createTestDatabase, layDatabase } from '../support/database';

/** Settings of a gateway that has a data folder, and a migrated database, to itself. */
export interface CliHome {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  dispose(): Promise<void>;
}

/** How a command ended and what it said. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs until it is stopped. */
export interface RunningCli {
  readonly process: ChildProcess;
  /** All it has said so far. */
  said(): string;
  /** Resolves with the match once it has said this; rejects when it ends before. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Sends the signal and resolves with the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

const PROGRAM = join(projectRoot, 'src/cli/main.ts');
const HOOK = join(projectRoot, 'test/support/typescript.cjs');

/** Small enough to be loaded in a moment. */
const TINY = { ONCE_SAMPLE_PEOPLE: '10', ONCE_SAMPLE_COMPANIES: '2' };

/** Makes a home whose database is copied from the template of the tests, which saves seconds. */
export async function openHome(settings: NodeJS.ProcessEnv = {}): Promise<CliHome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'once-cli-'));
  const { options, dispose } = await createTestDatabase();
  if (options.databaseUrl === undefined) await layDatabase(dataDir);
  const { DATABASE_URL: _, ...inherited } = process.env;
  const database = options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {};
  const own = { ONCE_DATA_DIR: dataDir, ONCE_PORT: '0', ONCE_LOG_LEVEL: 'warn' };
  return {
    dataDir,
    env: { ...inherited, ...TINY, ...own, ...database, ...settings },
    dispose: async () => {
      await rm(dataDir, { recursive: true, force: true });
      await dispose();
    },
  };
}

/** Runs a command to its end in a process of its own, as a person would. */
export async function spawnToEnd(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<CliResult> {
  const child = spawnCli(args, env);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

/**
 * Runs a command to its end within this process, which has loaded the house already: most of what a
 * process of its own would do. One after the other, since they share settings and output.
 */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<CliResult> {
  const { env: kept, exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const spies = [
    listen(process.stdout, (text) => {
      said.stdout += text;
    }),
    listen(process.stderr, (text) => {
      said.stderr += text;
    }),
    jest.spyOn(console, 'log').mockImplementation((line) => {
      said.stdout += `${line}\n`;
    }),
    jest.spyOn(console, 'error').mockImplementation((line) => {
      said.stderr += `${line}\n`;
    }),
  ];
  process.env = env;
  process.exitCode = 0;
  try {
    await inThisProcess(createProgram()).parseAsync(args, { from: 'user' });
    return { code: Number(process.exitCode), ...said };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode, ...said };
    throw error;
  } finally {
    process.env = kept;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}

/** The program, so that wrong arguments do not end the process. */
function inThisProcess(program: Command): Command {
  program.exitOverride();
  program.commands.forEach(inThisProcess);
  return program;
}

/** Hands over what is written to a stream of the process instead of writing it. */
function listen(stream: NodeJS.WriteStream, hear: (text: string) => void) {
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    hear(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return jest.spyOn(stream, 'write').mockImplementation(write);
}

/** Starts a command that goes on until it is stopped. */
export function startCli(args: readonly string[], env: NodeJS.ProcessEnv): RunningCli {
  const child = spawnCli(args, env);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  const closed = once(child, 'close');
  const until = (pattern: RegExp): Promise<RegExpMatchArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(said);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      closed.then(() => reject(new Error(`expected ${pattern}, got: ${said}`)), reject);
      look();
    });
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = await closed;
    return code;
  };
  return { process: child, said: () => said, until, stop };
}

function spawnCli(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ['-r', HOOK, PROGRAM, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

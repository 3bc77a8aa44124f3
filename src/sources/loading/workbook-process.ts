import { type ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { extname, join } from 'node:path';
import { GatewayError } from '../../platform';
import { type CellProblem, problem } from './cell';
import type { WhichSheets, WorkbookWord } from './read-workbook';

/** Beside this file, and compiled as this file is. */
const SCRIPT = join(__dirname, `read-workbook${extname(__filename)}`);

/** How long a workbook may be parsed; a million cells take seconds, a minute where all is busy. */
const MAX_SECONDS = 300;

/** What a workbook may take up, and when it is no longer wanted. */
export interface WorkbookLimits {
  readonly memoryMb: number;
  /** Ends the reading with its reason. */
  readonly signal: AbortSignal;
}

/**
 * Reads a workbook in a process of its own and hands on what that says. A thread would share the
 * gateway's fate: V8 ends the whole process when a single allocation, such as a list that doubles,
 * is beyond the limit of a thread's memory. Each word is asked for when the one before was used up.
 *
 * Errors: LOAD_TOO_LARGE when it takes too much memory or time; the reason of the signal.
 */
export async function* workbookWords(
  bytes: Buffer,
  which: WhichSheets,
  { memoryMb, signal }: WorkbookLimits,
): AsyncGenerator<WorkbookWord> {
  signal.throwIfAborted();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(tooSlow()), MAX_SECONDS * 1000);
  const ending = AbortSignal.any([signal, late.signal]);
  const child = start(bytes, which, memoryMb);
  try {
    for await (const [word] of on(child, 'message', { signal: ending, close: ['exit'] })) {
      clearTimeout(timer);
      yield word;
      child.send('more');
    }
    throw died(child, memoryMb);
  } catch (error) {
    throw ending.aborted ? ending.reason : error;
  } finally {
    clearTimeout(timer);
    await end(child);
  }
}

/** It parses what a stranger wrote, so it is given none of the gateway's settings and secrets. */
function start(bytes: Buffer, which: WhichSheets, memoryMb: number): ChildProcess {
  const child = fork(SCRIPT, [which], {
    env: {},
    execArgv: [...process.execArgv, `--max-old-space-size=${memoryMb}`],
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  // Told to whoever waits for a word; where nobody does any more, it must not end the gateway.
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(bytes);
  return child;
}

/** It has nothing to put in order. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** V8 aborts where memory ends, and a system short of it kills: by a signal, or a code that stands for it. */
function died({ exitCode, signalCode }: ChildProcess, memoryMb: number): Error {
  if (exitCode === null || exitCode > ABORTED) return tooLarge(tooMuchMemory(memoryMb));
  return new Error(`the process that reads workbooks ended early: ${signalCode ?? exitCode}`);
}

/** Higher codes stand for signals. */
const ABORTED = 128;

function tooMuchMemory(memoryMb: number): CellProblem {
  return problem(
    {
      zh: `读取时至多占用 ${memoryMb} MiB 内存`,
      en: `one that is read in ${memoryMb} MiB of memory`,
    },
    { zh: '需要更多内存', en: 'one that takes more' },
  );
}

function tooSlow(): GatewayError {
  return tooLarge(
    problem(
      { zh: `${MAX_SECONDS} 秒内可读完`, en: `one that is read in ${MAX_SECONDS} seconds` },
      { zh: '需要更长时间', en: 'one that takes longer' },
    ),
  );
}

const CSV = Object.freeze({
  zh: 'CSV 格式，没有此限制',
  en: 'CSV, which has no such limit',
});

/** The error that a workbook beyond one of its bounds is refused with: data may come as CSV. */
export function tooLarge({ expected, got }: CellProblem): GatewayError {
  return new GatewayError('LOAD_TOO_LARGE', { expected, got, instead: CSV });
}

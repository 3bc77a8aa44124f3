import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Job, LoadTold, Outcome } from './load/job';
import type { Ask, Usage } from './servers/serve';
import type { SourceCall } from './servers/time-sources';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  usage(): Promise<Usage>;
  /** Calls of sources since this was asked last, where the server times them. */
  calls(): Promise<readonly SourceCall[]>;
  stop(): Promise<void>;
}

/** The load generator in a process of its own. */
export interface LoadProcess {
  /** Runs a job; `mark` is called at the moments when counting begins and ends. */
  run(job: Job, mark: () => void): Promise<Outcome>;
  stop(): void;
}

/** Starts a script of `servers/` with what it needs, and answers what it tells first. */
export async function startScript<First>(
  script: string,
  start: object,
  execArgv: readonly string[] = [],
): Promise<{ readonly child: ChildProcess; readonly first: First }> {
  const child = forkScript(`servers/${script}`, [JSON.stringify(start)], execArgv);
  return { child, first: await told<First>(child, script) };
}

/** Starts a server and waits until it listens. */
export async function startServer(
  script: string,
  start: object,
  execArgv: readonly string[] = [],
): Promise<ServerProcess> {
  const { child, first } = await startScript<{ readonly url: string }>(script, start, execArgv);
  let asked: Promise<unknown> = Promise.resolve();
  // One question at a time: a busy server may be asked again before it has answered.
  const inTurn = <Answer>(question: Ask): Promise<Answer> => {
    const answer = asked.then(() => {
      const next = told<Answer>(child, script);
      ask(child, question);
      return next;
    });
    asked = answer;
    return answer;
  };
  return {
    url: first.url,
    usage: async () => (await inTurn<{ readonly usage: Usage }>('usage')).usage,
    calls: async () => (await inTurn<{ readonly calls: readonly SourceCall[] }>('calls')).calls,
    stop: async () => {
      const exit = once(child, 'exit');
      ask(child, 'stop');
      await exit;
    },
  };
}

/** Starts the load generator. */
export function startLoad(): LoadProcess {
  const child = forkScript('load/load', []);
  return {
    run: async (job, mark) => {
      child.send(job);
      await told<LoadTold>(child, 'load');
      mark();
      await told<LoadTold>(child, 'load');
      mark();
      return told<Outcome>(child, 'load');
    },
    stop: () => child.disconnect(),
  };
}

/** Logs go nowhere, though they are written: standard output costs what the reader makes of it. */
function forkScript(script: string, args: string[], execArgv: readonly string[] = []) {
  return fork(join(__dirname, script), args, {
    execArgv: [...execArgv],
    env: { ...environment(), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The gateway's own settings are the benchmark's to give. */
function environment(): NodeJS.ProcessEnv {
  const foreign = (name: string): boolean => name.startsWith('ONCE_') || name === 'DATABASE_URL';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign(name)));
}

function ask(child: ChildProcess, question: Ask): void {
  child.send(question);
}

/** The next thing a child tells. Throws when it ends instead. */
function told<Message>(child: ChildProcess, script: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      reject(new Error(`expected the process ${script} to answer, it ended with ${code}`));
    };
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Message);
    });
  });
}

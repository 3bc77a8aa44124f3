import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/platform';

/** A process of a test that works until it is killed. */
export interface Victim {
  /** Settles as the promise does; rejects when the process ends by itself before. */
  whileAlive<T>(promise: Promise<T>): Promise<T>;
  /** Stops it where it stands, until it goes on. */
  pause(): void;
  goOn(): void;
  /** Kills it with -9. Rejects where it had ended by itself: then it was no kill that was looked at. */
  kill(): Promise<void>;
}

/** A process that has loaded its script, or does so, and waits to be told what to do. */
export interface Loaded {
  /** Tells it, as JSON; it says line by line what it did. */
  begin(told: object, hear: (line: string) => void): Victim;
  /** Ends it, whether it was told anything or not. */
  end(): void;
}

/** Starts a script of the tests, which is told something as JSON and says what it did line by line. */
export function startVictim(script: string, told: object, hear: (line: string) => void): Victim {
  return loadVictim(script).begin(told, hear);
}

/** Has a script of the tests load: that takes longer than all it does before it is killed. */
export function loadVictim(script: string): Loaded {
  const hook = join(projectRoot, 'test/support/typescript.cjs');
  const words = ['-r', hook, join(projectRoot, script)];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  return {
    begin: (told, hear) => {
      child.stdin.on('error', () => undefined).write(`${JSON.stringify(told)}\n`);
      createInterface({ input: child.stdout }).on('line', hear);
      return victimOf(child, script);
    },
    end: () => void child.kill('SIGKILL'),
  };
}

function victimOf(child: ChildProcess, script: string): Victim {
  const closed = once(child, 'close');
  const ended = closed.then(([code, signal]) => {
    throw new Error(`${script} ended by itself, with ${code ?? signal}`);
  });
  ended.catch(() => undefined);
  return {
    whileAlive: (promise) => Promise.race([promise, ended]),
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    kill: async () => {
      child.kill('SIGKILL');
      expect(await closed).toEqual([null, 'SIGKILL']);
    },
  };
}

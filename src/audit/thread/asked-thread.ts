import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { withDeadline } from '../deadline';
import { type Answer, errorOf, type Question, type ThreadPlan, type Told } from './messages';

/** How long the thread may take to end, in milliseconds. */
const CLOSE_MS = 5_000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/**
 * A thread that works for the log and is asked question by question. Should it end, what it was asked fails as
 * over a lost connection, and the next question starts another.
 */
export class AskedThread {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly plan: ThreadPlan) {}

  /** Starts it, so that the first question need not wait for that. */
  start(): Worker {
    if (this.thread !== null) return this.thread;
    const thread = new Worker(require.resolve('./log-thread'), { workerData: this.plan });
    thread.on('message', (answer: Answer) => this.settle(answer));
    // It tells why it ends, and then ends.
    thread.on('error', (error) => this.failAll(error));
    thread.on('exit', () => {
      this.thread = null;
      this.failAll(new Error('a thread of the audit log has ended'));
    });
    this.thread = thread;
    return thread;
  }

  /** What came of a question. Rejects with what it failed with. */
  ask<Answered>(question: Question): Promise<Answered> {
    const thread = this.start();
    this.last += 1;
    const number = this.last;
    const told: Told = { number, question };
    return new Promise<Answered>((resolve, reject) => {
      this.waiting.set(number, { resolve: (answer) => resolve(answer as Answered), reject });
      thread.postMessage(told);
    });
  }

  /** Asks no more, and waits until it has ended. */
  async close(): Promise<void> {
    const { thread } = this;
    if (thread === null) return;
    const ended = once(thread, 'exit');
    const told: Told = 'close';
    thread.postMessage(told);
    await withDeadline(ended, CLOSE_MS).catch(() => thread.terminate());
  }

  private settle(answer: Answer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if ('failure' in answer) waiting?.reject(errorOf(answer.failure));
    else waiting?.resolve(answer.answer);
  }

  private failAll(error: Error): void {
    const failed = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of failed) reject(error);
  }
}

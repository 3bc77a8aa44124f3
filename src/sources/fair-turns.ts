import { BulkheadRejectedError } from 'cockatiel';
import type { Bulkhead } from './connector-kind';

/** Somebody who waits for a turn. */
interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** The turns of one consumer, as long as it has any or waits for one. */
interface Line {
  running: number;
  readonly waiting: Waiting[];
}

/**
 * The turns of a source, shared fairly between those who read it: so many at a time, so many more
 * wait. The next turn goes to who has fewest running, and among those to who has waited longest for
 * one. Where the queue is full, a newcomer with less in it than the greediest takes the place that
 * the greediest took last. So one department that floods a source slows itself down, and nobody else
 * waits longer than for turns that already run.
 */
export class FairTurns {
  /** In the order in which consumers are next where they have the same number running. */
  private readonly lines = new Map<string, Line>();
  private running = 0;
  private queued = 0;

  constructor(private readonly size: Bulkhead) {}

  /** Works when a turn comes. Errors: BulkheadRejectedError; those of the work. */
  async execute<Result>(consumer: string, work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.size.running) this.begin(consumer);
    else await this.turn(consumer);
    try {
      return await work();
    } finally {
      this.end(consumer);
    }
  }

  private turn(consumer: string): Promise<void> {
    if (this.queued >= this.size.waiting) this.makeRoom(consumer);
    return new Promise((start, refuse) => {
      this.lineOf(consumer).waiting.push({ start, refuse });
      this.queued += 1;
    });
  }

  /** Refuses whoever took a place last of those with most places; the newcomer where that is itself. */
  private makeRoom(consumer: string): void {
    const own = this.lines.get(consumer)?.waiting.length ?? 0;
    const longest = [...this.lines.values()].reduce<Line | null>(
      (most, line) => (line.waiting.length > (most?.waiting.length ?? 0) ? line : most),
      null,
    );
    const { running, waiting } = this.size;
    const full = new BulkheadRejectedError(running, waiting);
    if (longest === null || longest.waiting.length <= own + 1) throw full;
    this.queued -= 1;
    longest.waiting.pop()?.refuse(full);
  }

  private begin(consumer: string): void {
    this.running += 1;
    this.lineOf(consumer).running += 1;
  }

  private end(consumer: string): void {
    this.running -= 1;
    const line = this.lineOf(consumer);
    line.running -= 1;
    if (line.running === 0 && line.waiting.length === 0) this.lines.delete(consumer);
    this.startNext();
  }

  private startNext(): void {
    const next = this.nextConsumer();
    if (next === null) return;
    const [consumer, line] = next;
    this.queued -= 1;
    // To the end: others with as many running come before its next one.
    this.lines.delete(consumer);
    this.lines.set(consumer, line);
    this.begin(consumer);
    line.waiting.shift()?.start();
  }

  private nextConsumer(): readonly [string, Line] | null {
    const waiting = [...this.lines].filter(([, line]) => line.waiting.length > 0);
    return waiting.reduce<readonly [string, Line] | null>(
      (best, one) => (best === null || one[1].running < best[1].running ? one : best),
      null,
    );
  }

  private lineOf(consumer: string): Line {
    const line = this.lines.get(consumer) ?? { running: 0, waiting: [] };
    this.lines.set(consumer, line);
    return line;
  }
}

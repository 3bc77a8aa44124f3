import { performance } from 'node:perf_hooks';

/** Where the gateway takes its time from: given to every room, so that tests can hold it still. */
export interface Clock {
  /** The wall clock, for what is written down. */
  now(): Date;
  /** Milliseconds that only ever grow, for measuring how long something takes. */
  monotonic(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = Object.freeze({
  now: () => new Date(),
  monotonic: () => performance.now(),
});

/** A clock that stands still until it is told to move. */
export class TestClock implements Clock {
  private wall: number;
  private elapsed = 0;

  /** Starts at an instant: a Date or text such as `2026-06-30T09:00:00+08:00`. */
  constructor(start: Date | string) {
    this.wall = instantOf(start);
  }

  /** A fresh Date of the instant the clock stands at. */
  now(): Date {
    return new Date(this.wall);
  }

  /** Milliseconds the clock was advanced by in all. */
  monotonic(): number {
    return this.elapsed;
  }

  /** Sets the wall clock alone, as an operator or a time server would, forwards or back. */
  set(instant: Date | string): void {
    this.wall = instantOf(instant);
  }

  /** Lets milliseconds pass, on the wall and on the monotonic clock. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError('expected milliseconds from 0 up');
    this.wall += milliseconds;
    this.elapsed += milliseconds;
  }
}

/** Milliseconds since 1970 of an instant that must be real. */
function instantOf(instant: Date | string): number {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError('expected an instant in ISO 8601');
  return time;
}

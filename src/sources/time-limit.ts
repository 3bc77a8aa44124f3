import { timedOut } from './source-problem';

/** Work that ends when its signal does; a kind that cannot be interrupted is given none. */
export type Attempt<Result> = (signal: AbortSignal | undefined) => Promise<Result>;

/** The controller of a read that can be interrupted, aborted with the caller's own signal. */
export interface Interruption {
  readonly signal: AbortSignal | undefined;
  abort(): void;
}

/** For kinds that cannot be interrupted: making a controller costs more than the rest of a read. */
export const NO_INTERRUPTION: Interruption = Object.freeze({
  signal: undefined,
  abort: () => undefined,
});

/** An interruption of its own, or by the caller. */
export function interruption(outer: AbortSignal | undefined): Interruption {
  const controller = new AbortController();
  const signal = outer ? AbortSignal.any([outer, controller.signal]) : controller.signal;
  return { signal, abort: () => controller.abort() };
}

/**
 * Waits no longer than some milliseconds. What is late goes on by itself until it ends, so that
 * whoever counts running work counts it; its result is dropped.
 * Errors: SOURCE_TIMEOUT; those of the work.
 */
export function withinTime<Result>(
  milliseconds: number,
  work: () => Promise<Result>,
  onLate: () => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      onLate();
      reject(timedOut('it did not answer in time'));
    };
    const timer = setTimeout(late, milliseconds);
    work().then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

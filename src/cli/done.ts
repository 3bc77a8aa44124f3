import { tellFailure } from './print';

/** An action whose failure is told in a line and becomes the exit code. */
export function done<Args extends unknown[]>(
  action: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      process.exitCode = tellFailure(error);
    }
  };
}

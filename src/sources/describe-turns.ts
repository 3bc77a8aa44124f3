import { type BulkheadPolicy, bulkhead } from 'cockatiel';
import { SourceProblem } from './source-problem';
import { withinTime } from './time-limit';

/** Longest wait for a description, in milliseconds: somebody sits before a form meanwhile. */
const PATIENCE_MS = 5_000;

/** Descriptions at the same time of all sources of one department, and how many may wait. */
const AT_ONCE = 4;
const WAITING = 20;

/**
 * Turns of a department to have its sources described. A turn lasts until the source is done with
 * it, so that sources which never answer cost no more than so many connections.
 */
export class DescribeTurns {
  private readonly departments = new Map<string, BulkheadPolicy>();

  /** The turns of a department. */
  of(departmentId: string): BulkheadPolicy {
    const known = this.departments.get(departmentId);
    if (known !== undefined) return known;
    const turns = bulkhead(AT_ONCE, WAITING);
    this.departments.set(departmentId, turns);
    return turns;
  }
}

/**
 * Describes within a few seconds, however patient the source's settings are; one without turns, such
 * as a hosted source, at once. Errors: SOURCE_TIMEOUT; BulkheadRejectedError; those of the work.
 */
export function describeInTurn<Result>(
  { timeoutMs, turns }: { readonly timeoutMs: number; readonly turns: BulkheadPolicy | null },
  work: () => Promise<Result>,
): Promise<Result> {
  let late = false;
  const once = (): Promise<Result> => (late ? noTurn() : work());
  return withinTime(
    Math.min(timeoutMs, PATIENCE_MS),
    () => (turns === null ? once() : turns.execute(once)),
    () => {
      late = true;
    },
  );
}

/** Whoever gets a turn too late is no longer waited for; the source is not bothered with it. */
export function noTurn(): never {
  throw new SourceProblem('SOURCE_TIMEOUT', 'no turn came in time', { local: true });
}

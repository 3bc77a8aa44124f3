import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import { GatewayError, isGatewayError, type Logger } from '../platform';
import { checkKeyAnswer, checkPageAnswer } from './check-answer';
import type { Source } from './connector';
import type { Bulkhead } from './connector-kind';
import { SourceProblem, timedOut } from './source-problem';

/** Failures in a row after which a source is left alone, and for how long. */
const FAILURES = 5;
const REST_MS = 5_000;

/** How a source is guarded. */
export interface GuardOptions {
  readonly sourceId: string;
  /** Name of the department, which readers are told when its source fails. */
  readonly provider: string;
  /** Longest time of one read, waiting and a second attempt included. */
  readonly timeoutMs: number;
  readonly bulkhead: Bulkhead | null;
  readonly log: Logger;
}

type Attempt<Result> = (signal: AbortSignal) => Promise<Result>;
type Run = <Result>(attempt: Attempt<Result>, signal?: AbortSignal) => Promise<Result>;

/**
 * Stands between readers and a source. One slow source takes only its own turns; a dead one is left
 * alone for a while; a connection that failed before anything was asked is tried once more; answers
 * are held to what was asked. Errors: SOURCE_UNAVAILABLE, SOURCE_TIMEOUT, SOURCE_INVALID{provider}.
 */
export function guard(source: Source, options: GuardOptions): Source {
  const run = createRun(options);
  const fail = (error: unknown): never => {
    throw told(error, options);
  };
  return {
    kind: source.kind,
    capabilities: source.capabilities,
    readByKeys: (read, signal) =>
      run(async (ending) => checkKeyAnswer(read, await source.readByKeys(read, ending)), signal)
        .catch(hideAddress)
        .catch(fail),
    readPage: (read, signal) =>
      run(async (ending) => checkPageAnswer(read, await source.readPage(read, ending)), signal)
        .catch(hideAddress)
        .catch(fail),
    describe: (dataset) => inTime(options, () => source.describe(dataset)).catch(fail),
    health: () => source.health(),
    close: () => source.close(),
  };
}

/** Time limit outermost: it counts the wait for a turn, and a turn lasts until the source is done. */
function createRun(options: GuardOptions): Run {
  const limit = timeLimit(options);
  const turns = options.bulkhead && bulkhead(options.bulkhead.running, options.bulkhead.waiting);
  const again = retry(
    handleWhen((error) => error instanceof SourceProblem && error.retry),
    {
      maxAttempts: 1,
    },
  );
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof SourceProblem && !error.local),
    { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) },
  );
  return (attempt, signal) =>
    limit.execute(({ signal: ending }) => {
      const guarded = () => again.execute(() => breaker.execute(() => unlessLate(attempt, ending)));
      return turns === null ? guarded() : turns.execute(guarded);
    }, signal);
}

function timeLimit({ timeoutMs }: GuardOptions) {
  return timeout(timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
}

/** Describing has no part in turns and breaks: it can run inside a transaction that others wait for. */
function inTime<Result>(options: GuardOptions, attempt: () => Promise<Result>): Promise<Result> {
  return timeLimit(options).execute(attempt);
}

/** Whoever got a turn too late is no longer waited for; the source is not bothered with it. */
function unlessLate<Result>(attempt: Attempt<Result>, ending: AbortSignal): Promise<Result> {
  if (ending.aborted) {
    throw new SourceProblem('SOURCE_TIMEOUT', 'no turn came in time', { local: true });
  }
  return attempt(ending);
}

/** A reader learns that a source fails, not what address it was pointed at. */
function hideAddress(error: unknown): never {
  if (!isGatewayError(error, 'SOURCE_URL_REFUSED')) throw error;
  throw new SourceProblem('SOURCE_UNAVAILABLE', error.message, { cause: error });
}

/** The error as a reader is told it, and the whole of it for the log. */
function told(error: unknown, { provider, sourceId, log }: GuardOptions): unknown {
  const problem = toProblem(error);
  if (problem === null) return error;
  log.warn({ sourceId, code: problem.code, detail: problem.detail }, 'a source failed');
  return new GatewayError(problem.code, { provider }, { cause: problem });
}

function toProblem(error: unknown): SourceProblem | null {
  if (error instanceof SourceProblem) return error;
  if (error instanceof TaskCancelledError) return timedOut('it did not answer in time', error);
  if (error instanceof BrokenCircuitError) {
    return new SourceProblem('SOURCE_UNAVAILABLE', 'it failed again and again', { cause: error });
  }
  if (error instanceof BulkheadRejectedError) {
    return new SourceProblem('SOURCE_UNAVAILABLE', 'too many reads wait for it', { cause: error });
  }
  return null;
}

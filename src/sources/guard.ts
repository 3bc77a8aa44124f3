import {
  BrokenCircuitError,
  type BulkheadPolicy,
  BulkheadRejectedError,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  retry,
} from 'cockatiel';
import { GatewayError, isGatewayError, type Logger } from '../platform';
import { checkAggregateAnswer, checkKeyAnswer, checkPageAnswer } from './check-answer';
import type { Source } from './connector';
import type { Bulkhead } from './connector-kind';
import { describeInTurn, noTurn } from './describe-turns';
import { FairTurns } from './fair-turns';
import { SourceProblem } from './source-problem';
import { type Attempt, interruption, NO_INTERRUPTION, withinTime } from './time-limit';

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
  /** Turns to be described, of all sources of the department; null where nothing is to be waited for. */
  readonly describeTurns: BulkheadPolicy | null;
  /** Whether its reads take notice of a signal. */
  readonly interruptible: boolean;
  readonly log: Logger;
}

/** Whose read it is, and the signal that ends it. */
interface Caller {
  /** Id of the department that reads; absent for the gateway's own questions. */
  readonly consumer?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Run = <Result>(attempt: Attempt<Result>, caller?: Caller) => Promise<Result>;

/**
 * Stands between readers and a source. One slow source takes only its own turns, which departments
 * share fairly; a dead one is left
 * alone for a while; a connection that failed before anything was asked is tried once more; answers
 * are held to what was asked. Errors: SOURCE_UNAVAILABLE, SOURCE_TIMEOUT, SOURCE_INVALID{provider}.
 */
export function guard(source: Source, options: GuardOptions): Source {
  const run = createRun(options);
  return {
    kind: source.kind,
    capabilities: source.capabilities,
    readByKeys: async (read, signal) => {
      try {
        const { consumer } = read;
        const answer = await run((ending) => source.readByKeys(read, ending), { consumer, signal });
        return checkKeyAnswer(read, answer);
      } catch (error) {
        throw told(hiddenAddress(error), options);
      }
    },
    readPage: async (read, signal) => {
      try {
        const { consumer } = read;
        const answer = await run((ending) => source.readPage(read, ending), { consumer, signal });
        return checkPageAnswer(read, answer);
      } catch (error) {
        throw told(hiddenAddress(error), options);
      }
    },
    ...guardedCount(source, run, options),
    readAggregate: async (read, signal) => {
      try {
        const caller = { consumer: read.consumer, signal };
        const answer = await run((ending) => source.readAggregate(read, ending), caller);
        return checkAggregateAnswer(read, answer);
      } catch (error) {
        throw told(hiddenAddress(error), options);
      }
    },
    describe: async (dataset) => {
      try {
        // No part in the turns and breaks of readers: a steward mends what is broken.
        const { timeoutMs, describeTurns: turns } = options;
        return await describeInTurn({ timeoutMs, turns }, () => source.describe(dataset));
      } catch (error) {
        throw told(error, options);
      }
    },
    health: () => source.health(),
    close: () => source.close(),
  };
}

/** Counting, of a source that can. */
function guardedCount(source: Source, run: Run, options: GuardOptions): Pick<Source, 'countEmpty'> {
  const count = source.countEmpty;
  if (count === undefined) return {};
  return {
    countEmpty: async (...asked) => {
      try {
        return await run(() => count(...asked));
      } catch (error) {
        throw told(hiddenAddress(error), options);
      }
    },
  };
}

/**
 * Time limit outermost: it counts the wait for a turn, and a turn lasts until the source is done.
 * The limit is our own, because the package's makes a controller and listeners for every call.
 */
function createRun(options: GuardOptions): Run {
  const { timeoutMs, interruptible } = options;
  const turns = options.bulkhead && new FairTurns(options.bulkhead);
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
  return (attempt, { consumer = '', signal: outer } = {}) => {
    const ending = interruptible ? interruption(outer) : NO_INTERRUPTION;
    let late = false;
    const once = () => (late ? noTurn() : attempt(ending.signal));
    const guarded = () => again.execute(() => breaker.execute(once));
    return withinTime(
      timeoutMs,
      () => (turns === null ? guarded() : turns.execute(consumer, guarded)),
      () => {
        late = true;
        ending.abort();
      },
    );
  };
}

/** A reader learns that a source fails, not what address it was pointed at. */
function hiddenAddress(error: unknown): unknown {
  if (!isGatewayError(error, 'SOURCE_URL_REFUSED')) return error;
  return new SourceProblem('SOURCE_UNAVAILABLE', error.message, { cause: error });
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
  if (error instanceof BrokenCircuitError) {
    return new SourceProblem('SOURCE_UNAVAILABLE', 'it failed again and again', { cause: error });
  }
  if (error instanceof BulkheadRejectedError) {
    return new SourceProblem('SOURCE_UNAVAILABLE', 'too many reads wait for it', { cause: error });
  }
  return null;
}

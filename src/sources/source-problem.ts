import type { SourceFailure } from './source-failure';

/** What a source did wrong, before the registry says whose source it is. */
export type SourceProblemCode = 'SOURCE_UNAVAILABLE' | 'SOURCE_TIMEOUT' | 'SOURCE_INVALID';

interface ProblemOptions {
  readonly cause?: unknown;
  /** Nothing was asked yet, so asking again is safe and may help. */
  readonly retry?: boolean;
  /** It tells of this read only, not of the state of the source. */
  readonly local?: boolean;
  /** Why, where the cause does not tell it. */
  readonly failure?: SourceFailure;
}

/**
 * Thrown by connectors. The detail is for the provider's steward and the log: it may name tables
 * and hosts, never row values or secrets, and it never reaches a reader.
 */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';
  readonly retry: boolean;
  readonly local: boolean;
  readonly failure: SourceFailure | null;

  constructor(
    readonly code: SourceProblemCode,
    readonly detail: string,
    { cause, retry = false, local = false, failure }: ProblemOptions = {},
  ) {
    super(`${code}: ${detail}`, { cause });
    this.retry = retry;
    this.local = local;
    this.failure = failure ?? null;
  }
}

/** The source answered something that does not fit what was registered. */
export function invalid(detail: string, cause?: unknown): SourceProblem {
  return new SourceProblem('SOURCE_INVALID', detail, { cause, local: true });
}

/** The source cannot be reached, or will not serve. */
export function unavailable(detail: string, options: ProblemOptions = {}): SourceProblem {
  return new SourceProblem('SOURCE_UNAVAILABLE', detail, options);
}

/** The source did not answer in time. */
export function timedOut(detail: string, cause?: unknown): SourceProblem {
  return new SourceProblem('SOURCE_TIMEOUT', detail, { cause });
}

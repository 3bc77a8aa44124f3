/** What the load generator is to do. */
export interface Job {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bodies to post; each connection has a share of its own, so that keys differ. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** Seconds that do not count, and seconds that do. */
  readonly warmSeconds: number;
  readonly seconds: number;
}

/** What came of it, in the seconds that count. */
export interface Outcome {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were none: broken connections, other statuses, GraphQL errors. */
  readonly bad: number;
}

/** What the load generator tells, in this order: counting begins, it ends, what came of it. */
export type LoadTold = 'counting' | 'counted' | Outcome;

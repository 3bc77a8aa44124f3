/** What the benchmark uses of autocannon, which comes without types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface Client {
    setRequests(requests: readonly Request[]): void;
  }

  interface Request {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** How often it looks at the clock, in milliseconds. */
    readonly sampleInt: number;
    readonly setupClient: (client: Client) => void;
    /** False counts as a mismatch. */
    readonly verifyBody: (body: string) => boolean;
  }

  interface Result {
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    readonly non2xx: number;
  }

  /** Emits `response` with the client, status, bytes, and the time it took in milliseconds. */
  type Run = EventEmitter & Promise<Result>;

  export default function autocannon(options: Options): Run;
}

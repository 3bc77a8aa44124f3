import {
  type Config,
  databaseProblem,
  type ErrorCode,
  GatewayError,
  isGatewayError,
} from '../../platform';

/** What a thread of the log is started with: all that it opens the log by, in its own right. */
export interface ThreadPlan {
  readonly config: Config;
  /** The gateway's secret key, 32 bytes. */
  readonly key: Uint8Array;
}

/** What it is asked to do: to write drafts, or to publish what is new. */
export type Question =
  | {
      readonly kind: 'write';
      /** The change number: names of subjects hold only under it. */
      readonly epoch: number;
      /** `PreparedDraft[]` as JSON: one text costs the sender a third of what as many objects do. */
      readonly drafts: string;
    }
  | { readonly kind: 'publish' };

/** A question with its number, or that none comes any more. */
export type Told = { readonly number: number; readonly question: Question } | 'close';

/** What came of a question. */
export type Answer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: Failure };

/** An error on its way between threads: of the catalogue with its facts, or what kind of trouble it was. */
export interface Failure {
  readonly code: string;
  readonly facts: GatewayError['facts'] | null;
}

/** What an error comes to for another thread. */
export function failureOf(error: unknown): Failure {
  if (isGatewayError(error)) return { code: error.code, facts: error.facts };
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return { code: String(databaseProblem(error) ?? code ?? name), facts: null };
}

/** The error that it was, or one that is called so. */
export function errorOf({ code, facts }: Failure): Error {
  if (facts !== null) return new GatewayError(code as ErrorCode, facts);
  return Object.assign(new Error('a thread of the audit log failed'), { name: code, code });
}

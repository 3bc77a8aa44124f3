import {
  createJob,
  GatewayError,
  isGatewayError,
  type Job,
  type PlatformContext,
  type Runtime,
} from '../../platform';
import { AskedThread } from '../thread/asked-thread';
import type { ThreadPlan } from '../thread/messages';
import { publishingOf } from './publish-some';

/** What the job is made from. */
type SequencerRuntime = Pick<
  Runtime<PlatformContext>,
  'config' | 'db' | 'clock' | 'log' | 'secrets'
>;

/**
 * While records wait the log takes this share of the time: readers come first, and it lags behind. In a thread
 * of its own it does not keep them waiting, and only takes its part of the machine.
 */
const SHARE = { here: 1 / 20, apart: 1 / 8 };

/** The job that publishes the log. */
export interface Sequencer extends Job {
  /**
   * Resolves unless the log could not be published the last time. For health. Errors: AUDIT_LOG_BROKEN;
   * AUDIT_LOG_STUCK with what the machine or the database said.
   */
  ready(): Promise<void>;
}

/**
 * Makes the job that takes new records into the tree, publishes it as files and signs it; with a plan in a
 * thread of its own. Every process that serves runs it over files of its own; the database lets one of them
 * at a time give places, so that all files are the same.
 */
export function createSequencer(
  runtime: SequencerRuntime,
  plan: ThreadPlan | null = null,
): Sequencer {
  const { db, config, clock, log } = runtime;
  const thread = plan && new AskedThread(plan);
  const publish = thread ? () => thread.ask<boolean>({ kind: 'publish' }) : publishingOf(runtime);
  const share = thread ? SHARE.apart : SHARE.here;
  let failure: GatewayError | null = null;
  const job = createJob({
    db,
    everySeconds: config.auditTreeSeconds,
    work: async () => {
      const started = clock.monotonic();
      const hasMore = await publish();
      failure = null;
      return hasMore ? (clock.monotonic() - started) * (1 / share - 1) : undefined;
    },
    failed: (error) => {
      failure = failureOf(error);
      log.error({ err: error }, 'the audit log could not be published');
    },
  });
  return {
    start: job.start,
    close: async () => {
      await job.close();
      await thread?.close();
    },
    ready: async () => {
      if (failure !== null) throw failure;
    },
  };
}

/** What is told of a failure: its code, never what the machine calls the file. */
function failureOf(error: unknown): GatewayError {
  if (isGatewayError(error, 'AUDIT_LOG_BROKEN')) return error;
  const { code } = error as { readonly code?: unknown };
  return new GatewayError(
    'AUDIT_LOG_STUCK',
    { problem: String(code ?? 'INTERNAL') },
    { cause: error },
  );
}

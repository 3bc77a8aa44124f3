import { type AuditDraft, auditDraft } from '../../audit';
import { createJob, type Job, newId, type Runtime } from '../../platform';
import type { IdentityContext } from '../context';
import type { RefusedSum } from './refused-sign-ins';
import { digestOfPeer } from './session-token';

/** How often refusals that were summed up are recorded. */
const EVERY_SECONDS = 60;

/** What recording the sums needs of a process. */
export type SumsRuntime = Pick<
  Runtime<IdentityContext>,
  'db' | 'log' | 'audit' | 'identity' | 'secrets'
>;

/** Where they came from stands as a digest, as the accounts do: it tells repeated floods apart. */
function draftOf(
  { secrets }: SumsRuntime,
  { peer, refused, accounts, codes }: RefusedSum,
): AuditDraft {
  const from = peer === null ? null : digestOfPeer(secrets, peer);
  return auditDraft({
    event: 'session.refused',
    requestId: newId(),
    decision: 'denied',
    reasons: codes,
    facts: { peer: from, refused, accounts },
  });
}

/**
 * One record for each peer whose refused sign-ins were summed up. The addresses themselves stand in the
 * log of the process. If it cannot be written, the sums stand there at least.
 */
async function recordSums(runtime: SumsRuntime): Promise<undefined> {
  const { log, audit, identity } = runtime;
  const sums = identity.refusals.take();
  if (sums.length === 0) return;
  for (const { codes, ...sum } of sums) {
    log.warn({ ...sum, codes: codes.join(' ') }, 'refused sign-ins were summed up');
  }
  await audit.append(sums.map((sum) => draftOf(runtime, sum)));
}

/** The job that records refused sign-ins that were summed up: once a minute, and when it is closed. */
export function createRefusedSums(runtime: SumsRuntime): Job {
  const { db, log } = runtime;
  const failed = (err: unknown) => log.error({ err }, 'refused sign-ins could not be recorded');
  const work = () => recordSums(runtime);
  const job = createJob({ db, everySeconds: EVERY_SECONDS, work, failed });
  return {
    start: () => job.start(),
    close: async () => {
      await job.close();
      await work().catch(failed);
    },
  };
}

import { createJob, type Job, type PlatformContext, type Runtime } from '../../platform';
import { logFolderOf } from '../files/own-log';
import { verifierOf } from '../tlog/note';
import type { WitnessPolicy } from '../tlog/witness-policy';
import { logSigner } from '../tree/log-key';
import { gatherCosignatures } from './gather-cosignatures';
import { readWitnessPolicy } from './read-witness-policy';
import { type Offered, WitnessClient } from './witness-client';
import { witnessLag } from './witness-lag';

/** What the cosigner is made from. */
type CosignerRuntime = Pick<
  Runtime<PlatformContext>,
  'config' | 'db' | 'clock' | 'log' | 'secrets'
>;

/** Has the log cosigned, again and again, in each process that serves. */
export interface Cosigner extends Job {
  /** Whether cosignatures are overdue, as it was found last. */
  isBehind(): boolean;
}

/**
 * Makes the job that offers new checkpoints to the witnesses of the configuration; null without
 * any. Errors: WITNESS_POLICY_INVALID.
 */
export function createCosigner(runtime: CosignerRuntime): Cosigner | null {
  const { auditWitnessFile: file } = runtime.config;
  return file === undefined ? null : cosignerOf(runtime, readWitnessPolicy(file));
}

function cosignerOf(runtime: CosignerRuntime, policy: WitnessPolicy): Cosigner {
  const { db, config, clock, log } = runtime;
  const stop = new AbortController();
  const folder = logFolderOf(runtime);
  const clients = policy.witnesses.flatMap((witness) =>
    witness.address === null ? [] : [new WitnessClient(witness, witness.address)],
  );
  const answered = tellChanges(log);
  const gathering = { folder, log: verifierOf(logSigner(runtime)), policy, clients, answered };
  let behind = false;
  const job = createJob({
    db,
    everySeconds: config.auditWitnessSeconds,
    work: async () => {
      await gatherCosignatures(gathering, stop.signal);
      const lag = await witnessLag(folder, clock.now());
      behind = lag > config.auditWitnessLagSeconds * 1000;
      return undefined;
    },
    failed: (error) => log.error({ err: error }, 'the audit log could not be offered to witnesses'),
  });
  return {
    start: job.start,
    close: () => {
      stop.abort();
      return job.close();
    },
    isBehind: () => behind,
  };
}

/** Tells what came of offers in the log: a refusal each time, anything else when it changes. */
function tellChanges(log: CosignerRuntime['log']) {
  const told = new Map<string, string>();
  return ({ witness: { name } }: WitnessClient, came: Offered | Error): void => {
    const says = came instanceof Error ? 'failed' : came.outcome;
    if (says === 'refused') {
      log.error({ witness: name, ...came }, 'a witness REFUSES the audit log');
    } else if (says !== (told.get(name) ?? 'cosigned')) {
      const fact = came instanceof Error ? { err: came } : came;
      if (says === 'cosigned') log.info({ witness: name }, 'a witness cosigns the audit log again');
      else log.warn({ witness: name, ...fact }, 'a witness does not cosign the audit log');
    }
    told.set(name, says);
  };
}

import type { Config, SecretBox } from '../../platform';
import type { LogReader } from '../files/log-store';
import { type Sm2Signer, sm2KeyOf } from '../tlog/sm2-note';

/** Where the tree over SM3 lies below a log, and what its name has beyond the log's. */
export const SM3 = 'sm3';

/** The tree over SM3 of a log: hashes and a checkpoint; its entries are those of the log. */
export function sm3Of<Log extends LogReader>(log: Log): ReturnType<Log['below']> {
  return log.below(SM3) as ReturnType<Log['below']>;
}

/** Who signs the tree over SM3 of this gateway, with a key made of the configured secret key. */
export function sm3Signer({
  config,
  secrets,
}: {
  readonly config: Pick<Config, 'auditOrigin'>;
  readonly secrets: SecretBox;
}): Sm2Signer {
  return {
    name: `${config.auditOrigin}/${SM3}`,
    privateKey: sm2KeyOf(secrets.seed('audit-log-sm2')),
  };
}

import { createPrivateKey } from 'node:crypto';
import type { Config, SecretBox } from '../../platform';
import type { NoteSigner } from '../tlog/note';

/** How an Ed25519 private key begins in DER; its 32 bytes follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Who signs the log of this gateway: its name, and a key made of the configured secret key. */
export function logSigner({
  config,
  secrets,
}: {
  readonly config: Pick<Config, 'auditOrigin'>;
  readonly secrets: SecretBox;
}): NoteSigner {
  const key = Buffer.concat([PKCS8, secrets.seed('audit-log')]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return { name: config.auditOrigin, privateKey };
}

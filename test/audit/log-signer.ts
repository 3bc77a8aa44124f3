import { createPrivateKey } from 'node:crypto';
import type { NoteSigner } from '../../src/audit/tlog/note';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer of a log with a key of its own for each number, without a gateway. */
export function logSignerOf(fill = 7, name = 'city.example/audit'): NoteSigner {
  const key = Buffer.concat([PKCS8, Buffer.alloc(32, fill)]);
  return { name, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) };
}

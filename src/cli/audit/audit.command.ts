import { readFile } from 'node:fs/promises';
import { secretKey } from '../../api';
import {
  checkProof,
  LogFolder,
  logFolderOf,
  logSigner,
  parseVerifier,
  proveRecord,
  verifierOf,
  verifierText,
  verifyLog,
} from '../../audit';
import { createSecretBox, loadConfig } from '../../platform';
import { say } from '../print';
import { withGateway } from '../with-gateway';

/**
 * Shows the key that the log's signatures are checked with; needs no database. Errors:
 * SECRET_KEY_MISSING where no gateway has made one.
 */
export async function showKey(): Promise<void> {
  const config = loadConfig();
  const secrets = createSecretBox(await secretKey(config, { mayMake: false }));
  say(verifierText(verifierOf(logSigner({ config, secrets }))));
}

/** What a log is verified by. */
export interface VerifyOrder {
  /** The log's key, as `audit key` shows it. */
  readonly key: string;
  /** A file with a checkpoint that was kept from earlier. */
  readonly since?: string;
}

/** How often progress is told, in entries. */
const TELL_EVERY = 100_000;

/** Verifies a log from its files alone; throws with the first place that does not hold. */
export async function verifyFolder(
  path: string | undefined,
  { key, since }: VerifyOrder,
): Promise<void> {
  const folder = path === undefined ? logFolderOf({ config: loadConfig() }) : new LogFolder(path);
  const started = performance.now();
  const perSecond = (entries: number): number =>
    Math.round((entries * 1000) / Math.max(1, performance.now() - started));
  const { origin, size, root } = await verifyLog({
    folder,
    verifier: parseVerifier(key),
    since: since === undefined ? null : await readFile(since, 'utf8'),
    progress: (entries, all) => {
      if (entries % TELL_EVERY < 256 && entries < all) {
        say(`${entries} of ${all} entries, ${perSecond(entries)} a second`);
      }
    },
  });
  say(`${origin}: ${size} entries hold, ${perSecond(size)} a second`);
  say(`root ${root.toString('base64')}`);
}

/** Prints the proof that a record is in the log. */
export async function prove(id: string): Promise<void> {
  await withGateway(async ({ runtime }) => {
    const { db } = runtime;
    const publisher = { db, folder: logFolderOf(runtime), signer: logSigner(runtime) };
    process.stdout.write(await proveRecord(publisher, id));
  });
}

/** Checks a proof from a file with nothing but the log's key, and shows the record it carries. */
export async function checkFile(path: string, { key }: { readonly key: string }): Promise<void> {
  const { index, head, body } = checkProof(await readFile(path, 'utf8'), parseVerifier(key));
  say(`entry ${index} of ${head.size} in the log, with this record:`);
  say(JSON.stringify(JSON.parse(body), null, 2));
}

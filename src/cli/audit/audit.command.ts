import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { secretKey } from '../../api';
import {
  checkProof,
  logFolderOf,
  logSigner,
  parseVerifier,
  proveExported,
  proveRecord,
  readWitnessPolicy,
  sm2VerifierOf,
  sm2VerifierText,
  sm3Signer,
  verifierOf,
  verifierText,
} from '../../audit';
import { createSecretBox, loadConfig } from '../../platform';
import { say, UsageError } from '../print';
import { withGateway } from '../with-gateway';

/**
 * Shows the key that the log's signatures are checked with, or that of the tree over SM3; needs no
 * database. Errors: SECRET_KEY_MISSING where no gateway has made one.
 */
export async function showKey({ sm2 }: { readonly sm2?: boolean }): Promise<void> {
  const config = loadConfig();
  const secrets = createSecretBox(await secretKey(config, { mayMake: false }));
  const runtime = { config, secrets };
  if (sm2) return say(sm2VerifierText(sm2VerifierOf(sm3Signer(runtime))));
  say(verifierText(verifierOf(logSigner(runtime))));
}

/** What a proof is checked by. */
export interface CheckOrder {
  /** The log's key, as `audit key` shows it. */
  readonly key: string;
  /** A file with the witnesses that must have cosigned. */
  readonly witnesses?: string;
}

/** Prints the proof that a record is in the log; of a pruned one from the file it was exported to. */
export async function prove(
  id: string,
  { exported }: { readonly exported?: string },
): Promise<void> {
  if (exported !== undefined) return proveFrom(exported, id);
  await withGateway(async ({ runtime }) => {
    const { db } = runtime;
    const publisher = { db, folder: logFolderOf(runtime), signer: logSigner(runtime) };
    process.stdout.write(await proveRecord(publisher, id));
  });
}

/** Needs no database: the files of the log have the hashes. */
async function proveFrom(file: string, id: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file) });
  for await (const line of lines) {
    const { body } = JSON.parse(line) as { readonly body: string };
    if ((JSON.parse(body) as { readonly id: string }).id !== id) continue;
    const config = loadConfig();
    const secrets = createSecretBox(await secretKey(config, { mayMake: false }));
    const published = { folder: logFolderOf({ config }), signer: logSigner({ config, secrets }) };
    process.stdout.write(await proveExported(published, line));
    return;
  }
  throw new UsageError(`${file} has no record ${id}`);
}

/** Checks a proof from a file with nothing but the keys, and shows the record it carries. */
export async function checkFile(path: string, { key, witnesses }: CheckOrder): Promise<void> {
  const text = await readFile(path, 'utf8');
  const policy = witnesses === undefined ? null : readWitnessPolicy(witnesses);
  const { index, head, body } = checkProof(text, parseVerifier(key), policy);
  say(`entry ${index} of ${head.size} in the log, with this record:`);
  say(JSON.stringify(JSON.parse(body), null, 2));
}

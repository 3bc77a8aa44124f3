import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../../platform';
import type { NoteSigner } from '../tlog/note';

const KEY_FILE = 'witness-key.json';

/** Names of signed notes have neither spaces nor plus signs. */
const NAME = /^[^\s+]{1,100}$/;

/**
 * Makes a witness: a folder with a fresh Ed25519 key that only its owner can read. Errors:
 * INPUT_INVALID for a name that cannot be signed with, CONFLICT where the folder has a key already.
 */
export async function makeWitnessKey(folder: string, name: string): Promise<NoteSigner> {
  if (!NAME.test(name)) {
    const expected = { zh: '不含空格和加号的名称', en: 'a name without spaces and plus signs' };
    throw new GatewayError('INPUT_INVALID', { field: 'name', expected, got: name });
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = `${JSON.stringify({ name, privateKey: pem }, null, 2)}\n`;
  await writeFile(join(folder, KEY_FILE), text, { flag: 'wx', mode: 0o600 }).catch((cause) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new GatewayError('CONFLICT', { what: KEY_FILE, expected: 'none', got: 'a key' });
  });
  return { name, privateKey };
}

/** The key of the witness in this folder. Errors: NOT_FOUND. */
export async function readWitnessKey(folder: string): Promise<NoteSigner> {
  const text = await readFile(join(folder, KEY_FILE), 'utf8').catch((cause) => {
    const what = { zh: '见证密钥', en: 'witness key' };
    throw new GatewayError('NOT_FOUND', { what, id: KEY_FILE }, { cause });
  });
  const { name, privateKey } = JSON.parse(text) as { name: string; privateKey: string };
  return { name, privateKey: createPrivateKey(privateKey) };
}

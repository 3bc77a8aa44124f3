import { type Config, loadConfig } from '../../platform';
import { readKeyFile, tokenOf } from '../keys/key-file';
import { say, UsageError } from '../print';

/** What a token is asked for with. */
export interface TokenOrder {
  readonly key: string;
  readonly seconds?: string;
  readonly audience?: string;
}

/** Signs a token and prints it alone on a line, so that a shell can take it. */
export async function printToken({ key, seconds, audience }: TokenOrder): Promise<void> {
  const config = loadConfig();
  const life = seconds === undefined ? config.tokenMaxSeconds : lifeOf(seconds, config);
  say(await tokenOf(await readKeyFile(key), audience ?? config.audience, life));
}

function lifeOf(seconds: string, { tokenMaxSeconds }: Config): number {
  if (/^[1-9]\d{0,5}$/.test(seconds) && Number(seconds) <= tokenMaxSeconds) return Number(seconds);
  throw new UsageError(`--seconds: expected a whole number from 1 to ${tokenMaxSeconds}`);
}

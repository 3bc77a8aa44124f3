import { type NoteVerifier, parseVerifier, readWitnessKey, serveWitness } from '../../audit';
import { systemClock } from '../../platform';
import { say, UsageError } from '../print';
import { untilStopped } from '../start/until-stopped';
import { tellRefusal } from './tell-refusal';

/** Which logs a witness cosigns, and where it listens. */
export interface ServeOrder {
  /** Keys of the logs, as `audit key` shows them. */
  readonly key: readonly string[];
  /** `host:port`. */
  readonly listen: string;
}

/**
 * Cosigns what logs send, until Ctrl-C. A checkpoint that does not go with what was cosigned is
 * refused and told on standard error; the witness goes on, for it is also asked by others.
 */
export async function serve(home: string, { key, listen }: ServeOrder): Promise<void> {
  const logs = logsOf(key);
  const witness = await readWitnessKey(home);
  const { host, port } = placeOf(listen);
  const desk = { home, witness, logs, clock: systemClock, refused: tellRefusal };
  const stopped = untilStopped();
  const server = await serveWitness(desk, { host, port });
  say(`${witness.name} cosigns at http://${listen.slice(0, -String(port).length)}${server.port}`);
  await stopped;
  await server.close();
}

function logsOf(keys: readonly string[]): readonly NoteVerifier[] {
  const logs = keys.map(parseVerifier);
  if (new Set(logs.map(({ name }) => name)).size === logs.length) return logs;
  throw new UsageError('--key: expected one key for each log');
}

function placeOf(listen: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(listen) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host !== undefined && port <= 65_535) return { host, port };
  throw new UsageError('--listen: expected host:port, such as 127.0.0.1:4080');
}

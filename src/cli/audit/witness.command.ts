import { setTimeout as wait } from 'node:timers/promises';
import {
  makeWitnessKey,
  openLogReader,
  openLogStore,
  parseVerifier,
  readWitnessKey,
  type Sighting,
  verifierOf,
  type Watch,
  witnessLog,
  witnessText,
} from '../../audit';
import { loadConfig, systemClock } from '../../platform';
import { say, tellFailure, UsageError } from '../print';
import { untilStopped } from '../start/until-stopped';
import { EVIDENCE } from './exit-codes';
import { tellRefusal } from './tell-refusal';

/** What a log is watched by. */
export interface WitnessOrder {
  /** The log's key, as `audit key` shows it. */
  readonly key: string;
  /** Folder that a checked copy of the log is kept in. */
  readonly mirror?: string;
}

/** Makes a witness and shows its key. */
export async function init(folder: string, name: string): Promise<void> {
  say(witnessText(verifierOf(await makeWitnessKey(folder, name))));
}

/** Shows the key that cosignatures are checked with. */
export async function showKey(folder: string): Promise<void> {
  say(witnessText(verifierOf(await readWitnessKey(folder))));
}

/** Looks once; the cosigned checkpoint goes to standard output. Exit 3 at a contradiction. */
export async function once(folder: string, log: string, order: WitnessOrder): Promise<void> {
  tell(await witnessLog(await watchOf(folder, log, order)));
}

/** Looks again and again; a log that cannot be read is told and tried again. */
export async function run(
  folder: string,
  log: string,
  { seconds, ...order }: WitnessOrder & { readonly seconds: string },
): Promise<void> {
  const pause = pauseOf(seconds);
  const watch = await watchOf(folder, log, order);
  const stop = new AbortController();
  const stopped = untilStopped().then(() => stop.abort());
  while (!stop.signal.aborted) {
    if ((await lookOnce(watch)) === 'refused') return process.exit();
    await Promise.race([wait(pause, undefined, { signal: stop.signal }).catch(() => {}), stopped]);
  }
}

/** The listeners for Ctrl-C keep no process alive, and a refusal must end it with its code. */
async function lookOnce(watch: Watch): Promise<'goes on' | 'refused'> {
  try {
    return tell(await witnessLog(watch)) ? 'goes on' : 'refused';
  } catch (error) {
    tellFailure(error);
    return 'goes on';
  }
}

function pauseOf(seconds: string): number {
  const number = Number(seconds);
  if (Number.isInteger(number) && number >= 1 && number <= 86_400) return number * 1000;
  throw new UsageError('--seconds: expected a whole number from 1 to 86400');
}

async function watchOf(home: string, place: string, { key, mirror }: WitnessOrder): Promise<Watch> {
  return {
    home,
    witness: await readWitnessKey(home),
    source: openLogReader(place, loadConfig),
    log: parseVerifier(key),
    clock: systemClock,
    mirror: mirror === undefined ? null : openLogStore(mirror, loadConfig),
  };
}

/** Tells what was seen; false where the log was refused. */
function tell(sighting: Sighting): boolean {
  if (sighting.outcome === 'cosigned') process.stdout.write(sighting.note);
  else if (sighting.outcome === 'empty') say('the log has no checkpoint yet');
  else {
    tellRefusal(sighting);
    process.exitCode = EVIDENCE;
    return false;
  }
  return true;
}

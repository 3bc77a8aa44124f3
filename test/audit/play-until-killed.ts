import { setTimeout as sleep } from 'node:timers/promises';
import { LogFolder } from '../../src/audit/files/log-folder';
import { openLogReader } from '../../src/audit/files/open-log';
import { verifierOf } from '../../src/audit/tlog/note';
import { logSigner } from '../../src/audit/tree/log-key';
import { createSequencer } from '../../src/audit/tree/sequencer';
import { readWitnessKey } from '../../src/audit/witness/witness-key';
import { witnessLog } from '../../src/audit/witness/witness-log';
import {
  createLogger,
  createSecretBox,
  databaseOf,
  loadConfig,
  openDatabase,
  systemClock,
} from '../../src/platform';

import { toldByParent } from '../support/told-by-parent';

/** What a process is told by its parent. */
interface Told {
  readonly part: keyof typeof PARTS;
  /** Settings as the environment has them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Folder of the witness, and that of the log it looks at. */
  readonly home: string;
  readonly log: string;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Publishes the log in a folder of its own and does nothing else. */
async function publish({ settings }: Told): Promise<void> {
  const config = loadConfig(settings);
  const db = await openDatabase(databaseOf(config));
  const secrets = createSecretBox(Buffer.from(settings.ONCE_SECRET_KEY ?? '', 'base64'));
  const log = createLogger(config, process.stdout);
  createSequencer({ config, db, clock: systemClock, log, secrets }).start();
  say('ready');
}

/** Looks at that log again and again. */
async function watch({ settings, home, log }: Told): Promise<void> {
  const config = loadConfig(settings);
  const secrets = createSecretBox(Buffer.from(settings.ONCE_SECRET_KEY ?? '', 'base64'));
  const watching = {
    ...{ home, witness: await readWitnessKey(home), source: openLogReader(log, loadConfig) },
    ...{ log: verifierOf(logSigner({ config, secrets })), clock: systemClock },
    mirror: new LogFolder(`${home}/copy`),
  };
  say('ready');
  for (;;) {
    const { outcome } = await witnessLog(watching);
    say(outcome === 'cosigned' || outcome === 'empty' ? outcome : `refused ${outcome}`);
    await sleep(50);
  }
}

const PARTS = Object.freeze({ sequencer: publish, witness: watch });

void toldByParent<Told>().then((told) => PARTS[told.part](told));

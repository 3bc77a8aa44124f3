import type { Command } from 'commander';
import { done } from '../done';
import type { ServeOrder } from './serve-witness.command';
import type { WitnessOrder } from './witness.command';

/** Declares `witness`. */
export function declareWitness(program: Command): void {
  const witness = program
    .command('witness')
    .description('watch the audit log of a gateway from another machine, and cosign it');
  witness
    .command('init <folder>')
    .description('make a witness with a key and a store of its own')
    .requiredOption('--name <name>', 'what it is called, such as leadership.example.gov.cn/witness')
    .action(
      done((folder: string, options: { name: string }) => witnesses().init(folder, options.name)),
    );
  witness
    .command('key <folder>')
    .description('show the key that its cosignatures are checked with')
    .action(done((folder: string) => witnesses().showKey(folder)));
  witness
    .command('once <folder> <log>')
    .description(
      'look at a log (folder, address or s3://…) once and cosign it; exit 3 when it was cut off or rewritten',
    )
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--mirror <place>', 'copy the whole log there (folder or s3://…), checked')
    .action(
      done((folder: string, log: string, options: WitnessOrder) =>
        witnesses().once(folder, log, options),
      ),
    );
  witness
    .command('run <folder> <log>')
    .description('the same again and again until Ctrl-C; ends with exit 3 at the first refusal')
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--mirror <place>', 'copy the whole log there (folder or s3://…), checked')
    .option('--seconds <number>', 'how often', '60')
    .action(
      done((folder: string, log: string, options: WitnessOrder & { seconds: string }) =>
        witnesses().run(folder, log, options),
      ),
    );
  declareWitnessServer(witness);
}

function declareWitnessServer(witness: Command): void {
  witness
    .command('serve <folder>')
    .description(
      'cosign the checkpoints that logs send, over HTTP (C2SP tlog-witness), until Ctrl-C',
    )
    .requiredOption('--key <keys...>', 'the keys of the logs, as `audit key` shows them')
    .option('--listen <place>', 'host:port to listen on', '127.0.0.1:4080')
    .action(
      done((folder: string, options: ServeOrder) => loadServeWitness().serve(folder, options)),
    );
}

const witnesses = (): typeof import('./witness.command') => require('./witness.command');
const loadServeWitness = (): typeof import('./serve-witness.command') =>
  require('./serve-witness.command');

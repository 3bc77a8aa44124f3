import type { Command } from 'commander';
import { done } from '../done';

/** Declares `policy`. */
export function declarePolicy(program: Command): void {
  const policy = program.command('policy').description('who may read what: the sharing policies');
  policy
    .command('test [folder]')
    .description(
      "ask all cases, with a city's policies where a folder is named; exit 1 when one fails",
    )
    .action(done((folder?: string) => policies().testFolder(folder)));
  policy
    .command('simulate <folder>')
    .description("tell what recorded reads would come to under a city's policies")
    .option('--days <number>', 'of how many days back, up to 90', '30')
    .action(
      done((folder: string, options: { days: string }) =>
        policies().simulateFolder(folder, options),
      ),
    );
  policy
    .command('publish <folder>')
    .description("put a city's policies in force, in place of those before")
    .requiredOption('--note <text>', 'why they change')
    .action(
      done((folder: string, options: { note: string }) =>
        policies().publishFolder(folder, options),
      ),
    );
}

const policies = (): typeof import('./policy.command') => require('./policy.command');

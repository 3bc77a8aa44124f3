import type { Command } from 'commander';
import { done } from '../done';

/** Declares `source`. */
export function declareSource(program: Command): void {
  const source = program.command('source').description('where departments keep their data');
  source
    .command('list')
    .description('list registered sources')
    .action(done(() => sources().listAll()));
  source
    .command('check [id]')
    .description('try one source, or all; exit 1 when one does not answer')
    .action(done((id?: string) => sources().check(id)));
  source
    .command('load <id> <dataset> <file>')
    .description('push a CSV or XLSX file into a dataset of a hosted source')
    .option('--encoding <name>', 'utf-8 or gb18030; found out otherwise')
    .action(
      done((id: string, dataset: string, file: string, options: { encoding?: string }) =>
        sources().load({ id, dataset, file, ...options }),
      ),
    );
}

const sources = (): typeof import('./sources.command') => require('./sources.command');

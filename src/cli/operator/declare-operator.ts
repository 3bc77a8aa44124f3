import type { Command } from 'commander';
import { done } from '../done';
import type { OperatorOrder } from './create.command';

/** Declares `operator`. */
export function declareOperator(program: Command): void {
  program
    .command('operator')
    .description('people who run the gateway')
    .command('create')
    .description('take an operator on, the first one too, who sets up departments and their people')
    .requiredOption('--department <name or code>', 'theirs; made where it is not set up yet')
    .option('--credit-code <code>', 'of a department that is to be made')
    .option('--division <code>', 'of a department that is to be made, such as 110000')
    .requiredOption('--account <account>', 'what they sign in with')
    .requiredOption('--name <name>', 'their name')
    .action(done((options: OperatorOrder) => loadCreate().createOperator(options)));
}

const loadCreate = (): typeof import('./create.command') => require('./create.command');

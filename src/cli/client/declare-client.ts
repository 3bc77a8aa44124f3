import { type Command, Option } from 'commander';
import { done } from '../done';
import type { ClientOrder } from './create.command';
import type { TokenOrder } from './token.command';

/** Declares `client`. */
export function declareClient(program: Command): void {
  const client = program.command('client').description('client systems and their keys');
  client
    .command('create')
    .description('register a client system with a fresh key, and print a working token')
    .requiredOption('--department <name or code>', 'name, credit code or id of its department')
    .requiredOption('--name <name>', 'what the system is called')
    .addOption(algorithm())
    .option('--key <file>', 'where the private key is written; <client id>.jwk otherwise')
    .action(done((options: ClientOrder) => loadCreate().createClient(options)));
  client
    .command('token')
    .description('sign a token with a key file; needs no database')
    .requiredOption('--key <file>', 'private key file of the client')
    .option('--seconds <number>', 'how long it is good for, at most as the gateway allows')
    .option('--audience <name>', 'audience of the gateway; ONCE_AUDIENCE otherwise')
    .action(done((options: TokenOrder) => loadToken().printToken(options)));
  client
    .command('list')
    .description('list client systems and their keys')
    .action(done(() => clients().listAll()));
  client
    .command('revoke <id>')
    .description('shut a client system out for good')
    .action(done((id: string) => clients().revoke(id)));
}

function algorithm(): Option {
  return new Option('--algorithm <name>', 'how it signs')
    .choices(['EdDSA', 'ES256'])
    .default('EdDSA');
}

const clients = (): typeof import('./clients.command') => require('./clients.command');
const loadCreate = (): typeof import('./create.command') => require('./create.command');
const loadToken = (): typeof import('./token.command') => require('./token.command');

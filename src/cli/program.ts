import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../platform';
import { declareAudit } from './audit/declare-audit';
import { declareWitness } from './audit/declare-witness';
import { declareClient } from './client/declare-client';
import { done } from './done';
import { declareOperator } from './operator/declare-operator';
import { declarePolicy } from './policy/declare-policy';
import type { QueryOrder } from './query/query.command';
import { declareSource } from './source/declare-source';

/**
 * The program `once-gateway`: every command with its options. What a command
 * needs is loaded when it is called, because opening the whole house takes a second that most can
 * spare.
 */
export function createProgram(): Command {
  const program = new Command('once-gateway')
    .description('Government data-sharing gateway: register once, grant, read, audited.')
    .version(version())
    .showHelpAfterError();
  for (const declare of COMMANDS) declare(program);
  return program;
}

/** Every command there is, in the order the help lists them. */
const COMMANDS: readonly ((program: Command) => void)[] = Object.freeze([
  declareStart,
  declareDemo,
  declareDoctor,
  declareConfig,
  declareMigrate,
  declareSeed,
  declareOperator,
  declareClient,
  declareSource,
  declarePolicy,
  declareQuery,
  declareAudit,
  declareArchive,
  declareWitness,
  declareSchema,
  declareDocs,
]);

function declareStart(program: Command): void {
  program
    .command('start')
    .description('serve until Ctrl-C; on the embedded database with the sample city')
    .action(
      done(() => lazy<typeof import('./start/start.command')>('./start/start.command').start()),
    );
}

function declareDemo(program: Command): void {
  program
    .command('demo')
    .description('show the main job from registering to auditing, on a throw-away instance')
    .action(done(() => lazy<typeof import('./demo/demo.command')>('./demo/demo.command').demo()));
}

function declareDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'check settings, database, clock, calendar, sources, and say how to mend what is wrong',
    )
    .action(
      done(() =>
        lazy<typeof import('./doctor/doctor.command')>('./doctor/doctor.command').doctor(),
      ),
    );
}

function declareConfig(program: Command): void {
  program
    .command('config')
    .description('show every setting with its value, default and meaning; secrets are masked')
    .option('--json', 'as JSON')
    .action(done((options: { json?: boolean }) => config().showConfig(options)));
}

function declareMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables up to this version')
    .option('--check', 'only tell what is missing; exit 1 when something is')
    .action(done((options: { check?: boolean }) => maintenance().migrateTables(options)));
}

function declareSeed(program: Command): void {
  program
    .command('seed')
    .description('load the sample city, whatever ONCE_SAMPLE_CITY says')
    .action(done(() => maintenance().seed()));
}

function declareArchive(program: Command): void {
  program
    .command('archive')
    .description('the archive of cases')
    .command('verify <main> [restricted]')
    .description('verify a sub-volume by its file alone, and that the restricted one belongs to it')
    .action(
      done((main: string, restricted?: string) =>
        lazy<typeof import('./archive/verify.command')>('./archive/verify.command').verifyVolumes(
          main,
          restricted,
        ),
      ),
    );
}

function declareQuery(program: Command): void {
  program
    .command('query [document]')
    .description('send a GraphQL document (text, file, or - for standard input) as a client')
    .requiredOption('--key <file>', 'private key file of the client')
    .option('--url <address>', 'the endpoint; that of the settings otherwise')
    .option('--variables <json>', 'variables of the document')
    .option('--operation <name>', 'which operation of the document')
    .action(
      done((document: string | undefined, options: QueryOrder) =>
        lazy<typeof import('./query/query.command')>('./query/query.command').query(
          document ?? '-',
          options,
        ),
      ),
    );
}

function declareSchema(program: Command): void {
  program
    .command('schema')
    .description('print the schema: the office half, or with --data what is published here')
    .option('--data', 'the data half, as the catalogue of this database has it')
    .action(done((options: { data?: boolean }) => documents().printSchema(options)));
}

function declareDocs(program: Command): void {
  program
    .command('docs')
    .description('write docs/ and schema/ anew from the code')
    .action(done(() => documents().writeDocuments()));
}

const config = () =>
  lazy<typeof import('./maintenance/config.command')>('./maintenance/config.command');
const maintenance = () =>
  lazy<typeof import('./maintenance/maintain.command')>('./maintenance/maintain.command');
const documents = () =>
  lazy<typeof import('./documents/documents.command')>('./documents/documents.command');

/** Loads a file of this folder now and not before. */
function lazy<Module>(path: string): Module {
  return require(path);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return version;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { projectRoot } from '../platform';
import type { VerifyOrder } from './audit/audit.command';
import type { ExportOrder } from './audit/export.command';
import type { ReceiptOrder } from './audit/receipt.command';
import type { WitnessOrder } from './audit/witness.command';
import type { ClientOrder } from './client/create.command';
import type { TokenOrder } from './client/token.command';
import { tellFailure } from './print';
import type { QueryOrder } from './query/query.command';

/**
 * The program `once-gateway`: every command with its options, declared in one place. What a command
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

function declareClient(program: Command): void {
  const client = program.command('client').description('client systems and their keys');
  client
    .command('create')
    .description('register a client system with a fresh key, and print a working token')
    .requiredOption('--department <name or code>', 'name, credit code or id of its department')
    .requiredOption('--name <name>', 'what the system is called')
    .addOption(algorithm())
    .option('--key <file>', 'where the private key is written; <client id>.jwk otherwise')
    .action(
      done((options: ClientOrder) =>
        lazy<typeof import('./client/create.command')>('./client/create.command').createClient(
          options,
        ),
      ),
    );
  client
    .command('token')
    .description('sign a token with a key file; needs no database')
    .requiredOption('--key <file>', 'private key file of the client')
    .option('--seconds <number>', 'how long it is good for, at most as the gateway allows')
    .option('--audience <name>', 'audience of the gateway; ONCE_AUDIENCE otherwise')
    .action(
      done((options: TokenOrder) =>
        lazy<typeof import('./client/token.command')>('./client/token.command').printToken(options),
      ),
    );
  client
    .command('list')
    .description('list client systems and their keys')
    .action(done(() => clients().listAll()));
  client
    .command('revoke <id>')
    .description('shut a client system out for good')
    .action(done((id: string) => clients().revoke(id)));
}

function declareSource(program: Command): void {
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

function declareAudit(program: Command): void {
  const audit = program.command('audit').description('the log that proves itself');
  audit
    .command('key')
    .description("show the key that the log's signatures are checked with")
    .action(done(() => audits().showKey()));
  audit
    .command('verify [folder]')
    .description(
      'verify a log from its files alone; exit 1 with the first place that does not hold',
    )
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option(
      '--since <file>',
      'a checkpoint kept from earlier, which the log must have grown out of',
    )
    .action(
      done((folder: string | undefined, options: VerifyOrder) =>
        audits().verifyFolder(folder, options),
      ),
    );
  audit
    .command('prove <id>')
    .description('print the proof that a record is in the log')
    .action(done((id: string) => audits().prove(id)));
  audit
    .command('check <file>')
    .description('check such a proof without the log, and show the record it carries')
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .action(done((file: string, options: { key: string }) => audits().checkFile(file, options)));
  declareExport(audit);
  declareReceipt(audit);
}

function declareExport(audit: Command): void {
  audit
    .command('export')
    .description('write records to standard output, newest first; that it was done is recorded')
    .addOption(new Option('--format <name>', 'how').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--from <time>', 'from this time on, such as 2026-03-01T00:00:00+08:00')
    .option('--to <time>', 'before this time')
    .option('--department <id>', 'of this department')
    .option('--event <name>', 'of this kind, such as data.read')
    .option('--decision <name>', 'allowed, denied or failed')
    .option('--resource <code>', 'about this resource')
    .option('--service-item <code>', 'for this service item')
    .action(
      done((options: ExportOrder) =>
        lazy<typeof import('./audit/export.command')>('./audit/export.command').exportLog(options),
      ),
    );
}

function declareReceipt(audit: Command): void {
  audit
    .command('receipt')
    .description('receipts that came with answers')
    .command('check <file>')
    .description(
      'check a receipt, or its proof, without the gateway; exit 3 when the log lacks its record, ' +
        '4 when the log does not reach so far yet',
    )
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--log <folder>', 'files of the log, to look for the record in')
    .action(
      done((file: string, options: ReceiptOrder) =>
        lazy<typeof import('./audit/receipt.command')>('./audit/receipt.command').checkReceipt(
          file,
          options,
        ),
      ),
    );
}

function declareWitness(program: Command): void {
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
      'look at a log (folder or address) once and cosign it; exit 3 when it was cut off or rewritten',
    )
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--mirror <folder>', 'copy the whole log there, checked')
    .action(
      done((folder: string, log: string, options: WitnessOrder) =>
        witnesses().once(folder, log, options),
      ),
    );
  witness
    .command('run <folder> <log>')
    .description('the same again and again until Ctrl-C; ends with exit 3 at the first refusal')
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--mirror <folder>', 'copy the whole log there, checked')
    .option('--seconds <number>', 'how often', '60')
    .action(
      done((folder: string, log: string, options: WitnessOrder & { seconds: string }) =>
        witnesses().run(folder, log, options),
      ),
    );
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

function declarePolicy(program: Command): void {
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

function algorithm(): Option {
  return new Option('--algorithm <name>', 'how it signs')
    .choices(['EdDSA', 'ES256'])
    .default('EdDSA');
}

const config = () =>
  lazy<typeof import('./maintenance/config.command')>('./maintenance/config.command');
const maintenance = () =>
  lazy<typeof import('./maintenance/maintain.command')>('./maintenance/maintain.command');
const clients = () => lazy<typeof import('./client/clients.command')>('./client/clients.command');
const sources = () => lazy<typeof import('./source/sources.command')>('./source/sources.command');
const audits = () => lazy<typeof import('./audit/audit.command')>('./audit/audit.command');
const witnesses = () => lazy<typeof import('./audit/witness.command')>('./audit/witness.command');
const policies = () => lazy<typeof import('./policy/policy.command')>('./policy/policy.command');
const documents = () =>
  lazy<typeof import('./documents/documents.command')>('./documents/documents.command');

/** Loads a file of this folder now and not before. */
function lazy<Module>(path: string): Module {
  return require(path);
}

/** An action whose failure is told in a line and becomes the exit code. */
function done<Args extends unknown[]>(
  action: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      process.exitCode = tellFailure(error);
    }
  };
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return version;
}

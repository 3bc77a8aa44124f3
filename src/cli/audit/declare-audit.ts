import { type Command, Option } from 'commander';
import { done } from '../done';
import type { CheckOrder } from './audit.command';
import type { ExportOrder } from './export.command';
import type { PruneFiles } from './prune.command';
import type { ReceiptOrder } from './receipt.command';
import type { VerifyOrder } from './verify.command';

/** C2SP tlog-policy */
const WITNESSES = 'a file with the witnesses that must have cosigned';

/** Declares `audit`. */
export function declareAudit(program: Command): void {
  const audit = program.command('audit').description('the log that proves itself');
  audit
    .command('key')
    .description("show the key that the log's signatures are checked with")
    .option('--sm2', 'that of the tree over SM3')
    .action(done((options: { sm2?: boolean }) => audits().showKey(options)));
  audit
    .command('verify [log]')
    .description(
      'verify a log (folder, address or s3://…) from its files alone; exit 1 with the first place that does not hold',
    )
    .option('--key <key>', "the log's key, as `audit key` shows it")
    .option(
      '--database',
      'also read every record again and hold it against the files; exit 4 where those are behind',
    )
    .option(
      '--since <file>',
      'a checkpoint kept from earlier, which the log must have grown out of',
    )
    .option('--sm2-key <key>', 'the key of the tree over SM3, as `audit key --sm2` shows it')
    .option('--witnesses <file>', WITNESSES)
    .action(
      done((folder: string | undefined, options: VerifyOrder) =>
        loadVerify().verify(folder, options),
      ),
    );
  audit
    .command('prove <id>')
    .description('print the proof that a record is in the log')
    .option('--exported <file>', 'of a pruned record, from the file it was exported to')
    .action(done((id: string, options: { exported?: string }) => audits().prove(id, options)));
  audit
    .command('check <file>')
    .description('check such a proof without the log, and show the record it carries')
    .requiredOption('--key <key>', "the log's key, as `audit key` shows it")
    .option('--witnesses <file>', WITNESSES)
    .action(done((file: string, options: CheckOrder) => audits().checkFile(file, options)));
  declareExport(audit);
  declarePrune(audit);
  declareReceipt(audit);
}

function declarePrune(audit: Command): void {
  audit
    .command('prune')
    .description(
      'export the records whose term is over, and delete them; the hashes stay, and that it was done is recorded',
    )
    .requiredOption('--to <folder>', 'folder that they are exported into')
    .action(done((options: PruneFiles) => loadPrune().prune(options)));
}

function declareExport(audit: Command): void {
  audit
    .command('export')
    .description('write records to standard output, newest first; that it was done is recorded')
    .addOption(
      new Option('--format <name>', 'how')
        .choices(['jsonl', 'csv', 'xlsx', 'parquet'])
        .default('jsonl'),
    )
    .option('--from <time>', 'from this time on, such as 2026-03-01T00:00:00+08:00')
    .option('--to <time>', 'before this time')
    .option('--department <id>', 'of this department')
    .option('--event <name>', 'of this kind, such as data.read')
    .option('--decision <name>', 'allowed, denied or failed')
    .option('--resource <code>', 'about this resource')
    .option('--service-item <code>', 'for this service item')
    .action(done((options: ExportOrder) => loadExport().exportLog(options)));
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
    .option(
      '--log <folder>',
      'files of the log (folder, address or s3://…), to look for the record in',
    )
    .option('--witnesses <file>', WITNESSES)
    .action(
      done((file: string, options: ReceiptOrder) => loadReceipt().checkReceipt(file, options)),
    );
}

const audits = (): typeof import('./audit.command') => require('./audit.command');
const loadVerify = (): typeof import('./verify.command') => require('./verify.command');
const loadPrune = (): typeof import('./prune.command') => require('./prune.command');
const loadExport = (): typeof import('./export.command') => require('./export.command');
const loadReceipt = (): typeof import('./receipt.command') => require('./receipt.command');

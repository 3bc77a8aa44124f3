import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AuditDecision, type ExportFormat, exportRecords } from '../../audit';
import { UsageError } from '../print';
import { withGateway } from '../with-gateway';

/** Which records are taken out, and how. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly event?: string;
  readonly decision?: string;
  readonly resource?: string;
  readonly serviceItem?: string;
}

const DECISIONS: readonly string[] = ['allowed', 'denied', 'failed'] satisfies AuditDecision[];

/** Writes records to standard output as they are read, so any number of them fits. */
export async function exportLog({
  format,
  from,
  to,
  decision,
  ...rest
}: ExportOrder): Promise<void> {
  const filter = { ...rest, from: timeOf('from', from), to: timeOf('to', to) };
  const decided = decisionOf(decision);
  if ((format === 'xlsx' || format === 'parquet') && process.stdout.isTTY) {
    throw new UsageError(
      `--format ${format}: this is no text; send it to a file by > records.${format}`,
    );
  }
  await withGateway(async (gateway) => {
    const lines = exportRecords(gateway.systemContext(), { ...filter, decision: decided }, format);
    await pipeline(Readable.from(lines), process.stdout, { end: false });
  });
}

function timeOf(option: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  const milliseconds = Date.parse(text);
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds);
  throw new UsageError(`--${option}: expected a time such as 2026-03-01T00:00:00+08:00`);
}

function decisionOf(text: string | undefined): AuditDecision | null {
  if (text === undefined) return null;
  if (DECISIONS.includes(text)) return text as AuditDecision;
  throw new UsageError('--decision: expected allowed, denied or failed');
}

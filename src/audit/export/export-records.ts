import { GatewayError } from '../../platform';
import type { AuditFilter, AuditPosition } from '../audit-filter';
import { checkTime } from '../check-time';
import { auditDraft } from '../draft';
import { findRecords } from '../find-records';
import type { AuditRecord } from '../record';
import { factsOf, type SearchContext } from '../search-audit';
import { csvLine, guarded } from './csv-text';
import { type ColumnType, parquetOf, type Value } from './parquet-stream';
import type { Cell } from './sheet-xml';
import { workbookOf } from './workbook-stream';

/** How records can be taken out. */
export type ExportFormat = 'jsonl' | 'csv' | 'xlsx' | 'parquet';

/** Records that are in memory at once. */
const PAGE = 500;

const COLUMNS: Readonly<Record<string, (record: AuditRecord) => unknown>> = Object.freeze({
  at: ({ at }) => at,
  event: ({ event }) => event,
  decision: ({ decision }) => decision,
  department: ({ department }) => department,
  actorKind: ({ actor }) => actor?.kind,
  actor: ({ actor }) => actor?.id,
  serviceItem: ({ purpose }) => purpose?.serviceItem,
  caseNumber: ({ purpose }) => purpose?.caseNumber,
  basis: ({ purpose }) => purpose?.basis,
  resource: ({ resource }) => resource?.code,
  version: ({ resource }) => resource?.version,
  items: ({ items }) => items.join(' '),
  masked: ({ masked }) => masked.join(' '),
  rowCount: ({ rowCount }) => rowCount,
  reasons: ({ reasons }) => reasons.join(' '),
  grant: ({ grant }) => grant,
  policyVersion: ({ policyVersion }) => policyVersion,
  facts: ({ facts }) => JSON.stringify(facts),
  requestId: ({ requestId }) => requestId,
  id: ({ id }) => id,
  node: ({ node }) => node,
  sequence: ({ sequence }) => sequence,
  hash: ({ hash }) => hash,
});

/** What columns hold that is no text. */
const TYPES: Readonly<Record<string, ColumnType>> = Object.freeze({
  ...{ at: 'TIMESTAMP', version: 'INT64', rowCount: 'INT64', sequence: 'INT64' },
});

/**
 * The records that fit a filter, newest first, as text with a line a record, as a workbook or as a Parquet file: for the leadership office,
 * and for who works at the machine. That it is done is recorded before the first line is given;
 * records that come meanwhile are not in it.
 *
 * Errors: FORBIDDEN (recorded too), INPUT_INVALID{field}, AUDIT_UNAVAILABLE
 */
export async function* exportRecords(
  ctx: SearchContext,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string | Uint8Array> {
  checkTime('from', filter.from);
  checkTime('to', filter.to);
  await recordExport(ctx, filter, format);
  const pages = pagesOf(ctx, filter);
  const header = Object.keys(COLUMNS);
  if (format === 'parquet') return yield* parquetOf(tableOf(pages));
  if (format === 'xlsx') return yield* workbookOf({ header, pages: rowsOf(pages) });
  if (format === 'csv') yield csvLine(header);
  for await (const page of pages) {
    for (const record of page) yield lineOf(record, format);
  }
}

async function* pagesOf({ db }: SearchContext, filter: AuditFilter): AsyncGenerator<AuditRecord[]> {
  let after: AuditPosition | null = null;
  do {
    const page: AuditRecord[] = await findRecords(db, filter, after, PAGE);
    yield page;
    after = (page.length === PAGE && page.at(-1)) || null;
  } while (after !== null);
}

/** The same as rows of a sheet: numbers as numbers, and no text that could become a formula in a CSV of it. */
async function* rowsOf(pages: AsyncIterable<AuditRecord[]>): AsyncGenerator<Cell[][]> {
  const cellOf = (value: unknown): Cell => {
    if (typeof value === 'number') return value;
    return value === null || value === undefined ? null : guarded(String(value));
  };
  for await (const page of pages) {
    yield page.map((record) => Object.values(COLUMNS).map((cell) => cellOf(cell(record))));
  }
}

/** The same as a table with types, as it stands: what reads it takes nothing for a formula. */
function tableOf(pages: AsyncIterable<AuditRecord[]>) {
  const columns = Object.entries(COLUMNS).map(
    ([name, cell]) => [name, cell, TYPES[name] ?? 'STRING'] as const,
  );
  async function* rows(): AsyncGenerator<Value[][]> {
    for await (const page of pages) {
      yield page.map((record) => columns.map(([, cell, type]) => typedValue(cell(record), type)));
    }
  }
  const types = Object.fromEntries(columns.map(([name, , type]) => [name, type]));
  return { columns: types, pages: rows() };
}

function typedValue(value: unknown, type: ColumnType): Value {
  if (value === null || value === undefined) return null;
  if (type === 'TIMESTAMP') return new Date(String(value));
  return type === 'INT64' ? BigInt(value as number) : String(value);
}

async function recordExport(
  ctx: SearchContext,
  filter: AuditFilter,
  format: ExportFormat,
): Promise<void> {
  const { actor, requestId } = ctx;
  const isAllowed = actor?.kind === 'system' || actor?.roles.includes('leadership') === true;
  await ctx.audit.append([
    auditDraft({
      event: 'audit.exported',
      requestId,
      // What works at the machine belongs to no department.
      department: actor && actor.kind !== 'system' ? actor.department.id : null,
      actor: actor && { kind: actor.kind, id: actor.id },
      facts: { ...factsOf(filter), format },
      ...(isAllowed ? {} : { decision: 'denied', reasons: ['FORBIDDEN'] }),
    }),
  ]);
  if (!isAllowed) throw new GatewayError('FORBIDDEN', { operation: 'exportRecords' });
}

function lineOf(record: AuditRecord, format: ExportFormat): string {
  if (format === 'jsonl') return `${JSON.stringify(record)}\n`;
  return csvLine(Object.values(COLUMNS).map((cell) => String(cell(record) ?? '')));
}

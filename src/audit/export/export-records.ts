import { GatewayError } from '../../platform';
import type { AuditFilter, AuditPosition } from '../audit-filter';
import { checkTime } from '../check-time';
import { auditDraft } from '../draft';
import { findRecords } from '../find-records';
import type { AuditRecord } from '../record';
import { factsOf, type SearchContext } from '../search-audit';
import { csvLine } from './csv-text';

/** How records can be taken out. */
export type ExportFormat = 'jsonl' | 'csv';

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

/**
 * The records that fit a filter as text, newest first, a line a record: for the leadership office,
 * and for who works at the machine. That it is done is recorded before the first line is given;
 * records that come meanwhile are not in it.
 *
 * Errors: FORBIDDEN (recorded too), INPUT_INVALID{field}, AUDIT_UNAVAILABLE
 */
export async function* exportRecords(
  ctx: SearchContext,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  checkTime('from', filter.from);
  checkTime('to', filter.to);
  await recordExport(ctx, filter, format);
  if (format === 'csv') yield csvLine(Object.keys(COLUMNS));
  let after: AuditPosition | null = null;
  do {
    const page: AuditRecord[] = await findRecords(ctx.db, filter, after, PAGE);
    for (const record of page) yield lineOf(record, format);
    after = (page.length === PAGE && page.at(-1)) || null;
  } while (after !== null);
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

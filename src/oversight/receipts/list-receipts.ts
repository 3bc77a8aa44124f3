import {
  auditDraft,
  checkTime,
  cursorOf,
  findRecords,
  giveReceipts,
  positionOf,
  readPrunedBefore,
} from '../../audit';
import { showResource } from '../../catalog';
import { forbidden, requireActor } from '../../identity';
import { checkFirst, GatewayError } from '../../platform';
import type { OversightContext } from '../context';

/** Whose receipts are asked for, of when, and which page of them. */
export interface AskedReceipts {
  /** Code of a resource. */
  readonly resource: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly first: number;
  readonly after: string | null;
}

/** The gateway's word that a read of a resource stands in its log. */
export interface ReadReceipt {
  /** Id of the record. */
  readonly id: string;
  readonly at: Date;
  readonly receipt: string;
}

/** A page of them, newest first. */
export interface ReceiptList {
  readonly nodes: readonly ReadReceipt[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Records of before this time are not kept any more; null before the last page and where all are kept. */
  readonly prunedBefore: Date | null;
}

/** The code of a resource of the caller's own department. Errors: NOT_FOUND, FORBIDDEN. */
async function ownResource(ctx: OversightContext, code: string): Promise<string> {
  const { department } = requireActor(ctx);
  const resource = await showResource(ctx, { code });
  const what = { zh: '信息资源', en: 'resource' };
  if (!resource) throw new GatewayError('NOT_FOUND', { what, id: code });
  if (resource.provider.id !== department.id) throw forbidden('readReceipts');
  return resource.code;
}

/**
 * Signed receipts of all reads of a resource, refused and failed ones included, for its provider: with them it
 * can prove later that a read was recorded, whatever becomes of the log. They say nothing of who read, or whom.
 * The look is recorded before anything is given. SHR-10
 *
 * Errors: NOT_FOUND, FORBIDDEN, INPUT_INVALID, CURSOR_INVALID, AUDIT_UNAVAILABLE.
 */
export async function listReceipts(
  ctx: OversightContext,
  { resource, from, to, first, after }: AskedReceipts,
): Promise<ReceiptList> {
  checkFirst(first);
  checkTime('from', from);
  checkTime('to', to);
  const position = after === null ? null : positionOf(after);
  const code = await ownResource(ctx, resource);
  const filter = { event: 'data.read', resource: code, from, to };
  const found = await findRecords(ctx.db, filter, position, first + 1);
  const records = found.slice(0, first);
  const { kind, id, department } = requireActor(ctx);
  const said = { event: 'receipts.given', requestId: ctx.requestId, rowCount: records.length };
  const who = { department: department.id, actor: { kind, id } };
  await ctx.audit.append([auditDraft({ ...said, ...who, facts: { resource: code } })]);
  const ids = records.map((record) => record.id);
  const receipts = await giveReceipts(ctx, ids);
  const nodes = records.map((record) => ({
    ...{ id: record.id, at: new Date(record.at), receipt: receipts.get(record.id) ?? '' },
  }));
  const last = records.at(-1);
  const hasNextPage = found.length > first;
  return {
    ...{ nodes, pageInfo: { hasNextPage, endCursor: last ? cursorOf(last) : null } },
    prunedBefore: hasNextPage ? null : await readPrunedBefore(ctx.db),
  };
}

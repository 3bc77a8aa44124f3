import { Arg, Args, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  AuditFilterInput,
  AuditRecordConnection,
  AuditRecordsArgs,
  AuditRecordType,
} from './audit.types';
import { type FollowContext, followRecords } from './follow/follow-records';
import { exchangeReceipt } from './receipt/prove-receipt';
import type { AuditRecord } from './record';
import { type SearchContext, searchAudit } from './search-audit';
import { showProof } from './tree/show-proof';

@Resolver()
export class AuditResolver {
  @Query(() => AuditRecordConnection, {
    description:
      'Searches the audit log, newest first. For the leadership office; recorded itself.',
  })
  async auditRecords(
    @Args(() => AuditRecordsArgs) { filter, first, after }: AuditRecordsArgs,
    @Ctx() ctx: SearchContext,
  ): Promise<AuditRecordConnection> {
    const page = { first: first ?? null, after: after ?? null };
    const found = await searchAudit(ctx, { ...filter }, page);
    const { hasNextPage, endCursor, prunedBefore } = found;
    const nodes = found.records.map(viewOf);
    return { nodes, pageInfo: { hasNextPage, endCursor }, prunedBefore };
  }

  @Query(() => String, {
    description:
      'A proof that a record is in the signed log (C2SP tlog-proof), to be checked by anyone with ' +
      "the log's key. It carries the record. For the leadership office; recorded itself.",
  })
  auditProof(
    @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    @Ctx() ctx: SearchContext,
  ): Promise<string> {
    return showProof(ctx, id);
  }

  @Query(() => String, {
    description:
      'Exchanges a receipt, which came with an answer, for the proof that its record is in the ' +
      'signed log (C2SP tlog-proof). The proof carries the receipt and no record. An error ' +
      'AUDIT_LOG_BROKEN says that the log has something else at its place: keep the receipt.',
  })
  receiptProof(
    @Arg('receipt', { description: 'The receipt, whole and unaltered.' }) receipt: string,
    @Ctx() ctx: SearchContext,
  ): Promise<string> {
    return exchangeReceipt(ctx, receipt);
  }

  @Subscription(() => AuditRecordType, {
    description:
      'Records that fit, each once, within about a second of their being written, in the order of ' +
      'the signed log. For the leadership office; that it follows is recorded.',
    subscribe: ({ args, context }) =>
      followRecords(context as FollowContext, { ...(args.filter as AuditFilterInput | undefined) }),
  })
  auditRecordAdded(
    @Root() record: AuditRecord,
    @Arg('filter', () => AuditFilterInput, {
      nullable: true,
      description: 'Which records; all when absent.',
    })
    _filter: AuditFilterInput | undefined,
  ): AuditRecordType {
    return viewOf(record);
  }
}

/** A record as the API shows it. */
function viewOf(record: AuditRecord): AuditRecordType {
  const facts = Object.entries(record.facts).map(([name, value]) => ({
    name,
    value: value === null ? null : String(value),
  }));
  return { ...record, at: new Date(record.at), facts };
}

import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import { fileNetworkStatement, listNetworkStatements } from './file-statement';
import type { StatementRecord } from './statement';
import { NetworkStatementConnection, NetworkStatementType } from './statement.types';

/** Yearly statements of districts in the office API. */
@Resolver(() => NetworkStatementType)
export class NetworkStatementResolver {
  /** Lists statements. NET-3 */
  @Query(() => NetworkStatementConnection, {
    description:
      "Yearly statements on the network, newest first: your district's, or all for the city's authority and the leadership office (NET-3).",
  })
  networkStatements(
    @Ctx() ctx: SharingContext,
    @Arg('year', () => Int, { nullable: true, description: 'Only those of a year.' })
    year: number | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<StatementRecord>> {
    return listNetworkStatements(ctx, { year: year ?? null, first, after: after ?? null });
  }

  /** Files a statement. NET-3 */
  @Mutation(() => NetworkStatementType, {
    description: "Files your district's yearly statement on its network, by 30 June (NET-3).",
  })
  fileNetworkStatement(
    @Ctx() ctx: SharingContext,
    @Arg('remarks', () => String, { nullable: true, description: 'Remarks.' })
    remarks: string | undefined,
  ): Promise<StatementRecord> {
    return fileNetworkStatement(ctx, remarks ?? null);
  }
}

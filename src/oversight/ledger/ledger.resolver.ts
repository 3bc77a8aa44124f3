import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { After, First } from '../../platform';
import type { OversightContext } from '../context';
import { LedgerConnection } from './ledger.types';
import type { Ledger } from './ledger-entry';
import { showLedger } from './show-ledger';

/** The ledger of a person's data in the office API. */
@Resolver()
export class LedgerResolver {
  /** Tells an applicant who read their data. SHR-10 */
  @Query(() => LedgerConnection, {
    nullable: true,
    description:
      'Who read your data, when, for which service and which items, without signing in; absent where number and code do not belong together. What the law withholds is left out.',
  })
  whoReadMyData(
    @Ctx() ctx: OversightContext,
    @Arg('number', () => String, { description: 'Number of a case of yours.' }) number: string,
    @Arg('code', () => String, {
      description: 'Your citizen number or unified social credit code.',
    })
    code: string,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Ledger | null> {
    return showLedger(ctx, { number, code, first, after: after ?? null });
  }
}

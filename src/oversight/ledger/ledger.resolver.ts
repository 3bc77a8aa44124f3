import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Listing } from '../../platform';
import type { OversightContext } from '../context';
import { LedgerConnection } from './ledger.types';
import type { LedgerEntry } from './ledger-entry';
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
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, up to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor that the page before ended with.',
    })
    after: string | undefined,
  ): Promise<Listing<LedgerEntry> | null> {
    return showLedger(ctx, { number, code, first, after: after ?? null });
  }
}

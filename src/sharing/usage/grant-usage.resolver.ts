import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { GrantType } from '../sharing.types';
import { usageRecordDue } from './usage-due';

/** What usage records say of a grant. */
@Resolver(() => GrantType)
export class GrantUsageResolver {
  /** Whether a usage record is missing. SHR-10 */
  @FieldResolver(() => Boolean, {
    description:
      'Whether it was in force in the last whole quarter, of which no usage record tells.',
  })
  usageRecordDue(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<boolean> {
    return usageRecordDue(ctx, root);
  }
}

import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { CasesContext } from '../context';
import { type DisclosureFee, disclosureFee } from './disclosure-fee';
import { DisclosureFeeType, FeeUnitEnum } from './fee.types';
import type { FeeUnit } from './fee-standards';

/** The fee for information disclosed on request, in the office API. */
@Resolver()
export class FeeResolver {
  /** Works out a fee. FEE-1 FEE-2 FEE-3 */
  @Query(() => DisclosureFeeType, {
    description:
      'Works out the fee for information disclosed on request; nothing is kept (FEE-1 to FEE-3).',
  })
  disclosureFee(
    @Ctx() ctx: CasesContext,
    @Arg('by', () => FeeUnitEnum, { description: 'What to count.' }) by: FeeUnit,
    @Arg('count', () => Int, { description: 'Items or pages to charge for, up to 10,000.' })
    count: number,
    @Arg('before', () => Int, {
      nullable: true,
      description:
        'Items that the same applicant asked for earlier in the same calendar month; 0 when absent.',
    })
    before: number | undefined,
    @Arg('appliedOn', () => String, {
      nullable: true,
      description: 'Day of the application, such as 2026-03-02; today when absent.',
    })
    appliedOn: string | undefined,
  ): Promise<DisclosureFee> {
    return disclosureFee(ctx, { by, count, before, appliedOn });
  }
}

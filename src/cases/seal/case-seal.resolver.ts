import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { CaseType } from '../procedure/case.types';
import type { SealUseRecord } from './seal';
import { SealUseType } from './seal.types';
import { selectCaseUses } from './seal-uses.store';

/** What a case tells of its seals. */
@Resolver(() => CaseType)
export class CaseSealResolver {
  /** Its papers that were sealed. SEAL-5 */
  @FieldResolver(() => [SealUseType], { description: 'Papers of it that were sealed (SEAL-5).' })
  sealUses(@Ctx() ctx: CasesContext, @Root() file: CaseRecord): Promise<SealUseRecord[]> {
    return selectCaseUses(ctx.db, file.id);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import { selectBreaches } from '../breach/breach.store';
import type { SharingContext } from '../context';
import { type SuspensionReason, suspensionOf } from '../decision/grant-model';
import type { GrantRecord } from '../grants/grants.store';
import { GrantType } from '../sharing.types';
import { lifeStepsFrom } from '../steps/life-step';
import { type LifeStepRecord, selectLifeSteps } from '../steps/life-step.store';
import { GRANT_STEPS, type GrantLife, type GrantStepName } from './grant-life';
import { GrantStepNameEnum, SuspensionReasonEnum } from './grant-life.enums';
import { GrantStepType } from './grant-life.types';

type GrantStepRecord = LifeStepRecord<GrantLife, GrantStepName>;

/** The history of a grant. */
function stepsOf({ db }: SharingContext, { id }: GrantRecord): Promise<GrantStepRecord[]> {
  return selectLifeSteps<GrantLife, GrantStepName>(db, 'grant', [id]);
}

/** The life of a grant in the office API. */
@Resolver(() => GrantType)
export class GrantLifeResolver {
  /** Why it is suspended. */
  @FieldResolver(() => SuspensionReasonEnum, {
    nullable: true,
    description: 'Why it gives nothing for now; absent where it lives or has ended.',
  })
  suspendedFor(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): SuspensionReason | null {
    return suspensionOf(root, ctx.clock.now().getTime());
  }

  /** The way it went. */
  @FieldResolver(() => [GrantStepType], { description: 'Every step of its life, in order.' })
  steps(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<GrantStepRecord[]> {
    return stepsOf(ctx, root);
  }

  /** Where it can go. */
  @FieldResolver(() => [GrantStepNameEnum], {
    description: 'Steps that are possible now; who may take each says docs/sharing-procedure.md.',
  })
  async allowedSteps(
    @Root() root: GrantRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<GrantStepName[]> {
    const taken = (await stepsOf(ctx, root)).map(({ step }) => step);
    return lifeStepsFrom(GRANT_STEPS, root.status, taken);
  }

  /** Its clocks. */
  @FieldResolver(() => [DeadlineType], {
    description: 'The clocks of its breaches and of the disposal of its data.',
  })
  async deadlines(
    @Root() root: GrantRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<DeadlineRecord[]> {
    const breaches = await selectBreaches(ctx.db, root.id);
    const subjects = [...breaches.map(({ id }) => id).reverse(), root.id];
    return (await Promise.all(subjects.map((id) => deadlinesOf(ctx, id)))).flat();
  }
}

import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  type DepartmentRecord,
  DepartmentType,
  getDepartment,
  type IdentityContext,
} from '../identity';
import { chinaDate, type Listing } from '../platform';
import { type DeadlineRecord, type DeadlineState, deadlineState } from './deadline';
import { DeadlineStateEnum } from './duties.enums';
import { DeadlineConnection, DeadlineFilterInput, DeadlineType } from './duties.types';
import { listDeadlines } from './list-deadlines';

/** Deadlines in the office API. */
@Resolver(() => DeadlineType)
export class DeadlineResolver {
  /** Lists deadlines. */
  @Query(() => DeadlineConnection, {
    description:
      'Deadlines that your department must meet or waits for, newest first; all of them for the sharing authority and the leadership office.',
  })
  deadlines(
    @Ctx() ctx: IdentityContext,
    @Arg('filter', () => DeadlineFilterInput, { nullable: true, description: 'Which ones.' })
    filter: DeadlineFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, up to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor that the page before ended with.',
    })
    after: string | undefined,
  ): Promise<Listing<DeadlineRecord>> {
    return listDeadlines(ctx, { ...filter, first, after: after ?? null });
  }

  /** Where the clock stands. */
  @FieldResolver(() => DeadlineStateEnum, { description: 'Where it stands today.' })
  state(@Root() root: DeadlineRecord, @Ctx() ctx: IdentityContext): DeadlineState {
    return deadlineState(root, chinaDate(ctx.clock.now()));
  }

  /** Who must act. */
  @FieldResolver(() => DepartmentType, { description: 'The department that must act.' })
  department(@Root() root: DeadlineRecord, @Ctx() ctx: IdentityContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.departmentId);
  }

  /** Who waits. */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department that waits for it.',
  })
  async waiting(
    @Root() root: DeadlineRecord,
    @Ctx() ctx: IdentityContext,
  ): Promise<DepartmentRecord | null> {
    return root.waitingId === null ? null : getDepartment(ctx, root.waitingId);
  }
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  type DepartmentRecord,
  DepartmentType,
  getDepartment,
  type IdentityContext,
} from '../identity';
import { After, chinaDate, First, type Listing } from '../platform';
import { type DeadlineRecord, type DeadlineState, deadlineState } from './deadline';
import { provisionalDueOn } from './due-days';
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
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<DeadlineRecord>> {
    return listDeadlines(ctx, { ...filter, first, after: after ?? null });
  }

  /** Where the clock stands. */
  @FieldResolver(() => DeadlineStateEnum, { description: 'Where it stands today.' })
  state(@Root() root: DeadlineRecord, @Ctx() ctx: IdentityContext): DeadlineState {
    return deadlineState(root, chinaDate(ctx.clock.now()));
  }

  /** The last day before the calendar knows it. */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The last day counted by plain weekends, YYYY-MM-DD, while dueOn waits for the holidays of its year to be announced; absent otherwise. It may still move, and nobody is late by it.',
  })
  provisionalDueOn(@Root() root: DeadlineRecord, @Ctx() ctx: IdentityContext): string | null {
    return provisionalDueOn(ctx.calendar, root);
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

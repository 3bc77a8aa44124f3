import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../context';
import { AccessExplanationType, ReplayedReadType } from './explain.types';
import { explainAccess } from './explain-access';
import type { Explanation } from './explanation';
import { type Replay, replayRecord } from './replay-record';

/** Decisions in words, in the office API. */
@Resolver(() => AccessExplanationType)
export class ExplainResolver {
  /** What a department may read now. */
  @Query(() => AccessExplanationType, {
    description: 'What a department may read of a resource for a service item, now, and why.',
  })
  explainAccess(
    @Ctx() ctx: SharingContext,
    @Arg('resource', () => String, { description: 'API name of the resource.' }) resource: string,
    @Arg('serviceItem', () => ID, { description: 'Code of the service item.' })
    serviceItem: string,
    @Arg('department', () => ID, {
      nullable: true,
      description: 'Id of the department; your own when absent.',
    })
    department: string | undefined,
  ): Promise<Explanation> {
    return explainAccess(ctx, { resource, serviceItem, department });
  }

  /** What a recorded read would come to under what held then. */
  @Query(() => ReplayedReadType, {
    description: 'Decides a recorded read again, under the policies and grants of its time.',
  })
  replayRead(
    @Ctx() ctx: SharingContext,
    @Arg('record', () => ID, { description: 'Id of the audit record.' }) record: string,
  ): Promise<Replay> {
    return replayRecord(ctx, record);
  }
}

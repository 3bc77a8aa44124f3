import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import { type GrantRecord, selectGrant } from '../grants/grants.store';
import { type ApplicationRecord, selectApplication } from '../procedure/applications.store';
import { ApplicationType, GrantType } from '../sharing.types';
import { lifeStepsFrom } from '../steps/life-step';
import { type LifeStepRecord, selectLifeSteps } from '../steps/life-step.store';
import { bringDispute } from './bring-dispute';
import { decideDispute, referDispute } from './decide-dispute';
import {
  DISPUTE_STEPS,
  type DisputeRecord,
  type DisputeStatus,
  type DisputeStepName,
} from './dispute';
import { DisputeStatusEnum, DisputeStepNameEnum } from './dispute.enums';
import { DisputeConnection, DisputeStepType, DisputeType, NewDisputeInput } from './dispute.types';
import { closeDispute, settleDispute } from './end-dispute';
import { listDisputes } from './list-disputes';
import { openDispute } from './open-dispute';
import { stateInDispute } from './state-in-dispute';

/** Disputes in the office API. */
@Resolver(() => DisputeType)
export class DisputeResolver {
  /** Lists disputes. SHR-9 */
  @Query(() => DisputeConnection, {
    description: 'Disputes that your department is a party of, newest first (SHR-9).',
  })
  disputes(
    @Ctx() ctx: SharingContext,
    @Arg('status', () => DisputeStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: DisputeStatus | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<DisputeRecord>> {
    return listDisputes(ctx, { status, first, after: after ?? null });
  }

  /** Opens a dispute. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'Opens a dispute about an application or a grant, as either party (SHR-9).',
  })
  openDispute(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewDisputeInput, { description: 'What is disputed.' })
    input: NewDisputeInput,
  ): Promise<DisputeRecord> {
    return openDispute(ctx, input);
  }

  /** States a view. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'States a view in a dispute, as a party or its authority (SHR-9).',
  })
  stateInDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'What is said.' }) text: string,
  ): Promise<DisputeRecord> {
    return stateInDispute(ctx, { id, text });
  }

  /** Settles a dispute. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'Says that a dispute is settled, as the party that opened it (SHR-9).',
  })
  settleDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'How.' }) text: string,
  ): Promise<DisputeRecord> {
    return settleDispute(ctx, { id, text });
  }

  /** Brings a dispute to the authority. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'Brings a dispute to the sharing authority that is responsible (SHR-9).',
  })
  bringDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'Why.' }) text: string,
  ): Promise<DisputeRecord> {
    return bringDispute(ctx, { id, text });
  }

  /** Decides a dispute. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'Decides a dispute that was brought to your department (SHR-9).',
  })
  decideDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'The decision.' }) text: string,
  ): Promise<DisputeRecord> {
    return decideDispute(ctx, { id, text });
  }

  /** Refers a dispute to the government. SHR-9 */
  @Mutation(() => DisputeType, {
    description: "Refers a decided dispute to the authority's government (SHR-9).",
  })
  referDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'Why.' }) text: string,
  ): Promise<DisputeRecord> {
    return referDispute(ctx, { id, text });
  }

  /** Closes a dispute. SHR-9 */
  @Mutation(() => DisputeType, {
    description: 'Closes a dispute that was decided or referred, as its authority (SHR-9).',
  })
  closeDispute(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the dispute.' }) id: string,
    @Arg('text', () => String, { description: 'How it ended.' }) text: string,
  ): Promise<DisputeRecord> {
    return closeDispute(ctx, { id, text });
  }

  /** The way it went. */
  @FieldResolver(() => [DisputeStepType], { description: 'Every step, in order.' })
  steps(@Root() root: DisputeRecord, @Ctx() ctx: SharingContext) {
    return stepsOf(ctx, root);
  }

  /** Where it can go. */
  @FieldResolver(() => [DisputeStepNameEnum], {
    description: 'Steps that are possible now; who may take each says docs/sharing-procedure.md.',
  })
  async allowedSteps(
    @Root() root: DisputeRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<DisputeStepName[]> {
    const taken = (await stepsOf(ctx, root)).map(({ step }) => step);
    return lifeStepsFrom(DISPUTE_STEPS, root.status, taken);
  }

  /** The application it is about. */
  @FieldResolver(() => ApplicationType, { nullable: true, description: 'Where it is about one.' })
  application(
    @Root() { subjectType, subjectId }: DisputeRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<ApplicationRecord | null> | null {
    return subjectType === 'application' ? selectApplication(ctx.db, subjectId) : null;
  }

  /** The grant it is about. */
  @FieldResolver(() => GrantType, { nullable: true, description: 'Where it is about one.' })
  grant(
    @Root() { subjectType, subjectId }: DisputeRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<GrantRecord | null> | null {
    return subjectType === 'grant' ? selectGrant(ctx.db, subjectId) : null;
  }

  /** The one party. */
  @FieldResolver(() => DepartmentType, { description: 'The department that applied or reads.' })
  consumer(@Root() root: DisputeRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.consumerId);
  }

  /** The other party. */
  @FieldResolver(() => DepartmentType, { description: 'The department that provides.' })
  provider(@Root() root: DisputeRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.providerId);
  }
}

/** The history of a dispute. */
function stepsOf(
  { db }: SharingContext,
  { id }: DisputeRecord,
): Promise<LifeStepRecord<DisputeStatus, DisputeStepName>[]> {
  return selectLifeSteps<DisputeStatus, DisputeStepName>(db, 'dispute', [id]);
}

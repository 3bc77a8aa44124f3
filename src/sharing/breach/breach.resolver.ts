import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { GrantType } from '../sharing.types';
import { acceptMending, refuseMending } from './answer-mending';
import type { BreachRecord } from './breach';
import { selectBreaches } from './breach.store';
import { BreachReportInput, BreachType } from './breach.types';
import { liftSuspension, terminateGrant } from './end-suspension';
import { reportBreach } from './report-breach';
import { stateMending } from './state-mending';

/** Breaches of grants in the office API. */
@Resolver(() => GrantType)
export class BreachResolver {
  /** Reports a breach. SHR-6 */
  @Mutation(() => GrantType, {
    description:
      "Reports a breach and suspends the grant, as the provider's officer or the authority (SHR-6).",
  })
  reportBreach(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => BreachReportInput, { description: 'What is reported.' })
    input: BreachReportInput,
  ): Promise<GrantRecord> {
    return reportBreach(ctx, input);
  }

  /** States how a breach was mended. SHR-6 */
  @Mutation(() => GrantType, {
    description: "States how a breach was mended, as the consumer's sharing officer (SHR-6).",
  })
  stateMending(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('mended', () => String, { description: 'What was done.' }) mended: string,
  ): Promise<GrantRecord> {
    return stateMending(ctx, { id, mended });
  }

  /** Accepts a mending. SHR-6 */
  @Mutation(() => GrantType, {
    description:
      "Accepts a mending, as the provider's officer or the authority: the grant lives again (SHR-6).",
  })
  acceptMending(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
  ): Promise<GrantRecord> {
    return acceptMending(ctx, id);
  }

  /** Refuses a mending. SHR-6 */
  @Mutation(() => GrantType, {
    description:
      "Refuses a mending with reasons, as the provider's officer or the authority (SHR-6).",
  })
  refuseMending(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<GrantRecord> {
    return refuseMending(ctx, { id, reasons });
  }

  /** Lifts a suspension. SHR-6 */
  @Mutation(() => GrantType, {
    description: 'Lifts a suspension with reasons, as the sharing authority (SHR-6).',
  })
  liftSuspension(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<GrantRecord> {
    return liftSuspension(ctx, { id, reasons });
  }

  /** Terminates a grant. SHR-6 */
  @Mutation(() => GrantType, {
    description:
      "Terminates a grant whose mending was refused, as the provider's officer, or the authority where the parties dispute (SHR-6).",
  })
  terminateGrant(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<GrantRecord> {
    return terminateGrant(ctx, { id, reasons });
  }

  /** What was reported of it. */
  @FieldResolver(() => [BreachType], { description: 'Breaches that were reported, newest first.' })
  breaches(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<BreachRecord[]> {
    return selectBreaches(ctx.db, root.id);
  }
}

import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type HandlingForm, HandlingFormEnum } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { acceptCase, acceptCaseWithDefects, mendCaseDefects } from './accept-case';
import { askCaseSupplement } from './ask-supplement';
import { CaseLackInput } from './case.inputs';
import { CaseType } from './case.types';
import { decideCase } from './decide-case';
import { deliverCase } from './deliver-case';
import { CaseOutcomeEnum } from './procedure.enums';
import { refuseCaseAcceptance } from './refuse-acceptance';
import { submitCase, supplementCase, withdrawCase } from './submit-case';

/** How a result was handed over. */
@InputType({ description: 'How the result of a case was handed over (CASE-9).' })
export class DeliverCaseInput {
  @Field(() => ID, { description: 'Id of the case.' })
  readonly id!: string;

  @Field(() => HandlingFormEnum, {
    nullable: true,
    description: 'By which way; as the applicant chose when absent.',
  })
  readonly way?: HandlingForm | null;

  @Field(() => String, { nullable: true, description: 'Number of the parcel: by post only.' })
  readonly trackingNumber?: string | null;
}

/** The steps of cases in the office API. CASE-1 to CASE-9 */
@Resolver()
export class CaseStepResolver {
  /** Hands a case in. CASE-1 */
  @Mutation(() => CaseType, {
    description: 'Hands a case in: it is answered within a working day (CASE-1).',
  })
  submitCase(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return submitCase(ctx, id);
  }

  /** Accepts a case. CASE-1 */
  @Mutation(() => CaseType, {
    description: 'Accepts a case of which everything is there, with a voucher (受理, CASE-1).',
  })
  acceptCase(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return acceptCase(ctx, id);
  }

  /** Accepts a case with defects. CASE-3 */
  @Mutation(() => CaseType, {
    description:
      'Accepts a case of which only what the guide lets follow is missing (容缺受理, CASE-3).',
  })
  acceptCaseWithDefects(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
    @Arg('lacks', () => [CaseLackInput], { description: 'What is missing; the rest is added.' })
    lacks: CaseLackInput[],
    @Arg('days', () => Int, {
      nullable: true,
      description: 'Working days in which it must follow; those of the guide when absent.',
    })
    days: number | undefined,
  ): Promise<CaseRecord> {
    return acceptCaseWithDefects(ctx, { id, lacks, days });
  }

  /** Gives the one notice. CASE-2 */
  @Mutation(() => CaseType, {
    description:
      'Gives the one written notice of everything that is missing, nothing beyond the guide (补正, CASE-2).',
  })
  askCaseSupplement(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
    @Arg('lacks', () => [CaseLackInput], { description: 'What is missing; the rest is added.' })
    lacks: CaseLackInput[],
    @Arg('days', () => Int, { description: 'Working days that the applicant has.' }) days: number,
  ): Promise<CaseRecord> {
    return askCaseSupplement(ctx, { id, lacks, days });
  }

  /** Hands a case in once more. CASE-2 */
  @Mutation(() => CaseType, {
    description: 'Hands a case in once more, with what the one notice named (CASE-2).',
  })
  supplementCase(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return supplementCase(ctx, id);
  }

  /** Does not accept a case. CASE-4 */
  @Mutation(() => CaseType, {
    description: 'Does not accept a case, with reasons and a voucher (不予受理, CASE-4).',
  })
  refuseCaseAcceptance(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<CaseRecord> {
    return refuseCaseAcceptance(ctx, { id, reasons });
  }

  /** Notes that defects were mended. CASE-3 */
  @Mutation(() => CaseType, {
    description: 'Notes that what was missing came; the time to decide goes on (CASE-3).',
  })
  mendCaseDefects(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return mendCaseDefects(ctx, id);
  }

  /** Decides a case. CASE-6 */
  @Mutation(() => CaseType, {
    description: 'Decides a case; it is complete only once it is sealed (CASE-6, SEAL-4).',
  })
  decideCase(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
    @Arg('decision', () => CaseOutcomeEnum, { description: 'What is decided.' })
    decision: 'granted' | 'refused',
    @Arg('reasons', () => String, { nullable: true, description: 'Why; needed for a refusal.' })
    reasons: string | undefined,
    @Arg('validUntil', () => String, {
      nullable: true,
      description: 'Last day of the certificate, YYYY-MM-DD; without one it has no end (CASE-6).',
    })
    validUntil: string | undefined,
  ): Promise<CaseRecord> {
    return decideCase(ctx, { id, decision, reasons, validUntil });
  }

  /** Hands the result over. CASE-9 */
  @Mutation(() => CaseType, {
    description: 'Hands the result of a sealed case over to the applicant (CASE-9).',
  })
  deliverCase(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => DeliverCaseInput, { description: 'Which, and how.' })
    input: DeliverCaseInput,
  ): Promise<CaseRecord> {
    return deliverCase(ctx, input);
  }

  /** Takes a case back. */
  @Mutation(() => CaseType, {
    description: 'Takes a case back for its applicant, before it is decided.',
  })
  withdrawCase(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return withdrawCase(ctx, id);
  }
}

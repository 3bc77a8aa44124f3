import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { CaseType } from '../procedure/case.types';
import { applyForSeal } from './apply-for-seal';
import { askSealCancellation, askSealChange } from './ask-seal-request';
import { confirmSealRequest, refuseSealRequest } from './decide-seal-request';
import { fileSealException } from './file-seal-exception';
import { listSealExceptions, listSeals, listSealUses } from './list-seals';
import { nameSealKeepers } from './name-seal-keepers';
import { recordOwnSeal } from './record-own-seal';
import type {
  SealExceptionRecord,
  SealRecord,
  SealRequestRecord,
  SealStatus,
  SealUseRecord,
} from './seal';
import { SealStatusEnum } from './seal.enums';
import { NewSealExceptionInput, NewSealInput, SealChangeInput } from './seal.inputs';
import {
  SealConnection,
  SealExceptionConnection,
  SealExceptionType,
  SealRequestType,
  SealType,
  SealUseConnection,
} from './seal.types';
import { sealDecision } from './seal-decision';
import { sealVoucher } from './seal-voucher';
import { selectKeepers, selectSealRequests } from './seals.store';

/** Seals in the office API. */
@Resolver(() => SealType)
export class SealResolver {
  /** Lists seals. SEAL-6 */
  @Query(() => SealConnection, {
    description:
      "Seals of your department, newest first; all of them for the centre's management and the leadership office (SEAL-6).",
  })
  seals(
    @Ctx() ctx: CasesContext,
    @Arg('status', () => SealStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: SealStatus | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<SealRecord>> {
    return listSeals(ctx, { status: status ?? null, first, after: after ?? null });
  }

  /** Lists uses of a seal. SEAL-5 */
  @Query(() => SealUseConnection, {
    description:
      "The register of uses of a seal, newest first, to its leader, the department's sharing officers, the centre's management and the leadership office (SEAL-5).",
  })
  sealUses(
    @Ctx() ctx: CasesContext,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
    @Arg('from', () => String, { description: 'First day, YYYY-MM-DD.' }) from: string,
    @Arg('to', () => String, { description: 'Last day, YYYY-MM-DD.' }) to: string,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<SealUseRecord>> {
    return listSealUses(ctx, { sealId, from, to, first, after: after ?? null });
  }

  /** Lists work under departments' own seals. SEAL-3 */
  @Query(() => SealExceptionConnection, {
    description:
      "Work that was filed as done under departments' own seals: your department's, or all for the centre's management and the leadership office (SEAL-3).",
  })
  sealExceptions(
    @Ctx() ctx: CasesContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<SealExceptionRecord>> {
    return listSealExceptions(ctx, { first, after: after ?? null });
  }

  /** Applies for a seal. SEAL-6 */
  @Mutation(() => SealType, {
    description: 'Applies for a special seal for a window; its name follows by rule (SEAL-7).',
  })
  applyForSeal(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => NewSealInput, { description: 'The seal.' }) input: NewSealInput,
  ): Promise<SealRecord> {
    return applyForSeal(ctx, input);
  }

  /** Asks to change a seal. SEAL-6 */
  @Mutation(() => SealType, {
    description: 'Asks to give a seal another window or another leader (SEAL-6).',
  })
  askSealChange(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => SealChangeInput, { description: 'The change.' }) input: SealChangeInput,
  ): Promise<SealRecord> {
    return askSealChange(ctx, input);
  }

  /** Asks to cancel a seal. SEAL-6 */
  @Mutation(() => SealType, { description: 'Asks to cancel a seal (SEAL-6).' })
  askSealCancellation(
    @Ctx() ctx: CasesContext,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<SealRecord> {
    return askSealCancellation(ctx, { sealId, reasons });
  }

  /** Confirms what was asked. SEAL-6 */
  @Mutation(() => SealType, {
    description:
      "Confirms what was asked about a seal and files it under a number, as the centre's management; never by who asked (SEAL-6).",
  })
  confirmSealRequest(
    @Ctx() ctx: CasesContext,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
  ): Promise<SealRecord> {
    return confirmSealRequest(ctx, sealId);
  }

  /** Refuses what was asked. SEAL-6 */
  @Mutation(() => SealType, {
    description: "Refuses what was asked about a seal, as the centre's management (SEAL-6).",
  })
  refuseSealRequest(
    @Ctx() ctx: CasesContext,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<SealRecord> {
    return refuseSealRequest(ctx, { sealId, reasons });
  }

  /** Names who may use a seal. SEAL-5 */
  @Mutation(() => SealType, {
    description:
      'Names those who may use a seal beside you, its leader, instead of those named before (SEAL-5).',
  })
  nameSealKeepers(
    @Ctx() ctx: CasesContext,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
    @Arg('personIds', () => [ID], { description: 'People of your department, at most 20.' })
    personIds: string[],
  ): Promise<SealRecord> {
    return nameSealKeepers(ctx, { sealId, personIds });
  }

  /** Files work under the department's own seal. SEAL-3 */
  @Mutation(() => SealExceptionType, {
    description:
      "Files that the law wants the papers of an item under the department's own seal (SEAL-3).",
  })
  fileSealException(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => NewSealExceptionInput, { description: 'The work and the rule.' })
    input: NewSealExceptionInput,
  ): Promise<SealExceptionRecord> {
    return fileSealException(ctx, input);
  }

  /** Seals a decision. SEAL-2, SEAL-4 */
  @Mutation(() => CaseType, {
    description:
      'Seals the decision and the certificate of a case: each becomes a signed PDF, and the case is complete at that moment (SEAL-2, SEAL-4). The PDF is at /cases/<case>/documents/<paper>.pdf.',
  })
  sealDecision(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
  ): Promise<CaseRecord> {
    return sealDecision(ctx, { caseId, sealId });
  }

  /** Seals a voucher. CASE-5, SEAL-5 */
  @Mutation(() => CaseType, {
    description:
      'Seals a voucher or a notice of a case, which becomes a signed PDF at /cases/<case>/documents/<paper>.pdf; the case stays where it is (CASE-5, SEAL-5).',
  })
  sealVoucher(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('documentId', () => ID, { description: 'The paper.' }) documentId: string,
    @Arg('sealId', () => ID, { description: 'The seal.' }) sealId: string,
  ): Promise<CaseRecord> {
    return sealVoucher(ctx, { caseId, documentId, sealId });
  }

  /** Completes a case under the department's own seal. SEAL-3 */
  @Mutation(() => CaseType, {
    description:
      "Completes a case whose papers were sealed with the department's own seal, as was filed for its item (SEAL-3).",
  })
  recordOwnSeal(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('ownSealNumber', () => String, {
      description: "Number of that seal in the department's register.",
    })
    ownSealNumber: string,
  ): Promise<CaseRecord> {
    return recordOwnSeal(ctx, { caseId, ownSealNumber });
  }

  /** Whose it is. */
  @FieldResolver(() => DepartmentType, { description: 'The department whose seal it is.' })
  department(@Ctx() ctx: CasesContext, @Root() seal: SealRecord): Promise<DepartmentRecord> {
    return getDepartment(ctx, seal.departmentId);
  }

  /** What was asked about it. SEAL-6 */
  @FieldResolver(() => [SealRequestType], {
    description: 'Everything that was asked about it, the first one first (SEAL-6).',
  })
  requests(@Ctx() ctx: CasesContext, @Root() seal: SealRecord): Promise<SealRequestRecord[]> {
    return selectSealRequests(ctx.db, seal.id);
  }

  /** Who may use it. SEAL-5 */
  @FieldResolver(() => [ID], {
    description: 'Ids of those who may use it beside its leader (SEAL-5).',
  })
  keepers(@Ctx() ctx: CasesContext, @Root() seal: SealRecord): Promise<string[]> {
    return selectKeepers(ctx.db, seal.id);
  }
}

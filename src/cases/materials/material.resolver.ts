import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { type DepartmentRecord, DepartmentType, findDepartment } from '../../identity';
import { type CorrectionRecord, CorrectionType, readCorrections } from '../../sharing';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { CaseType } from '../procedure/case.types';
import { bringMaterial } from './bring-material';
import type { MaterialAnswer } from './case-material';
import { confirmMaterial } from './confirm-material';
import { MaterialAnswerEnum } from './material.enums';
import { CaseMaterialPart, CaseMaterialType } from './material.types';
import type { MaterialView, PartView } from './material-view';
import { showMaterials } from './show-materials';

/** What an applicant says of a material that was fetched. */
@InputType({ description: 'What the applicant says of a material that was fetched.' })
export class ConfirmMaterialInput {
  @Field(() => ID, { description: 'Id of the case.' })
  readonly caseId!: string;

  @Field(() => String, { description: 'Key of the material.' })
  readonly material!: string;

  @Field(() => MaterialAnswerEnum, { description: 'What they say.' })
  readonly answer!: MaterialAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the read that is wrong; needed where the material comes from several.',
  })
  readonly read?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'API names of the items that are wrong; all that the material takes when absent.',
  })
  readonly items?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What is right, as they say.' })
  readonly rightValue?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, such as a certificate; needed where it is wrong or changed.',
  })
  readonly evidence?: string | null;
}

/** What materials add to a case. */
@Resolver(() => CaseType)
export class CaseMaterialsResolver {
  /** Its materials. GDE-9 */
  @FieldResolver(() => [CaseMaterialType], {
    description:
      'Its materials in the order of the guide: what was fetched, what to confirm, what to bring. For ' +
      'those who handle the case, what was never asked or is due to be asked again is fetched first, ' +
      'all at once (GDE-9).',
  })
  materials(@Ctx() ctx: CasesContext, @Root() root: CaseRecord): Promise<readonly MaterialView[]> {
    return showMaterials(ctx, root);
  }
}

/** Materials of cases in the office API. */
@Resolver(() => CaseMaterialType)
export class CaseMaterialResolver {
  /** Takes down what the applicant says of a material. GDE-9, SHR-11 */
  @Mutation(() => CaseMaterialType, {
    description:
      'Takes down what the applicant says of a material that was fetched. Where it is wrong or has ' +
      'changed, their own prevails and a correction goes to its provider (GDE-9, SHR-11).',
  })
  confirmMaterial(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => ConfirmMaterialInput, { description: 'What they say.' })
    input: ConfirmMaterialInput,
  ): Promise<MaterialView> {
    return confirmMaterial(ctx, input);
  }

  /** Notes that a material was handed in. GDE-9 */
  @Mutation(() => CaseMaterialType, {
    description: 'Notes that a material which cannot be had by sharing was handed in (GDE-9).',
  })
  bringMaterial(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'Id of the case.' }) caseId: string,
    @Arg('material', () => String, { description: 'Key of the material.' }) material: string,
    @Arg('note', () => String, { nullable: true, description: 'What it is, such as two copies.' })
    note: string | undefined,
  ): Promise<MaterialView> {
    return bringMaterial(ctx, { caseId, material, note });
  }

  /** The correction that was filed. SHR-11 */
  @FieldResolver(() => CorrectionType, {
    nullable: true,
    description: 'The correction that went to the provider, and what it came to (SHR-11).',
  })
  async correction(
    @Ctx() ctx: CasesContext,
    @Root() { correctionId }: MaterialView,
  ): Promise<CorrectionRecord | null> {
    return correctionId ? ((await readCorrections(ctx, [correctionId]))[0] ?? null) : null;
  }
}

/** Parts of materials in the office API. */
@Resolver(() => CaseMaterialPart)
export class CaseMaterialPartResolver {
  /** Who gave it. */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department that provides it; null while that is not known.',
  })
  async provider(
    @Ctx() ctx: CasesContext,
    @Root() { providerId }: PartView,
  ): Promise<DepartmentRecord | null> {
    return providerId ? ((await findDepartment(ctx, providerId)) ?? null) : null;
  }
}

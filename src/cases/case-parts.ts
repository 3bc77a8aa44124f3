import { readGuideVersion } from '../services';
import type { CasesContext } from './context';
import type { CaseRecord } from './file/case';

/** Where a material of a case stands, for the procedure. */
export interface MaterialStand {
  /** Key of the material in the guide. */
  readonly key: string;
  readonly name: string;
  /**
   * `bring` is still missing from the applicant; `brought` and `broughtInstead` are the applicant's;
   * `pending` is owed by the gateway; what else there is needs nothing.
   */
  readonly state:
    | 'notNeeded'
    | 'fetched'
    | 'toConfirm'
    | 'confirmed'
    | 'bring'
    | 'brought'
    | 'broughtInstead'
    | 'pending';
}

/** What the procedure asks of the other folders of this room. */
export interface CaseParts {
  /** Begins to fetch what sharing supplies, in the transaction that opens the case. GDE-9 */
  beginMaterials(ctx: CasesContext, file: CaseRecord): Promise<void>;
  /** Where the materials of a case stand, in the order of its guide. */
  materials(ctx: CasesContext, file: CaseRecord): Promise<readonly MaterialStand[]>;
  /** Ids of the windows whose cases the caller handles; null for all of the department. CTR-3 */
  windowsOf(ctx: CasesContext): Promise<readonly string[] | null>;
}

/** Materials by the guide alone: the applicant's are as they are handed in, the others are owed by us. */
async function materialsByGuide(
  ctx: CasesContext,
  { guideVersionId, applicant }: CaseRecord,
): Promise<readonly MaterialStand[]> {
  const { content } = await readGuideVersion(ctx, guideVersionId);
  return content.materials.map(({ key, name, way, when }) => {
    const needed = !when?.applicant || when.applicant === applicant.kind;
    const state = way === 'submit' ? 'brought' : 'pending';
    return { key, name, state: needed ? state : 'notNeeded' };
  });
}

/** The parts in use: the one place where they are put together. */
export const CASE_PARTS: CaseParts = {
  beginMaterials: async () => {},
  materials: materialsByGuide,
  windowsOf: async () => null,
};

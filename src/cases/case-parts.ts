import { windowsOfCaller } from '../services';
import type { CasesContext } from './context';
import type { CaseRecord } from './file/case';
import type { Asker } from './materials/advance-case';
import { beginMaterials } from './materials/begin-materials';
import { materialStates } from './materials/material-states';
import { sealedPapers } from './seal/sealed-papers';

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
  beginMaterials(ctx: CasesContext, file: CaseRecord, asker: Asker): Promise<void>;
  /** Where the materials of a case stand, in the order of its guide. */
  materials(ctx: CasesContext, file: CaseRecord): Promise<readonly MaterialStand[]>;
  /** Ids of the papers of a case that are sealed. CASE-5 */
  sealedPapers(ctx: CasesContext, file: CaseRecord): Promise<ReadonlySet<string>>;
  /** Ids of the windows whose cases the caller handles; null for all of the department. CTR-3 */
  windowsOf(ctx: CasesContext): Promise<readonly string[] | null>;
}

/** The parts in use: the one place where they are put together. */
export const CASE_PARTS: CaseParts = {
  beginMaterials,
  materials: materialStates,
  sealedPapers,
  windowsOf: windowsOfCaller,
};

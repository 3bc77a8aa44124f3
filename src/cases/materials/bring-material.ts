import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { checkNote } from '../file/check-text';
import { readStanding } from './advance-case';
import { readGuided } from './fetch-reads';
import { checkStands, findMaterial } from './find-material';
import { lockHandledCase } from './handled-case';
import { type MaterialView, viewOf } from './material-view';
import { writeAnswer } from './materials.store';

/** A material that was handed in. */
export interface BroughtMaterial {
  readonly caseId: string;
  /** Key of the material. */
  readonly material: string;
  /** What it is, such as how many copies. */
  readonly note?: string | null;
}

/**
 * Notes that a material was handed in. Only what cannot be had by sharing is taken: what the gateway
 * still owes is not the applicant's to bring. GDE-9, CASE-11
 *
 * Errors: those of `holdCase`; STEP_NOT_ALLOWED for a case that is decided; CONFLICT for a material
 * that need not be brought; INPUT_INVALID.
 */
export async function bringMaterial(
  ctx: CasesContext,
  { caseId, material: key, note: said }: BroughtMaterial,
): Promise<MaterialView> {
  const case_ = await lockHandledCase(ctx, caseId, 'bringMaterial');
  const standing = await readStanding(ctx, await readGuided(ctx, case_));
  const found = await findMaterial(ctx, standing, key);
  checkStands(found, ['bring']);
  const evidence = checkNote('note', said);
  await writeAnswer(ctx.db, ctx.secrets, {
    ...{ caseId, key, state: 'brought', answer: null, correctionId: null, correctionCode: null },
    ...{ note: evidence === null ? null : { evidence, rightValue: null, items: [] } },
    ...{ answeredAt: ctx.clock.now(), answeredBy: requireActor(ctx).id },
  });
  const { record } = await findMaterial(ctx, standing, key);
  return viewOf(ctx, standing, { ...found, record }, true);
}

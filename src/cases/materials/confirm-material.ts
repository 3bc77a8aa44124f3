import { alsoRecord, requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { checkNote, checkText } from '../file/check-text';
import { readStanding } from './advance-case';
import type { MaterialAnswer, MaterialNote, MaterialState } from './case-material';
import { type Corrected, correctDatum, correctionDraft, partOf } from './correct-datum';
import { readGuided } from './fetch-reads';
import { checkStands, type FoundMaterial, findMaterial } from './find-material';
import { lockHandledCase } from './handled-case';
import { type MaterialView, viewOf } from './material-view';
import { type Answered, writeAnswer } from './materials.store';
import type { Standing } from './standing';

/** What an applicant says of a material that was fetched. */
export interface Confirmation {
  readonly caseId: string;
  /** Key of the material. */
  readonly material: string;
  readonly answer: MaterialAnswer;
  /** Name of the read that is wrong; needed where the material comes from several. */
  readonly read?: string | null;
  /** API names of what is wrong; all that the material takes of it when absent. */
  readonly items?: readonly string[] | null;
  readonly rightValue?: string | null;
  /** What shows it; needed where it is wrong or changed. */
  readonly evidence?: string | null;
}

const FETCHED: readonly MaterialState[] = ['fetched', 'toConfirm'];

/** What is written whatever was answered. */
function answered(
  ctx: CasesContext,
  { caseId, material: key, answer }: Confirmation,
): Pick<Answered, 'caseId' | 'key' | 'answer' | 'answeredAt' | 'answeredBy'> {
  const { id: answeredBy } = requireActor(ctx);
  return { caseId, key, answer, answeredAt: ctx.clock.now(), answeredBy };
}

async function confirm(ctx: CasesContext, found: FoundMaterial, said: Confirmation) {
  checkStands(found, FETCHED);
  const none = { note: null, correctionId: null, correctionCode: null };
  await writeAnswer(ctx.db, ctx.secrets, { ...answered(ctx, said), state: 'confirmed', ...none });
  return null;
}

/** The applicant's own prevails, and the provider is told. */
async function prevail(
  ctx: CasesContext,
  standing: Standing,
  found: FoundMaterial,
  said: Confirmation & { readonly answer: 'wrong' | 'lawfullyChanged' },
): Promise<Corrected> {
  checkStands(found, [...FETCHED, 'confirmed']);
  const part = partOf(standing, found, said);
  const note: MaterialNote = {
    evidence: checkText('evidence', said.evidence),
    rightValue: checkNote('rightValue', said.rightValue),
    items: part.items,
  };
  const corrected = await correctDatum(ctx, standing, found, { answer: said, part, note });
  const { correction, code: correctionCode } = corrected;
  const told = { correctionId: correction?.id ?? null, correctionCode };
  const state = 'broughtInstead';
  await writeAnswer(ctx.db, ctx.secrets, { ...answered(ctx, said), state, note, ...told });
  return corrected;
}

/**
 * Takes down what the applicant says of a material that was fetched. 确认 leaves it; where it is 有误 or
 * 已合法变更, what the applicant hands in prevails, the case goes on, and a correction with the evidence
 * goes to the provider in the same change. Of two answers at once one is first. GDE-9, SHR-11
 *
 * Errors: those of `holdCase`; STEP_NOT_ALLOWED for a case that is decided; CONFLICT for a material
 * that was not fetched or was answered about; INPUT_INVALID; those of `fileCorrection` but for rights
 * that ended meanwhile, which are noted.
 */
export async function confirmMaterial(
  ctx: CasesContext,
  said: Confirmation,
): Promise<MaterialView> {
  const case_ = await lockHandledCase(ctx, said.caseId, 'confirmMaterial');
  const standing = await readStanding(ctx, await readGuided(ctx, case_));
  const found = await findMaterial(ctx, standing, said.material);
  const { answer } = said;
  const corrected =
    answer === 'confirmed'
      ? await confirm(ctx, found, said)
      : await prevail(ctx, standing, found, { ...said, answer });
  const { record } = await findMaterial(ctx, standing, said.material);
  const view = await viewOf(ctx, standing, { ...found, record }, true);
  const filed = corrected?.isNew ? corrected.correction : null;
  return filed ? alsoRecord(view, [correctionDraft(ctx, filed)]) : view;
}

import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { DocumentKind, DocumentRecord } from '../document/document';
import { selectDocuments } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import { caseWords, checkStep, holdCase } from '../procedure/begin-step';
import { checkWindowPower } from '../procedure/check-window';
import { selectCaseUses } from './seal-uses.store';

/** Papers that are valid only once sealed. SEAL-2 */
const SEALED_KINDS: readonly DocumentKind[] = ['certificate', 'decision'];

/** A case that waits for its seal, held, with the papers that get it. */
export interface Sealing {
  readonly file: CaseRecord;
  readonly papers: readonly DocumentRecord[];
}

/** Errors: CONFLICT where the papers were sealed before, with when. */
async function checkUnsealed(
  ctx: CasesContext,
  file: CaseRecord,
  papers: readonly DocumentRecord[],
): Promise<void> {
  const ids = papers.map(({ id }) => id);
  const uses = await selectCaseUses(ctx.db, file.id);
  const first = uses.find(({ documentId }) => ids.includes(documentId));
  if (!first) return;
  const expected = { zh: '未用印', en: 'not sealed' };
  const at = first.at.toISOString();
  const got = { zh: `已于 ${at} 用印`, en: `sealed at ${at}` };
  throw new GatewayError('CONFLICT', { what: caseWords(file), expected, got });
}

/**
 * Holds a decided case whose papers are to be sealed by one of those who handle it. SEAL-2, SEAL-4
 *
 * Errors: those of `holdCase`; CONFLICT where it was sealed; STEP_NOT_ALLOWED where it is not
 * decided; NOTHING_TO_SEAL; WINDOW_NOT_AUTHORISED (CTR-3).
 */
export async function beginSealing(
  ctx: CasesContext,
  operation: string,
  caseId: string,
): Promise<Sealing> {
  const file = await holdCase(ctx, caseId, { operation, bySystem: false });
  await checkWindowPower(ctx, file, 'makeCertificate');
  const all = await selectDocuments(ctx.db, ctx.secrets, caseId);
  const papers = all.filter(({ kind }) => SEALED_KINDS.includes(kind));
  await checkUnsealed(ctx, file, papers);
  await checkStep(ctx, 'complete', file);
  if (papers.length === 0) throw new GatewayError('NOTHING_TO_SEAL', { case: file.number });
  return { file, papers };
}

import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectCaseUses } from './seal-uses.store';

/** Ids of the papers of a case that carry a seal as signed PDFs. CASE-5, SEAL-2 */
export async function sealedPapers(
  ctx: CasesContext,
  { id }: Pick<CaseRecord, 'id'>,
): Promise<ReadonlySet<string>> {
  const uses = await selectCaseUses(ctx.db, id);
  return new Set(uses.filter(({ sha256 }) => sha256 !== null).map(({ documentId }) => documentId));
}

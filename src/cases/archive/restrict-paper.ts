import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { restrictDocument } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import { beginCaseStep } from '../procedure/begin-step';
import type { RestrictedGround } from './volume';

/** A paper that is not fit for others. */
export interface Restricting {
  readonly caseId: string;
  readonly documentId: string;
  readonly ground: RestrictedGround;
}

/**
 * Puts a paper of a case that came to its end into the restricted sub-volume, as long as it is not
 * archived. There is no way back: what was once judged private stays so. ARC-2
 *
 * Errors: those of `beginCaseStep`; NOT_FOUND for a paper that is not the case's.
 */
export async function restrictCasePaper(
  ctx: CasesContext,
  { caseId, documentId, ground }: Restricting,
): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'archive', caseId);
  const isDone = await restrictDocument(ctx.db, { caseId, id: documentId, ground });
  if (isDone) return file;
  throw new GatewayError('NOT_FOUND', { what: { zh: '文书', en: 'paper' }, id: documentId });
}

import { holds, requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectParts } from './joint-parts.store';
import { isOwnSystem, mayHandle } from './may-handle';

/** True while a clerk's department has yet to answer its part in a joint case. CASE-10 */
async function answersPart(ctx: CasesContext, { id }: CaseRecord): Promise<boolean> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk')) return false;
  const parts = await selectParts(ctx.db, ctx.secrets, id);
  return parts.some(
    (part) =>
      part.departmentId === actor.department.id &&
      part.askedAt !== null &&
      part.answeredAt === null,
  );
}

/**
 * True for those who may know who applies and what papers say: who handles a case, and the department's own
 * system, until it is closed; a department with a part, until it gave its opinion.
 */
export async function seesApplicant(ctx: CasesContext, file: CaseRecord): Promise<boolean> {
  if (file.closedAt !== null) return false;
  if (isOwnSystem(requireActor(ctx), file) || (await mayHandle(ctx, file))) return true;
  return answersPart(ctx, file);
}

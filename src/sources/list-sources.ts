import { forbidden, requireActor, seesAllDepartments } from '../identity';
import type { SourcesContext } from './context';
import { shownTo } from './own-source';
import { type SourceRecord, selectSources } from './sources.store';

/**
 * The sources of the caller's department, disabled ones too; those who see all departments may name
 * another, and operators and the gateway itself get all where none is named. Settings are shown to
 * the department's stewards only.
 * Errors: UNAUTHENTICATED, FORBIDDEN.
 */
export async function listSources(
  ctx: SourcesContext,
  departmentId?: string,
): Promise<readonly SourceRecord[]> {
  const actor = requireActor(ctx);
  const seesAll = seesAllDepartments(actor);
  const own = actor.department.id;
  if (!seesAll && departmentId !== undefined && departmentId !== own) throw forbidden('sources');
  const sources = await selectSources(ctx.db, seesAll ? departmentId : own);
  return sources.map((source) => shownTo(ctx, source));
}

import { type IdentityContext, requireActor } from '../../identity';
import { windowsOfCaller } from '../../services';
import { selectElsewhere } from '../file/cases.store';

/**
 * Of these ids those of cases of the caller's own department, or of parts in one, that are handled at other windows than the
 * caller's: a clerk hears nothing of them. CTR-3
 */
export async function casesUnheard(
  ctx: IdentityContext,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const windows = await windowsOfCaller(ctx);
  if (windows === null) return new Set();
  const departmentId = requireActor(ctx).department.id;
  return new Set(await selectElsewhere(ctx.db, { departmentId, windows, ids }));
}

import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import { selectLawChangesById } from './laws.store';

/** Ids of changes of law, each once, which all must be there. Errors: NOT_FOUND. */
export async function requireLawChanges(
  ctx: SharingContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  const asked = [...new Set(ids)];
  const known = new Set((await selectLawChangesById(ctx.db, asked)).map(({ id }) => id));
  const absent = asked.find((id) => !known.has(id));
  if (absent === undefined) return asked;
  throw new GatewayError('NOT_FOUND', {
    what: { zh: '法规变动', en: 'change of law' },
    id: absent,
  });
}

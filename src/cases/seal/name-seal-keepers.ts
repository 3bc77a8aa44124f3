import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { requireColleague, requireOwnSeal } from './require-seal';
import type { SealRecord } from './seal';
import { replaceKeepers } from './seals.store';

/** Most people that a leader names for one seal. */
const MOST = 20;

/**
 * Names those who may use a seal beside its leader, instead of those named before; the leader answers
 * for what they do with it. SEAL-5
 *
 * Errors: NOT_FOUND; SEAL_NOT_YOURS for anybody but the leader; SEAL_NOT_ACTIVE; INPUT_INVALID for
 * somebody of another department.
 */
export async function nameSealKeepers(
  ctx: CasesContext,
  { sealId, personIds }: { readonly sealId: string; readonly personIds: readonly string[] },
): Promise<SealRecord> {
  const actor = requireActor(ctx);
  const seal = await requireOwnSeal(ctx, sealId);
  const { number, status, leaderId } = seal;
  if (leaderId !== actor.id) throw new GatewayError('SEAL_NOT_YOURS', { seal: number });
  if (status !== 'active') throw new GatewayError('SEAL_NOT_ACTIVE', { seal: number, status });
  if (personIds.length > MOST || new Set(personIds).size < personIds.length) {
    const expected = { zh: `至多 ${MOST} 人，各一次`, en: `at most ${MOST} people, each once` };
    const got = { zh: '其他内容', en: 'something else' };
    throw new GatewayError('INPUT_INVALID', { field: 'personIds', expected, got });
  }
  for (const id of personIds) await requireColleague(ctx, actor, { field: 'personIds', id });
  await replaceKeepers(ctx.db, sealId, { personIds, since: ctx.clock.now(), by: actor.id });
  return seal;
}

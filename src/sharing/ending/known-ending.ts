import { type Actor, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type EndingRecord, selectConcerned, selectEnding } from './endings.store';

/** True for those who read all, and for the provider, who knows whom it serves. */
export function seesAllSides(actor: Actor, { providerId }: EndingRecord): boolean {
  const oversees = holds(actor, 'sharingAuthority', 'leadership');
  return oversees || actor.department.id === providerId;
}

/** The ending of this id, where it concerns the caller. Errors: NOT_FOUND. */
export async function knownEnding(ctx: SharingContext, id: string): Promise<EndingRecord> {
  const actor = requireActor(ctx);
  const ending = await selectEnding(ctx.db, id);
  if (ending && seesAllSides(actor, ending)) return ending;
  const concerned = ending ? await selectConcerned(ctx.db, id) : [];
  if (ending && concerned.includes(actor.department.id)) return ending;
  throw new GatewayError('NOT_FOUND', { what: { zh: '终止事项', en: 'ending' }, id });
}

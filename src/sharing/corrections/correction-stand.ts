import { type Actor, holds } from '../../identity';
import type { CorrectionRecord } from './correction.store';

/** How a caller stands to a correction; a reader is anybody else who may know of it. */
export type CorrectionStand = 'provider' | 'consumer' | 'overseer' | 'reader';

/** How a caller who may know of a correction stands to it. */
export function standOf(
  actor: Actor,
  { providerId, consumerId }: Pick<CorrectionRecord, 'providerId' | 'consumerId'>,
): CorrectionStand {
  if (actor.department.id === providerId) return 'provider';
  if (actor.department.id === consumerId) return 'consumer';
  return holds(actor, 'sharingAuthority', 'leadership') ? 'overseer' : 'reader';
}

/** True for those who may know who asked and when; others see number, resource, items and state. */
export function seesParties(actor: Actor, correction: CorrectionRecord): boolean {
  return standOf(actor, correction) !== 'reader';
}

/** True for those people of the provider who must find the row. */
export function seesKey(actor: Actor, correction: CorrectionRecord): boolean {
  return standOf(actor, correction) === 'provider' && holds(actor, 'sharingOfficer', 'steward');
}

/** True for those between whom what is wrong is said: who must find the row, and who asks. */
export function seesTexts(actor: Actor, correction: CorrectionRecord): boolean {
  return seesKey(actor, correction) || standOf(actor, correction) === 'consumer';
}

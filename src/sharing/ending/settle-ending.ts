import { alsoRecord } from '../../identity';
import type { SharingContext } from '../context';
import { type EndingRecord, selectEndingSteps } from './endings.store';
import { holdersOf, withoutAgreement } from './holders';
import { endingRecord, takeEndingStep } from './take-ending-step';

/**
 * Hands an ending over to the authority for filing once all who hold a grant agree, which is so from
 * the start where nobody does; else it stays open. SHR-7
 */
export async function settleEnding(
  ctx: SharingContext,
  ending: EndingRecord,
): Promise<EndingRecord> {
  const history = await selectEndingSteps(ctx.db, ending.id);
  const open = withoutAgreement(await holdersOf(ctx, ending), history);
  if (open.length > 0) return ending;
  const settled = await takeEndingStep(ctx, { name: 'settle', ending });
  return alsoRecord(settled, [endingRecord(ctx, 'settle', settled)]);
}

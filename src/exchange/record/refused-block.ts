import type { AuditDraft } from '../../audit';
import type { ExchangeContext } from '../context';
import type { RefusedBlock } from '../open-block';
import { dropRead, newRead } from '../read/read';
import { blockFacts, draftOf } from './draft';

/**
 * Records for a block that was refused as a whole: one for each read that was asked. A caller who
 * proved no identity is not recorded: the log must not grow by whoever likes to fill it.
 */
export function refusedDrafts(ctx: ExchangeContext, refused: RefusedBlock): AuditDraft[] {
  if (!ctx.actor) return [];
  const { block, purpose, error } = refused;
  const facts = purpose ? blockFacts({ ctx, purpose }) : { ctx, purpose: null, subject: null };
  return block.positions.map((position) => {
    const read = newRead(position);
    dropRead(read, 'denied', error);
    return draftOf(facts, read);
  });
}

import { type Decision, readRight } from '../../sharing';
import { projectionOf } from './projection';
import type { BlockRun, Granted, Read } from './read';

/**
 * What a decision lets this read do, for its subject and for what is asked; it stands in the read.
 *
 * Errors: SUBJECT_REQUIRED where the rows are the applicant's own and the purpose names nobody.
 */
export function grantedBy(run: BlockRun, read: Read, decision: Decision): Granted {
  const { position } = read;
  const moment = { subject: run.purpose.subject, now: run.ctx.clock.now() };
  const right = readRight(decision, position.resource.model, moment);
  const projection = projectionOf(position, decision);
  read.projection = projection;
  read.right = right;
  return { decision, right, projection };
}

/** The same, where what is asked left rows out of the decision. */
export function narrowedBy(
  run: BlockRun,
  read: Read,
  granted: Granted,
  decision: Decision,
): Granted {
  return decision === granted.decision ? granted : grantedBy(run, read, decision);
}

import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { AnomalyName } from '../anomalies/limits';
import type { OversightContext } from '../context';
import type { FindingRecord, FindingStatus } from './finding';
import { selectFindings } from './findings.store';

/** Which findings. */
export interface AskedFindings extends Page {
  readonly status?: FindingStatus | null;
  readonly rule?: AnomalyName | null;
  /** Id of the department whose reads they are about. */
  readonly department?: string | null;
}

/** Whose findings the caller sees; null for all. Errors: FORBIDDEN. */
function assignedTo(ctx: OversightContext): string | null {
  const actor = requireActor(ctx);
  if (holds(actor, 'leadership')) return null;
  if (holds(actor, 'sharingOfficer')) return actor.department.id;
  throw forbidden('findings');
}

/**
 * Findings, newest first: all of them for the leadership office, for an officer those that were given to
 * their department. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listFindings(
  ctx: OversightContext,
  asked: AskedFindings,
): Promise<Listing<FindingRecord>> {
  const assignedId = assignedTo(ctx);
  const page = checkPage(asked);
  const { status = null, rule = null, department: departmentId = null } = asked;
  const found = await selectFindings(ctx.db, { ...page, assignedId, status, rule, departmentId });
  return listing(found, page.first);
}

import { forbidden, holds, type IdentityContext, requireActor } from '../identity';
import { checkPage, chinaDate, type Listing, listing, type Page } from '../platform';
import type { DeadlineRecord } from './deadline';
import { selectDeadlines, selectDeadlinesOf } from './deadlines.store';
import type { DeadlineKind } from './statutory-days';

/** Which clocks to list; all of them where nothing is said. */
export interface DeadlineFilter {
  readonly open?: boolean | null;
  readonly overdue?: boolean | null;
  readonly kind?: DeadlineKind | null;
}

/**
 * Clocks, newest first: those that the caller's department must meet or waits for; all of them for
 * the sharing authority and the leadership office.
 *
 * Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listDeadlines(
  ctx: IdentityContext,
  { open, overdue, kind, ...page }: DeadlineFilter & Page,
): Promise<Listing<DeadlineRecord>> {
  const actor = requireActor(ctx);
  const all = holds(actor, 'sharingAuthority', 'leadership');
  if (!all && !holds(actor, 'sharingOfficer', 'steward')) throw forbidden('deadlines');
  const { first, after } = checkPage(page);
  const found = await selectDeadlines(ctx.db, {
    ...{ departmentId: all ? null : actor.department.id, today: chinaDate(ctx.clock.now()) },
    ...{ open: open ?? null, overdue: overdue ?? null, kind: kind ?? null, first, after },
  });
  return listing(found, first);
}

/** All clocks of one subject, the oldest first, for a room that has found the caller may see it. */
export function deadlinesOf(ctx: IdentityContext, subjectId: string): Promise<DeadlineRecord[]> {
  return selectDeadlinesOf(ctx.db, subjectId);
}

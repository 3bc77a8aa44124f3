import type { CasesContext } from '../../src/cases/context';
import { newId } from '../../src/platform';
import {
  insertCentre,
  insertWindow,
  insertWindowClerk,
} from '../../src/services/centres/centres.store';

/** A window of a department's own, in a station of its own; answers its id. */
export async function aWindowOf(
  { db, clock }: CasesContext,
  departmentId: string,
): Promise<string> {
  const openedAt = clock.now();
  const [id, centreId] = [newId(), newId()];
  const centre = {
    id: centreId,
    name: `站${centreId}`,
    kind: 'station',
    divisionCode: '110105',
  } as const;
  await insertCentre(db, { ...centre, specialty: null, openedAt, openedBy: 'x', closedAt: null });
  const own = { departmentId, ground: 'stateRule', reasons: '窗口' } as const;
  await insertWindow(db, { id, centreId, name: 'A1', ...own, openedAt, closedAt: null });
  return id;
}

/** Has a clerk work at a window, on the cases of that. */
export async function worksAt(
  { db, clock }: CasesContext,
  personId: string,
  windowId: string | null,
): Promise<void> {
  await insertWindowClerk(db, { windowId, personId, since: clock.now(), by: 'x' });
}

/** Has a clerk work behind the windows of their department, on all of its cases. */
export function worksBehind(ctx: CasesContext, personId: string): Promise<void> {
  return worksAt(ctx, personId, null);
}

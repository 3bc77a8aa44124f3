import { applyForSeal, confirmSealRequest, listSeals } from '../../../src/cases';
import {
  authoriseWindow,
  bindWindowClerk,
  listAuthorisations,
  listCentres,
  listWindows,
  openCentre,
  openWindow,
  type WindowPower,
  windowsOfCaller,
} from '../../../src/services';
import { DEPARTMENTS, type DepartmentId } from '../generate';
import { type CityContext, office } from './city-context';
import type { SampleGuide } from './guides/sample-guide';
import type { ActAs } from './people';

/** Where the city's services are handled: one window for all items, as the rule is. CTR-2 */
const WINDOW = '综合窗口1';

const POWERS: readonly WindowPower[] = ['advise', 'accept', 'makeCertificate', 'deliver'];

/**
 * Opens the city's centre with its window, authorises that for the services of city departments, and has a seal of each
 * opened there; what is there already stays. CTR-1, CTR-3, SEAL-6
 *
 * @returns id of the window
 */
export async function loadCentres(actAs: ActAs, guides: readonly SampleGuide[]): Promise<string> {
  const authority = actAs('government-services', 'sharingAuthority');
  const windowId = await theWindow(authority);
  const authorised = await listAuthorisations(authority, windowId);
  const known = new Set(authorised.map(({ serviceItem }) => serviceItem));
  for (const { department, service } of guides) {
    if (!isOfTheCity(department)) continue;
    if (!known.has(service))
      await authorise(actAs(department, 'sharingOfficer'), windowId, service);
    await workBehind(actAs, department);
    await aSeal(actAs, department, windowId);
  }
  return windowId;
}

/** District departments have centres of their own. */
export function isOfTheCity(department: DepartmentId): boolean {
  return DEPARTMENTS.some(({ id, level }) => id === department && level === 'city');
}

async function theWindow(authority: CityContext): Promise<string> {
  const divisionCode = authority.actor?.department.divisionCode ?? '';
  const page = { first: 1, after: null };
  const [known] = (await listCentres(authority, divisionCode, page)).nodes;
  const kind = {
    kind: 'city',
    divisionCode,
    township: null,
    place: null,
    specialty: null,
  } as const;
  const centre =
    known ?? (await office(authority, 'centre.opened', () => openCentre(authority, kind)));
  const [window] = await listWindows(authority, centre.id);
  if (window) return window.id;
  const wanted = { centreId: centre.id, name: WINDOW, departmentId: null, ground: null };
  const opened = await office(authority, 'window.opened', () =>
    openWindow(authority, { ...wanted, reasons: null }),
  );
  return opened.id;
}

function authorise(officer: CityContext, windowId: string, serviceItem: string): Promise<unknown> {
  const input = { windowId, serviceItem, powers: POWERS };
  return office(officer, 'window.authorised', () => authoriseWindow(officer, input));
}

/** Has the clerk of the department work behind the window, on all of its cases. CTR-3 */
async function workBehind(actAs: ActAs, department: DepartmentId): Promise<void> {
  const clerk = actAs(department, 'clerk');
  if ((await windowsOfCaller(clerk)) === null) return;
  const officer = actAs(department, 'sharingOfficer');
  const bound = { windowId: null, personId: clerk.actor?.id ?? '' };
  await office(officer, 'window.clerkBound', () => bindWindowClerk(officer, bound));
}

/** A seal that is used by the clerk of the department, who answers for it. SEAL-5 */
async function aSeal(actAs: ActAs, department: DepartmentId, windowId: string): Promise<void> {
  const officer = actAs(department, 'sharingOfficer');
  const authority = actAs('government-services', 'sharingAuthority');
  const { nodes } = await listSeals(officer, { status: null, first: 1, after: null });
  const leaderId = actAs(department, 'clerk').actor?.id ?? '';
  const asked = { windowId, leaderId, reasons: '窗口办理许可和确认事项' };
  const seal =
    nodes[0] ?? (await office(officer, 'seal.applied', () => applyForSeal(officer, asked)));
  if (seal.status !== 'applied') return;
  await office(authority, 'seal.filed', () => confirmSealRequest(authority, seal.id));
}

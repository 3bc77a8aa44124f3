import { listServiceItems, registerServiceItem } from '../../../src/sharing';
import { type SampleService, SERVICES } from '../generate';
import { type CityContext, office } from './city-context';
import { type Departments, departmentOf } from './departments';

/** Enters the service items that are not in the list yet. */
export async function loadServices(
  authority: CityContext,
  departments: Departments,
): Promise<void> {
  const known = new Set((await listServiceItems(authority)).map(({ code }) => code));
  for (const service of SERVICES) {
    if (!known.has(service.code)) await enter(authority, departments, service);
  }
}

function enter(
  authority: CityContext,
  departments: Departments,
  { code, name, handledBy }: SampleService,
): Promise<unknown> {
  const ids = handledBy.map((id) => departmentOf(departments, id).id);
  return office(authority, 'serviceItem.registered', () =>
    registerServiceItem(authority, { code, name, departments: ids }),
  );
}

import {
  addClientKey,
  createKeyPair,
  type DepartmentRecord,
  registerClient,
} from '../../src/identity';
import {
  applyForSharing,
  approveApplication,
  registerServiceItem,
  type SharingContext,
} from '../../src/sharing';
import { actingAs, createBenchDepartment, office } from './actors';
import { MATERIAL_ITEMS, RESIDENT_ITEMS } from './items';
import { type BenchProvider, PROVIDERS, RESIDENT } from './materials';
import { provide } from './provide';
import { tablesOf } from './tables.store';
import type { Size, World } from './world';

const SERVICE_ITEM = 'BENCH-1';
const YEAR_MS = 365 * 86_400_000;

/**
 * Brings an empty gateway to where a department's system may read: every step by the use case that
 * a real department would take, so that what is measured is what they would have.
 */
export async function setUpWorld(
  ctx: SharingContext,
  size: Size,
  providersUrl: string,
): Promise<World> {
  const bureau = await createBenchDepartment(ctx, 80, '政务服务管理局', ['sharingAuthority']);
  const consumer = await createBenchDepartment(ctx, 90, '住房和城乡建设委员会');
  const authority = actingAs(ctx, bureau, 'sharingAuthority');
  await enterService(authority, consumer);
  for (const provider of PROVIDERS) {
    const department = await createBenchDepartment(ctx, provider.number, provider.name);
    await provide({ ctx, authority, size, providersUrl }, provider, department);
    await agree(ctx, provider, department, consumer);
  }
  const client = await admitClient(ctx, consumer);
  return { ...size, client, serviceItem: SERVICE_ITEM, tables: await tablesOf(ctx.db) };
}

function enterService(authority: SharingContext, { id }: DepartmentRecord): Promise<unknown> {
  const item = { code: SERVICE_ITEM, name: '公共租赁住房申请', departments: [id] };
  return office(authority, 'serviceItem.registered', () => registerServiceItem(authority, item));
}

/** One grant for each resource of the provider, for all of its items. */
async function agree(
  ctx: SharingContext,
  { number, materials }: BenchProvider,
  provider: DepartmentRecord,
  consumer: DepartmentRecord,
): Promise<void> {
  const applicant = actingAs(ctx, consumer, 'sharingOfficer');
  const answerer = actingAs(ctx, provider, 'sharingOfficer');
  for (const resource of number === 1 ? [RESIDENT, ...materials] : materials) {
    const items = resource === RESIDENT ? RESIDENT_ITEMS : MATERIAL_ITEMS;
    const { id } = await apply(
      applicant,
      resource,
      items.map(({ apiName }) => apiName),
    );
    await office(answerer, 'grant.issued', () => approveApplication(answerer, { id }));
  }
}

function apply(applicant: SharingContext, resource: string, items: string[]) {
  const expiresAt = new Date(applicant.clock.now().getTime() + YEAR_MS);
  return office(applicant, 'application.submitted', () =>
    applyForSharing(applicant, {
      resource,
      items,
      serviceItems: [SERVICE_ITEM],
      basis: '公共租赁住房管理办法',
      mode: 'serviceInterface',
      expiresAt,
    }),
  );
}

async function admitClient(
  ctx: SharingContext,
  consumer: DepartmentRecord,
): Promise<World['client']> {
  const { algorithm, publicJwk, privateJwk } = await createKeyPair();
  const input = { name: '公共租赁住房资格审核系统', departmentId: consumer.id };
  const { id } = await office(ctx, 'client.registered', () => registerClient(ctx, input));
  await office(ctx, 'client.keyAdded', () =>
    addClientKey(ctx, { clientId: id, publicKey: { ...publicJwk }, algorithm }),
  );
  return { id, privateJwk };
}

import type { DepartmentRecord } from '../../src/identity';
import type { SharingContext } from '../../src/sharing';
import {
  createHostedDataset,
  type HostedColumnInput,
  loadDataset,
  registerSource,
} from '../../src/sources';
import { actingAs, office } from './actors';
import { type BenchItem, MATERIAL_ITEMS, RESIDENT_ITEMS, UNIQUE } from './items';
import { type BenchProvider, RESIDENT } from './materials';
import { publish } from './publish';
import { csvOf } from './rows';
import type { Size } from './world';

/** What every provider needs to publish what it has. */
export interface Providing {
  readonly ctx: SharingContext;
  readonly authority: SharingContext;
  readonly size: Size;
  readonly providersUrl: string;
}

/** Brings everything a provider has into the catalogue. */
export async function provide(
  providing: Providing,
  provider: BenchProvider,
  department: DepartmentRecord,
): Promise<void> {
  const steward = actingAs(providing.ctx, department, 'steward');
  const source = await register(steward, provider, providing.providersUrl);
  for (const { apiName, items, rows } of datasetsOf(provider, providing.size)) {
    if (provider.delivery.kind === 'hosted') {
      await load(steward, { sourceId: source, apiName, items, rows });
    }
    const { authority } = providing;
    const name = `${provider.name}${apiName}`;
    await publish({ apiName, name, sourceId: source, items, steward, authority });
  }
}

interface BenchDataset {
  readonly apiName: string;
  readonly items: readonly BenchItem[];
  readonly rows: number;
}

function datasetsOf({ number, materials }: BenchProvider, size: Size): readonly BenchDataset[] {
  const own = materials.map((apiName) => {
    return { apiName, items: MATERIAL_ITEMS, rows: size.materialRows };
  });
  if (number !== 1) return own;
  return [{ apiName: RESIDENT, items: RESIDENT_ITEMS, rows: size.rows }, ...own];
}

async function register(
  steward: SharingContext,
  { delivery, materials, number }: BenchProvider,
  providersUrl: string,
): Promise<string> {
  const settings =
    delivery.kind === 'hosted' ? {} : httpSettings(`${providersUrl}/${number}`, materials);
  const source = await office(steward, 'source.registered', () =>
    registerSource(steward, { name: 'source', kind: delivery.kind, settings }),
  );
  return source.id;
}

function httpSettings(baseUrl: string, materials: readonly string[]): object {
  const fields = Object.fromEntries(
    MATERIAL_ITEMS.map(({ field, type }) => [field, { type, nullable: false }]),
  );
  const byKey = { method: 'GET', url: '/{key}' };
  const dataset = { key: 'citizenNumber', byKey, fields };
  return {
    baseUrl,
    datasets: Object.fromEntries(materials.map((name) => [name, dataset])),
    connections: 64,
  };
}

async function load(
  steward: SharingContext,
  { sourceId, apiName, items, rows }: BenchDataset & { readonly sourceId: string },
): Promise<void> {
  const columns = items.map(columnOf);
  await office(steward, 'dataset.created', () =>
    createHostedDataset(steward, { sourceId, name: apiName, columns }),
  );
  const stream = csvOf(items, rows);
  await loadDataset(steward, { sourceId, dataset: apiName, format: 'csv', stream });
}

function columnOf({ name, apiName, type, lookup }: BenchItem): HostedColumnInput {
  const unique = UNIQUE.includes(apiName);
  return { header: name, field: apiName, type, required: true, unique, lookup: lookup ?? null };
}

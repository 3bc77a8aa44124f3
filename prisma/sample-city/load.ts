import { createHash } from 'node:crypto';
import { type City, DATASETS, type Dataset, DEPARTMENTS, generateCity } from './generate';
import { adoption } from './load/adoption';
import { loadCases } from './load/cases';
import { loadCentres } from './load/centres';
import { asGateway, type CityContext } from './load/city-context';
import { loadClients } from './load/clients';
import { loadDepartments } from './load/departments';
import { loadGrants } from './load/grants';
import { loadGuides } from './load/guides/load-guides';
import { pushDataset } from './load/hosted-data';
import { type LoadedDataset, type Marker, readMarker, writeMarker } from './load/marker.store';
import { type ActAs, loadPeople } from './load/people';
import { type ServerPlan, urlsOf } from './load/plan-servers';
import { publish } from './load/resources';
import { loadServices } from './load/services';
import { hostedSource, loadServerSources, type ServerPlaces } from './load/sources';
import type { CitySize } from './load/start-servers';
import type { ProviderKind } from './providers';

/** What is loaded, and how. */
export interface SampleCityOptions {
  /** How large a new city is; one that was begun keeps its size. */
  readonly size: CitySize;
  readonly plan: ServerPlan;
  /** API names of datasets to push but not to register: the demo does that before your eyes. */
  readonly unpublished?: readonly string[];
}

/** The sample city as it stands in the gateway. */
export interface SampleCity extends Omit<Marker, 'status' | 'servers'> {
  /** False when it was there before and nothing was loaded. */
  readonly fresh: boolean;
}

/** Takes a line to show while the load goes on. */
export type Say = (line: string) => void;

/** Every dataset of the city, also the one that the law keeps closed. */
const ALL: readonly Dataset[] = Object.freeze([...DATASETS, adoption]);

/**
 * Loads the sample city through the use cases that real departments use, so that every step stands
 * in the audit log; a city that is loaded is left as it is. Each step looks first whether it was
 * done, and the mark is written last: if the process dies in the middle, the next start does the
 * rest and nothing twice.
 *
 * Errors: those of the use cases.
 */
export async function loadSampleCity(
  ctx: CityContext,
  options: SampleCityOptions,
  say: Say,
): Promise<SampleCity> {
  const gateway = asGateway(ctx);
  const known = await readMarker(ctx.db);
  if (known?.status === 'loaded') return standing(gateway, known, options.plan);
  const { people, companies, seed } = known ?? options.size;
  const begun = begin({ people, companies, seed }, options.plan);
  await writeMarker(ctx.db, begun);
  const loaded = await loadAll(gateway, begun, options, say);
  await writeMarker(ctx.db, loaded);
  return { ...withoutStatus(loaded), fresh: true };
}

function begin(size: CitySize, plan: ServerPlan): Marker {
  return { ...size, status: 'loading', datasets: [], clients: [], servers: digestOf(plan) };
}

/** A city that stands needs nothing, unless its servers had to move. */
async function standing(ctx: CityContext, known: Marker, plan: ServerPlan): Promise<SampleCity> {
  const servers = digestOf(plan);
  if (known.servers !== servers) {
    const actAs = await loadPeople(ctx, await loadDepartments(ctx));
    await loadServerSources(actAs, placesIn(plan));
    await writeMarker(ctx.db, { ...known, servers });
  }
  return { ...withoutStatus(known), fresh: false };
}

async function loadAll(
  ctx: CityContext,
  begun: Marker,
  options: SampleCityOptions,
  say: Say,
): Promise<Marker> {
  say(`inventing a city of ${begun.people} people and ${begun.companies} companies`);
  const city = generateCity(begun);
  const departments = await loadDepartments(ctx);
  const actAs = await loadPeople(ctx, departments);
  say(`${departments.size} departments and the people who work there`);
  const clients = await loadClients(ctx, departments, actAs);
  await loadServices(actAs('government-services', 'sharingAuthority'), departments);
  const datasets = await loadDatasets(actAs, city, options, say);
  const wanted = published(options).map(({ apiName }) => apiName);
  await loadGrants(actAs, wanted);
  say('applications made and approved');
  const guides = await loadGuides(actAs, wanted);
  say('guides checked and published');
  const windowId = await loadCentres(actAs, guides);
  await loadCases(actAs, departments, { windowId, guides });
  say('a service centre with its window, and cases that wait there');
  return { ...begun, status: 'loaded', datasets, clients };
}

async function loadDatasets(
  actAs: ActAs,
  city: City,
  options: SampleCityOptions,
  say: Say,
): Promise<readonly LoadedDataset[]> {
  const servers = await loadServerSources(actAs, placesIn(options.plan));
  const wanted = published(options);
  const loaded: LoadedDataset[] = [];
  for (const dataset of ALL) {
    const { rows, sourceId } = await bring(actAs, dataset, city, servers);
    if (wanted.includes(dataset)) await publish(actAs, dataset, sourceId);
    const provider = DEPARTMENTS.find(({ id }) => id === dataset.provider)?.name ?? '';
    loaded.push({ provider, name: dataset.name, apiName: dataset.apiName, rows });
    say(`${provider} ${dataset.name}: ${rows === null ? 'from its own server' : `${rows} rows`}`);
  }
  return loaded;
}

/** The source that a dataset is read from; a hosted one gets its rows, unless it has them. */
async function bring(
  actAs: ActAs,
  dataset: Dataset,
  city: City,
  servers: ReadonlyMap<ProviderKind, string>,
): Promise<{ readonly rows: number | null; readonly sourceId: string }> {
  const { delivery, provider } = dataset;
  if (delivery.kind === 'http') {
    return { rows: null, sourceId: servers.get(delivery.server) ?? '' };
  }
  const steward = actAs(provider, 'steward');
  const sourceId = await hostedSource(steward);
  return { rows: await pushDataset(steward, sourceId, dataset, city), sourceId };
}

function placesIn(plan: ServerPlan): ServerPlaces {
  return { urls: urlsOf(plan), apiKey: plan.apiKey };
}

function published({ unpublished = [] }: SampleCityOptions): readonly Dataset[] {
  return ALL.filter(({ apiName }) => !unpublished.includes(apiName));
}

function digestOf(plan: ServerPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

function withoutStatus({ status, servers, ...rest }: Marker): Omit<Marker, 'status' | 'servers'> {
  return rest;
}

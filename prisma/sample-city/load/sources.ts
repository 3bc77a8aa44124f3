import {
  changeSource,
  listSources,
  type NewSource,
  registerSource,
  type SourceChange,
  type SourceRecord,
} from '../../../src/sources';
import { API_KEY_SECRET, PROVIDERS, type ProviderKind, sourceSettings } from '../providers';
import { type CityContext, office } from './city-context';
import type { ActAs } from './people';

/** Where the two servers are, and the key they ask for. */
export interface ServerPlaces {
  readonly urls: Readonly<Record<ProviderKind, string>>;
  readonly apiKey: string;
}

/** A source as the loader needs it. */
type KnownSource = Pick<SourceRecord, 'id' | 'name'>;

const HOSTED = '前置库';
const SERVER = '业务系统接口';

/**
 * Makes sure that both servers are registered as sources of their departments, where they are now
 * and with the key they want now.
 */
export async function loadServerSources(
  actAs: ActAs,
  { urls, apiKey }: ServerPlaces,
): Promise<ReadonlyMap<ProviderKind, string>> {
  const ids = new Map<ProviderKind, string>();
  for (const { kind, department } of PROVIDERS) {
    const steward = actAs(department, 'steward');
    const settings = sourceSettings(kind, urls[kind]);
    const secrets = { [API_KEY_SECRET]: apiKey };
    const known = await sourceNamed(steward, SERVER);
    const source = known
      ? await change(steward, { id: known.id, settings, secrets })
      : await register(steward, { name: SERVER, kind: 'http', settings, secrets });
    ids.set(kind, source.id);
  }
  return ids;
}

/** The department's part of the gateway's own database; registered when it is not there yet. */
export async function hostedSource(steward: CityContext): Promise<string> {
  const source =
    (await sourceNamed(steward, HOSTED)) ??
    (await register(steward, { name: HOSTED, kind: 'hosted', settings: {} }));
  return source.id;
}

async function sourceNamed(steward: CityContext, name: string): Promise<KnownSource | null> {
  const sources = await listSources(steward);
  return sources.find((source) => source.name === name) ?? null;
}

function register(steward: CityContext, source: NewSource): Promise<KnownSource> {
  return office(steward, 'source.registered', () => registerSource(steward, source));
}

function change(steward: CityContext, source: SourceChange): Promise<KnownSource> {
  return office(steward, 'source.changed', () => changeSource(steward, source));
}

import {
  type RegisterResourceInput,
  type Resource,
  registerResource,
  reviewResource,
  showResource,
  submitResource,
} from '../../../src/catalog';
import { catalogueEntry, type Dataset } from '../generate';
import { adoption, adoptionEntry } from './adoption';
import { type CityContext, office } from './city-context';
import type { ActAs } from './people';

/** Brings one dataset into the catalogue: registered, submitted and published, from where it stands. */
export async function publish(actAs: ActAs, dataset: Dataset, sourceId: string): Promise<void> {
  const steward = actAs(dataset.provider, 'steward');
  const resource =
    (await showResource(steward, { apiName: dataset.apiName })) ??
    (await register(steward, entryOf(dataset, sourceId)));
  const [version] = resource.versions;
  if (!version || version.status === 'published') return;
  const versionId = version.id;
  if (version.status === 'draft') {
    await office(steward, 'resource.submitted', () => submitResource(steward, versionId));
  }
  const authority = actAs('government-services', 'sharingAuthority');
  await office(authority, 'resource.reviewed', () =>
    reviewResource(authority, { versionId, outcome: 'publish' }),
  );
}

function register(steward: CityContext, entry: RegisterResourceInput): Promise<Resource> {
  return office(steward, 'resource.registered', () => registerResource(steward, entry));
}

/** The form a steward fills in, with the source it is read from. */
export function entryOf(dataset: Dataset, sourceId: string): RegisterResourceInput {
  const entry = dataset === adoption ? adoptionEntry() : catalogueEntry(dataset);
  return { ...entry, sourceId };
}

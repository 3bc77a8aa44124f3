import type { DatasetDescription, FieldDescription, ItemType, Value } from '../connector';
import { exactText } from '../exact-json';
import { toInstant } from '../instants';
import { invalid } from '../source-problem';
import type { JsonClient } from './client';
import { datasetOf, elementIn } from './read';
import type { HttpDataset, HttpSettings } from './settings';
import { fillKey } from './template';
import { toValue } from './to-value';

/** What is proposed beyond the declared fields: members of the row and one level below. */
const LEVELS = 2;
const MAX_PROPOSED = 500;

/**
 * The fields of the datasets: those declared, and where there is a sample key, the members of its
 * row that are not declared yet, as proposals. An API cannot vouch that a key is unique beyond its own.
 */
export async function describeHttp(
  client: JsonClient,
  settings: HttpSettings,
  only?: string,
): Promise<readonly DatasetDescription[]> {
  const names = Object.keys(settings.datasets).filter(
    (name) => only === undefined || name === only,
  );
  return Promise.all(
    names.map(async (name) => {
      const dataset = datasetOf(settings, name);
      const sample = only === undefined ? undefined : await sampleOf(client, dataset);
      return { dataset: name, fields: [...declared(dataset), ...proposed(dataset, sample)] };
    }),
  );
}

/** The sample row. Errors: SOURCE_INVALID when it is absent; what asking throws. */
export async function sampleOf(
  client: JsonClient,
  dataset: HttpDataset,
): Promise<Value | undefined> {
  if (dataset.sampleKey === undefined) return undefined;
  const request = fillKey(dataset.byKey, dataset.sampleKey);
  const element = elementIn(dataset, await client.ask(request, dataset.absentStatuses));
  if (element === undefined) throw invalid('there is no row for the sample key');
  return element;
}

function declared({ key, fields }: HttpDataset): readonly FieldDescription[] {
  return Object.entries(fields).map(([field, { path, type, nullable }]) => ({
    field,
    nativeType: path ?? field,
    type,
    nullable,
    unique: field === key,
  }));
}

function proposed({ fields }: HttpDataset, sample: Value | undefined): readonly FieldDescription[] {
  const known = new Set(
    Object.entries(fields).flatMap(([field, { path }]) => [field, path ?? field]),
  );
  return membersOf(sample, '', LEVELS)
    .filter(([path]) => !known.has(path))
    .slice(0, MAX_PROPOSED)
    .map(([path, value]) => ({
      field: path,
      nativeType: `undeclared ${value === null ? 'null' : typeof value}`,
      type: guess(value),
      nullable: true,
      unique: false,
    }));
}

function membersOf(value: Value | undefined, prefix: string, levels: number): [string, Value][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if (exactText(value) !== undefined) return [];
  return Object.entries(value as Readonly<Record<string, Value>>).flatMap(([name, member]) => {
    const path = prefix + name;
    const inner = levels > 1 ? membersOf(member, `${path}.`, levels - 1) : [];
    return inner.length > 0 ? inner : [[path, member] as [string, Value]];
  });
}

function guess(value: Value): ItemType {
  if (typeof value === 'boolean') return 'L';
  if (exactText(value) !== undefined) return 'N';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'I' : 'N';
  if (typeof value === 'object' && value !== null) return 'G';
  const text = String(value);
  if (text.includes('-') && toValue('D', text) !== undefined) return 'D';
  return toInstant(text) === undefined ? 'C' : 'T';
}

import type { ResourceModel } from '../../catalog';
import type { GuideContent, GuideMaterial } from '../guide/content.types';
import type { Supply } from '../guide/reading.types';
import type { NeededApplication } from '../lint/finding';
import { neededItems } from './needed-items';

/** What a department can read. */
export interface Reach {
  readonly content: GuideContent;
  /** Published resources by API name. */
  readonly resources: ReadonlyMap<string, ResourceModel>;
  /** API names of the items the department may read for the item, by API name of the resource. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One way to supply a material, as things stand. GDE-9 */
export interface SupplyState {
  readonly supply: Supply;
  /** The resources it needs, each once. */
  readonly resources: readonly ResourceModel[];
  /** What has yet to be granted; empty where the department holds it all. */
  readonly missing: readonly NeededApplication[];
}

/** True for a resource that is in force, shared, and has the items. */
function supplies(resource: ResourceModel | undefined, items: ReadonlySet<string>): boolean {
  if (!resource || resource.sharingType === 'notShared') return false;
  const known = new Set(resource.items.map(({ apiName }) => apiName));
  return [...items].every((item) => known.has(item));
}

function missingOf(
  { held }: Reach,
  { key: material }: GuideMaterial,
  [{ apiName: resource, provider, items }, needed]: readonly [ResourceModel, ReadonlySet<string>],
): readonly NeededApplication[] {
  const lacks = (name: string) => needed.has(name) && !held.get(resource)?.has(name);
  const missing = items.map(({ apiName }) => apiName).filter(lacks);
  return missing.length > 0
    ? [{ material, resource, provider: provider.name, items: missing }]
    : [];
}

function stateOf(reach: Reach, material: GuideMaterial, supply: Supply): SupplyState | null {
  const needed = neededItems(reach.content, material, supply);
  const entries = [...needed].map(([name, items]) => [reach.resources.get(name), items] as const);
  if (entries.length === 0 || !entries.every(([resource, items]) => supplies(resource, items))) {
    return null;
  }
  const known = entries as (readonly [ResourceModel, ReadonlySet<string>])[];
  return {
    supply,
    resources: known.map(([resource]) => resource),
    missing: known.flatMap((entry) => missingOf(reach, material, entry)),
  };
}

/**
 * The declared ways to supply a material that are whole today: every resource is published, shared
 * and has the items. Those that need the fewest applications come first. GDE-9
 */
export function supplyStates(reach: Reach, material: GuideMaterial): readonly SupplyState[] {
  return material.supplies
    .flatMap((supply) => stateOf(reach, material, supply) ?? [])
    .sort((one, other) => one.missing.length - other.missing.length);
}

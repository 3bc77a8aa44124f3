import { type ResourceModel, suppliersOf } from '../../catalog';
import type { SharingContext } from '../../sharing';
import type { GuideContent, GuideMaterial } from '../guide/content.types';
import { paperWords } from './paper-words';

/** A published resource that seems to supply a material that nobody mapped. GDE-9 */
export interface Suggestion {
  readonly resource: ResourceModel;
  /** True where the resource or an item of it has the very name. */
  readonly isStrong: boolean;
  /** Names of the items that fit; none where the resource's own name does. */
  readonly items: readonly string[];
}

/** Resources that are asked about for each word. */
const MANY = 5;

type Resources = ReadonlyMap<string, ResourceModel>;

/** Resources whose own name has the word in it. */
function byName(resources: Resources, word: string): Suggestion[] {
  return [...resources.values()]
    .filter(({ name }) => name.includes(word))
    .map((resource) => ({ resource, isStrong: true, items: [] }));
}

/** Resources with an item of such a name, as the catalogue finds them. */
async function byItem(
  ctx: SharingContext,
  resources: Resources,
  word: string,
): Promise<Suggestion[]> {
  const { nodes } = await suppliersOf(ctx, { item: word, first: MANY });
  return nodes.flatMap(({ apiName, items }) => {
    const resource = resources.get(apiName);
    if (!resource) return [];
    const isStrong = items.some(({ fit }) => fit === 'exact');
    return [{ resource, isStrong, items: items.map(({ name }) => name) }];
  });
}

/** Each resource once, by its strongest suggestion. */
function strongest(found: readonly Suggestion[]): readonly Suggestion[] {
  const ordered = [...found].sort((one, other) => Number(other.isStrong) - Number(one.isStrong));
  const first = (one: Suggestion, place: number) =>
    ordered.findIndex(({ resource }) => resource.id === one.resource.id) === place;
  return ordered.filter(first);
}

async function suggestFor(
  ctx: SharingContext,
  resources: Resources,
  { name }: GuideMaterial,
): Promise<readonly Suggestion[]> {
  const found: Suggestion[] = [];
  for (const word of paperWords(name)) {
    found.push(...byName(resources, word), ...(await byItem(ctx, resources, word)));
  }
  return strongest(found.filter(({ resource }) => resource.sharingType !== 'notShared'));
}

/** A form is the applicant's own word; what is mapped or fetched needs no suggestion. */
function isUnmapped({ way, type, supplies }: GuideMaterial): boolean {
  return way === 'submit' && type !== 'form' && supplies.length === 0;
}

/** What seems to supply the demanded materials that nobody mapped, by key of the material. GDE-9 */
export async function suggestResources(
  ctx: SharingContext,
  resources: Resources,
  { materials }: GuideContent,
): Promise<ReadonlyMap<string, readonly Suggestion[]>> {
  const suggestions = new Map<string, readonly Suggestion[]>();
  for (const material of materials.filter(isUnmapped)) {
    suggestions.set(material.key, await suggestFor(ctx, resources, material));
  }
  return suggestions;
}

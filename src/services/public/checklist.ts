import type { ResourceModel } from '../../catalog';
import type { Words } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { ChecklistWay, ServedParty } from '../enums';
import type { GuideContent, GuideMaterial } from '../guide/content.types';
import { conditionWords } from '../once/condition-words';
import { requirePublished } from './require-published';

/** What becomes of a material, as an applicant is told before applying. GDE-9 */
export interface ChecklistEntry {
  readonly material: GuideMaterial;
  readonly way: ChecklistWay;
  /** When it is needed; null for always. */
  readonly condition: Words | null;
  /** Names of the departments that it comes from; none for what is brought. */
  readonly providers: readonly string[];
  /** Oldest age of what is fetched, in days; null where any will do. */
  readonly maxAgeDays: number | null;
}

type Resources = ReadonlyMap<string, ResourceModel>;

function wayOf({ way, confirm }: GuideMaterial): ChecklistWay {
  if (way === 'submit') return 'bring';
  return confirm ? 'confirm' : 'fetched';
}

/** Departments that any of the ways to supply a material leads to, each once. */
function providersOf(
  { reads }: GuideContent,
  { supplies }: GuideMaterial,
  resources: Resources,
): readonly string[] {
  const aliases = supplies.flatMap(({ uses }) => uses.map(({ read }) => read));
  const names = reads
    .filter(({ alias }) => aliases.includes(alias))
    .flatMap(({ resource }) => resources.get(resource)?.provider.name ?? []);
  return [...new Set(names)];
}

/** The strictest age that any part asks for. */
function maxAgeOf({ supplies }: GuideMaterial): number | null {
  const ages = supplies.flatMap(({ uses }) => uses.flatMap(({ maxAgeDays }) => maxAgeDays ?? []));
  return ages.length > 0 ? Math.min(...ages) : null;
}

function entryOf(
  content: GuideContent,
  material: GuideMaterial,
  resources: Resources,
): ChecklistEntry {
  const { when } = material;
  const condition = when ? conditionWords(when, { reads: content.reads, resources }) : null;
  const way = wayOf(material);
  const isFetched = way !== 'bring';
  return {
    ...{ material, way, condition },
    providers: isFetched ? providersOf(content, material, resources) : [],
    maxAgeDays: isFetched ? maxAgeOf(material) : null,
  };
}

/** False for a material of another kind of applicant. */
function concerns({ when }: GuideMaterial, applicant: ServedParty | null): boolean {
  return applicant === null || !when?.applicant || when.applicant === applicant;
}

/**
 * What an applicant needs to know before applying: what is fetched, what they only confirm, what
 * they bring. For everybody, without signing in; no data is read. GDE-9, GDE-12
 *
 * Errors: NOT_FOUND for a guide that is not published.
 */
export async function guideChecklist(
  ctx: SharingContext,
  { id, applicant }: { readonly id: string; readonly applicant?: ServedParty | null },
): Promise<readonly ChecklistEntry[]> {
  const { version } = await requirePublished(ctx, id);
  const published = await ctx.catalog.published();
  const resources = new Map(published.map((resource) => [resource.apiName, resource]));
  return version.content.materials
    .filter((material) => concerns(material, applicant ?? null))
    .map((material) => entryOf(version.content, material, resources));
}

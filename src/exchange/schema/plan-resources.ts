import type { ItemModel, ResourceModel } from '../../catalog';
import type { Capabilities } from '../../sources';
import { scalarOf } from './item-scalars';
import { namesOf } from './names';
import type { LinkPlan, ResourcePlan, ResourceProblem } from './resource-plan';
import { memberNameProblem, resourceProblem } from './resource-problem';

/** A resource together with what its source can do. */
export interface ResourceOffer {
  readonly model: ResourceModel;
  readonly capabilities: Capabilities;
}

/** What can be served, and what was left out. */
export interface ResourcePlans {
  readonly plans: readonly ResourcePlan[];
  readonly problems: readonly ResourceProblem[];
}

type Draft = ResourcePlan & { readonly links: Map<string, LinkPlan> };

/** The lookup that page order falls back to is the first one that every row has. */
function lookupsOf(model: ResourceModel): readonly ItemModel[] {
  const lookups = model.items.filter((item) => item.lookup !== null);
  return lookups.sort((one, other) => Number(other.required) - Number(one.required));
}

function draftOf({ model, capabilities }: ResourceOffer): Draft {
  return {
    model,
    names: namesOf(model),
    items: new Map(model.items.map((item) => [item.apiName, item])),
    lookups: lookupsOf(model),
    links: new Map(),
    capabilities,
  };
}

/** Why a link cannot be followed, or the plan that follows it. */
function linkOf(draft: Draft, item: ItemModel, all: ReadonlyMap<string, Draft>): LinkPlan | string {
  const { name, resource, key: keyName } = item.link ?? { name: '', resource: '', key: '' };
  const target = all.get(resource);
  const key = target?.items.get(keyName);
  const bad = memberNameProblem(name);
  if (bad) return bad;
  if (draft.items.has(name) || draft.links.has(name)) return `the name ${name} is taken`;
  if (!target) return `there is no resource ${resource} to link to`;
  if (!key?.lookup) return `${resource} has no lookup key ${keyName}`;
  if (scalarOf(item.type) !== scalarOf(key.type)) return `its type differs from ${keyName}`;
  return { name, item, target, key };
}

function addLinks(draft: Draft, all: ReadonlyMap<string, Draft>): ResourceProblem[] {
  const problems: ResourceProblem[] = [];
  for (const item of draft.model.items) {
    if (!item.link) continue;
    const link = linkOf(draft, item, all);
    if (typeof link !== 'string') draft.links.set(link.name, link);
    else
      problems.push({ resource: draft.model.apiName, problem: `link ${item.link.name}: ${link}` });
  }
  return problems;
}

/**
 * Decides what a generation serves. A resource that cannot be built is left out, a link that leads
 * nowhere is left out of its resource; the rest stands. Earlier codes keep a contested name.
 */
export function planResources(
  offers: readonly ResourceOffer[],
  reserved: ReadonlySet<string>,
): ResourcePlans {
  const taken = new Set(reserved);
  const drafts = new Map<string, Draft>();
  const problems: ResourceProblem[] = [];
  const ordered = [...offers].sort((one, other) => (one.model.code < other.model.code ? -1 : 1));
  for (const offer of ordered) {
    const problem = resourceProblem(offer.model, taken);
    if (problem) {
      problems.push({ resource: offer.model.apiName, problem });
      continue;
    }
    const draft = draftOf(offer);
    drafts.set(offer.model.apiName, draft);
    for (const name of Object.values(draft.names)) taken.add(name);
  }
  for (const draft of drafts.values()) problems.push(...addLinks(draft, drafts));
  return { plans: [...drafts.values()], problems };
}

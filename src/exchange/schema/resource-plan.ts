import type { ItemModel, ResourceModel } from '../../catalog';
import type { Capabilities } from '../../sources';
import type { ResourceNames } from './names';

/** A link that can be followed: an item of one resource is the key of another. */
export interface LinkPlan {
  readonly name: string;
  /** The item whose value is the key. */
  readonly item: ItemModel;
  readonly target: ResourcePlan;
  /** The lookup item of the target. */
  readonly key: ItemModel;
}

/** A resource as one schema generation serves it. */
export interface ResourcePlan {
  readonly model: ResourceModel;
  readonly names: ResourceNames;
  /** By API name, in catalogue order. */
  readonly items: ReadonlyMap<string, ItemModel>;
  /** Items that rows are looked up by; the first that is always filled comes first. */
  readonly lookups: readonly ItemModel[];
  readonly links: ReadonlyMap<string, LinkPlan>;
  readonly capabilities: Capabilities;
}

/** A resource, or a part of one, that cannot be served, and why. */
export interface ResourceProblem {
  /** API name of the resource. */
  readonly resource: string;
  /** For an operator: says what is wrong, in English. */
  readonly problem: string;
}

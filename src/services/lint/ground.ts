import type { ResourceModel } from '../../catalog';
import type { DepartmentRecord } from '../../identity';
import type { Peer } from '../compare/standard-guide';
import type { GuideContent } from '../guide/content.types';
import type { GuideRecord } from '../guide/guide';
import type { LawChangeRecord } from '../laws/laws.store';
import type { Suggestion } from '../once/suggest-resources';
import type { RetainedProof } from '../proofs/proofs.store';

/** A service item as far as the rules ask for it. GDE-1 */
export interface ListedItem {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly startsAt: Date;
  readonly endedAt: Date | null;
}

/** All that the rules look at, gathered before them, so that each is a plain function. */
export interface LintGround {
  readonly guide: GuideRecord;
  readonly content: GuideContent;
  /** Ids of the changes of law that the version carries out. */
  readonly lawChanges: readonly string[];
  readonly department: DepartmentRecord;
  /** Null where the city's list does not have it. */
  readonly serviceItem: ListedItem | null;
  readonly now: Date;
  /** Published guides of the same item, its own among them. */
  readonly peers: readonly Peer[];
  /** Those of the list that are called as proofs of the guide. */
  readonly proofs: readonly RetainedProof[];
  /** Changes of law that the guide has yet to carry out. */
  readonly openLawChanges: readonly LawChangeRecord[];
  /** Published resources by API name. */
  readonly resources: ReadonlyMap<string, ResourceModel>;
  /** API names of the items that the department may read for the item, by API name of the resource. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** By key of the material: what seems to supply those that nobody mapped yet. */
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

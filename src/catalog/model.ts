import type { ItemType } from '../sources';

/** What a lookup key is, and so how it is checked before any source is called. */
export const LOOKUP_KINDS = ['citizenNumber', 'creditCode', 'divisionCode', 'text'] as const;

/** See LOOKUP_KINDS. */
export type LookupKind = (typeof LOOKUP_KINDS)[number];

/** Named masks; what each shows is defined in the sharing room. */
export const MASK_NAMES = [
  'citizenNumber',
  'phone',
  'name',
  'address',
  'bankCard',
  'full',
] as const;

/** See MASK_NAMES. */
export type MaskName = (typeof MASK_NAMES)[number];

/** 无条件共享, 有条件共享, 不予共享 (CAT-3). */
export const SHARING_TYPES = ['unconditional', 'conditional', 'notShared'] as const;

/** See SHARING_TYPES. */
export type SharingType = (typeof SHARING_TYPES)[number];

/** An item of this resource is the key of another: readers may follow it. */
export interface LinkModel {
  /** The GraphQL field that follows the link. */
  readonly name: string;
  /** API name of the resource it leads to. */
  readonly resource: string;
  /** API name of that resource's lookup item. */
  readonly key: string;
}

/** One information item as readers see it. */
export interface ItemModel {
  readonly apiName: string;
  readonly name: string;
  readonly type: ItemType;
  /** 1 open … 4 most sensitive. */
  readonly sensitivity: number;
  /** How it is masked when its sensitivity asks for it; null means `full`. */
  readonly mask: MaskName | null;
  readonly lookup: LookupKind | null;
  readonly required: boolean;
  readonly field: string;
  readonly link: LinkModel | null;
}

/** A published version of a resource, whole: all the exchange needs to serve it. Immutable. */
export interface ResourceModel {
  readonly id: string;
  readonly code: string;
  readonly apiName: string;
  readonly name: string;
  readonly abstract: string;
  readonly version: number;
  readonly provider: { readonly id: string; readonly name: string };
  readonly sharingType: SharingType;
  /** About people under 14. */
  readonly aboutMinors: boolean;
  /** API name of the item that tells how old the person of a row is; null where none does. */
  readonly ageItem: string | null;
  readonly updateFrequency: string;
  readonly source: { readonly id: string; readonly dataset: string };
  readonly items: readonly ItemModel[];
}

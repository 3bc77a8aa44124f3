/** In which way a read would come out otherwise, the gravest first. */
export const CHANGE_KINDS = Object.freeze([
  'newlyDenied',
  'newlyAllowed',
  'otherItems',
  'otherMasks',
  'otherRows',
] as const);

/** See CHANGE_KINDS. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What would be otherwise for reads that are alike. Names items, and nothing of anybody's data. */
export interface ReadChange {
  readonly kind: ChangeKind;
  /** API names of items, of those asked for: given only then, only now, or in another form. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly changed: readonly string[];
  /** Ids of policies, codes and numbers of grants that would decide. */
  readonly reasons: readonly string[];
}

/** The same with who reads what for what. */
export interface SimulatedChange extends ReadChange {
  readonly departmentId: string;
  /** API name of the resource. */
  readonly resource: string;
  readonly serviceItem: string;
  /** How many recorded reads it is about. */
  readonly reads: number;
}

/** What a draft would have made of the reads that were recorded. */
export interface Simulation {
  readonly since: Date;
  /** Recorded reads that were looked at, and how many of them would come out otherwise. */
  readonly reads: number;
  readonly changedReads: number;
  /** Reads of what is not served any more, or for what is no service item: not looked at. */
  readonly skippedReads: number;
  /** Whether there were more reads, or more kinds of them, than are looked at. */
  readonly isCutOff: boolean;
  readonly counts: readonly { readonly kind: ChangeKind; readonly reads: number }[];
  /** The changes with most reads. */
  readonly changes: readonly SimulatedChange[];
}

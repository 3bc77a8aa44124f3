/** What a volume (案卷) is made of. ARC-1, ARC-3 */
export const VOLUME_KINDS = [
  /** One case. */
  'single',
  /** Several thin cases, with the archive authority's consent. */
  'shared',
  /** Inspection records, which are filed apart. */
  'inspection',
] as const;

/** See VOLUME_KINDS. */
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** The two sub-volumes: what may be shown, and what is not fit for others. ARC-2 */
export const VOLUME_PARTS = ['main', 'restricted'] as const;

/** See VOLUME_PARTS. */
export type VolumePart = (typeof VOLUME_PARTS)[number];

/** Why a paper stands in the restricted sub-volume. State secrets never enter the gateway (CAT-5). ARC-2 */
export const RESTRICTED_GROUNDS = ['businessSecret', 'privacy'] as const;

/** See RESTRICTED_GROUNDS. */
export type RestrictedGround = (typeof RESTRICTED_GROUNDS)[number];

/** How much inspection one volume holds. ARC-3 */
export const INSPECTION_PERIODS = ['once', 'week', 'month', 'quarter'] as const;

/** See INSPECTION_PERIODS. */
export type InspectionPeriod = (typeof INSPECTION_PERIODS)[number];

/** What stands in a volume, in this order, after its cover and its list of contents. ARC-4 */
export const SECTIONS = ['result', 'application', 'notice', 'process', 'inspection'] as const;

/** See SECTIONS. */
export type Section = (typeof SECTIONS)[number];

/** Most decisions that one volume holds; the database keeps to it as well. ARC-1 */
export const MOST_CASES = 50;

/** A volume as it is kept. */
export interface VolumeRecord {
  readonly id: string;
  /** Such as `V-2026-000001`; never given twice. */
  readonly number: string;
  readonly departmentId: string;
  readonly kind: VolumeKind;
  readonly title: string;
  readonly filedAt: Date;
  /** Id of the person; null for the gateway itself. */
  readonly filedBy: string | null;
  /** When its packages were made; null until then. */
  readonly packedAt: Date | null;
}

/** A piece of a volume as the list of contents names it. */
export interface Content {
  /** From 1, in the order of the sub-volume. */
  readonly position: number;
  /** Its file in the package. */
  readonly path: string;
  readonly title: string;
  readonly section: Section;
  /** Number of the case; null for inspection records. */
  readonly case: string | null;
  /** The day it is dated, as YYYY-MM-DD. */
  readonly date: string;
}

/** A sub-volume as it is kept: one file, sealed under the secret key. */
export interface PackageRecord {
  readonly volumeId: string;
  readonly part: VolumePart;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of its manifest, which the audit log holds. */
  readonly manifestSha256: string;
  readonly contents: readonly Content[];
  readonly createdAt: Date;
}

/** A request for a volume that several cases share. ARC-1 */
export interface VolumeRequestRecord {
  readonly id: string;
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly caseIds: readonly string[];
  readonly reasons: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly outcome: 'consented' | 'refused' | null;
  readonly why: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly volumeId: string | null;
}

/** Somebody who may read the restricted sub-volumes of their department. ARC-2 */
export interface ArchiveReaderRecord {
  readonly id: string;
  readonly departmentId: string;
  readonly personId: string;
  readonly reasons: string;
  readonly since: Date;
  readonly namedBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
}

/** An inspection record of a volume, its content opened. ARC-3 */
export interface InspectionRecord {
  readonly volumeId: string;
  /** From 1, in the order of the days. */
  readonly position: number;
  readonly restrictedFor: RestrictedGround | null;
  readonly content: Inspected;
}

/** What was inspected. */
export interface Inspected {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly inspectedOn: string;
  readonly inspectors: readonly string[];
  readonly findings: string;
  /** Numbers of the cases that it is about. */
  readonly cases: readonly string[];
}

import type { GuideStatus } from '../enums';
import type { GuideContent } from './content.types';

/** What stands of a guide through all its versions. */
export interface GuideRecord {
  readonly id: string;
  /** Code of the service item. */
  readonly serviceItem: string;
  /** 实施主体; its level and division are the guide's. */
  readonly departmentId: string;
  readonly createdAt: Date;
}

/** A version of a guide as it is kept. */
export interface GuideVersionRecord {
  readonly id: string;
  readonly guideId: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly status: GuideStatus;
  readonly content: GuideContent;
  /** Ids of the changes of law that it carries out. GDE-13 */
  readonly lawChanges: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly reviewReasons: string | null;
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
}

/** A version and the guide that it is of. */
export interface GuideVersionOf {
  readonly guide: GuideRecord;
  readonly version: GuideVersionRecord;
}

/** The level of a department, the highest first; the guide of the highest sets the standard. GDE-3 */
export const LEVELS = Object.freeze(['city', 'district', 'township']);

/** What a report has a line for each of. */
export const REPORT_KEYS = ['department', 'resource', 'serviceItem', 'month'] as const;

/** See REPORT_KEYS. */
export type ReportBy = (typeof REPORT_KEYS)[number];

/** From an instant on and before another; of one department, or of all. */
export interface CountedSpan {
  readonly from: Date;
  readonly to: Date;
  readonly departmentId: string | null;
}

/** How many different keys rows were given for: a small number is not told to everybody. */
export interface SubjectCount {
  /** Null where it is suppressed. */
  readonly value: number | null;
  readonly suppressed: boolean;
}

/** What was counted of one department, resource, service item or month. SHR-12 */
export interface Counted {
  /** Id of the department, resource code, service item code, or YYYY-MM. */
  readonly key: string;
  /** Reads that were answered, refused, and not to be answered. */
  readonly reads: number;
  readonly denials: number;
  readonly failures: number;
  /** Different keys that rows were given for. */
  readonly subjects: number;
  /** Materials that people did not have to bring. GDE-9 */
  readonly materialsNotDemanded: number;
  /** Of what was to be done by a day. */
  readonly inTime: number;
  readonly overdue: number;
  /** Corrections that were asked for; null for service items, for none is about one. SHR-11 */
  readonly corrections: number | null;
}

/** The same as it is shown. */
export interface ReportLine extends Omit<Counted, 'subjects'> {
  readonly name: string;
  /** Its place in the league table; null for all but departments, and where only one is shown. */
  readonly rank: number | null;
  /** Of all that is over, the share that was done in time, 0 to 1. */
  readonly inTimeRate: number | null;
  readonly subjects: SubjectCount;
}

import type { NetworkZone } from '../../identity';
import type { ErrorCode } from '../../platform';

/** How far a read of a case has come. */
export const READ_STATES = [
  /** Not asked: its key, or whether it is needed at all, is not known yet. */
  'planned',
  /** Being asked, or to be asked again: nobody answered so far. CASE-11 */
  'pending',
  /** A row came. */
  'row',
  /** Its provider has no row, or nothing leads to one. */
  'absent',
  /** The department may not read it as things stand; asked again now and then. */
  'refused',
] as const;

/** See READ_STATES. */
export type ReadState = (typeof READ_STATES)[number];

/** What went wrong, ready to be told in words. Facts name resources and grants, never people. */
export interface ReadProblem {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A read of a case as it is kept, its values opened. */
export interface CaseReadRecord {
  readonly caseId: string;
  /** Name of the read in the guide. */
  readonly alias: string;
  readonly state: ReadState;
  /** By API name, masked where the grant masks; null where none came or they were destroyed. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Keyed digest of the values, which outlives them. */
  readonly valuesDigest: string | null;
  readonly providerId: string | null;
  readonly asOf: Date | null;
  /** Number of the grant. */
  readonly grant: string | null;
  readonly auditRecord: string | null;
  readonly maskedItems: readonly string[];
  readonly conditionalItems: readonly string[];
  readonly problem: ReadProblem | null;
  /** Where whoever began it stood. */
  readonly network: NetworkZone;
  /** Whether whoever asked last stood outside of their department's access unit: the gateway asks from there. NET-4 */
  readonly isOutsideUnit: boolean;
  readonly attempts: number;
  /** When it is asked again; null for never, or not before something else is known. */
  readonly nextAttemptAt: Date | null;
  readonly fetchedAt: Date | null;
  readonly destroyedAt: Date | null;
}

/** A read that a case may need, begun by somebody who stands there; not asked yet. */
export function newRead(
  caseId: string,
  alias: string,
  place: Pick<CaseReadRecord, 'network' | 'isOutsideUnit'>,
): CaseReadRecord {
  return {
    ...{ caseId, alias, ...place, state: 'planned', values: null, valuesDigest: null },
    ...{ providerId: null, asOf: null, grant: null, auditRecord: null, problem: null },
    ...{ maskedItems: [], conditionalItems: [], attempts: 0, nextAttemptAt: null },
    ...{ fetchedAt: null, destroyedAt: null },
  };
}

import { EXAMPLES } from '../../../prisma/sample-city';
import { DemoFailure, dataOf } from './as-it-should-be';
import type { Caller } from './caller';
import { CaseStandsDocument, type StandingFragment } from './operations/generated';
import type { Tour } from './tour';
import { signIn } from './tour';

/** The account of whoever handles the case. */
const CLERK = 'amr.clerk';

/** Who applies for what: a restaurant for its licence. */
export const APPLICANT = EXAMPLES.restaurant;

/** The case that the demo opened. */
export interface CaseFile {
  readonly id: string;
  readonly number: string;
  /** The clerk who handles it, signed in. */
  readonly clerk: Caller;
}

/** Signs the clerk in. */
export function clerkOf(tour: Tour): Promise<Caller> {
  return signIn(tour, CLERK);
}

/** The case, which an earlier step opened. */
export function caseOf({ file }: Tour): CaseFile {
  if (file) return file;
  throw new DemoFailure('expected a case that was opened, got none');
}

/** How a case stands now, as its clerk sees it. */
export async function standsNow({ clerk, id }: CaseFile) {
  return dataOf(await clerk.ask(CaseStandsDocument, { id })).case;
}

/** A material by its key. */
export function materialOf(
  materials: readonly StandingFragment[] | null | undefined,
  key: string,
): StandingFragment {
  const found = materials?.find((material) => material.key === key);
  if (found) return found;
  throw new DemoFailure(`expected the material ${key}, got none`);
}

/** A material in a line: what it is, and where it came from. */
export function lineOf({ name, state, reason, parts }: StandingFragment): string {
  const providers = [...new Set(parts.flatMap(({ provider }) => provider?.name ?? []))];
  const from = providers.length > 0 ? `, ${providers.join('、')}` : '';
  return `${name}: ${state}${reason === null ? '' : ` (${reason})`}${from}`;
}

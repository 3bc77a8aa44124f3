import type { SourceCall } from '../servers/time-sources';

/** The item of the marriage that is the key of two further reads: of the spouse's. */
const LEADS = 'spouseCitizenNumber';

/**
 * How long the sources of a case had to be waited for, were there nothing else: the slowest of those that are asked at
 * once, or the marriage and then the slowest of those that are asked with the spouse's code, whatever is longer.
 */
export function slowestChain(calls: readonly SourceCall[], applicant: string): number {
  const isOwn = ({ keys }: SourceCall): boolean => keys.includes(applicant);
  const longest = (some: readonly SourceCall[]): number => Math.max(0, ...some.map(({ ms }) => ms));
  const own = calls.filter(isOwn);
  const leading = own.filter(({ fields }) => fields.includes(LEADS));
  const led = calls.filter((call) => !isOwn(call));
  return Math.max(longest(own), longest(leading) + longest(led));
}

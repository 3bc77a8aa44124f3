import type { ServerProcess } from '../processes';
import type { Ask } from './ask-city';
import { type Applicant, type Opening, openOne, shareOf } from './open-cases';
import { slowestChain } from './slowest-chain';

/** Cases that are opened before any counts, until the engine has optimised what runs most. */
const WARMING = 200;

/** What one clerk alone waits for a checklist; medians in milliseconds. */
export interface AloneFigures {
  /** From the request to the answer with the whole checklist. */
  readonly whole: number;
  /** What the slowest chain of sources took of it. */
  readonly slowest: number;
  /** What it took beyond that. */
  readonly beyond: number;
}

/** Has one clerk open one case after the other while nobody else does anything, the first ones uncounted. */
export async function openAlone(
  clerk: Ask,
  server: Pick<ServerProcess, 'calls'>,
  applicants: readonly Applicant[],
): Promise<{ readonly openings: readonly Opening[]; readonly figures: AloneFigures }> {
  const taken: { readonly opening: Opening; readonly slowest: number }[] = [];
  await server.calls();
  for (const applicant of applicants) {
    const opening = await openOne(clerk, applicant);
    taken.push({ opening, slowest: slowestChain(await server.calls(), applicant.code) });
  }
  const counted = taken.slice(WARMING);
  const median = (of: (one: (typeof taken)[number]) => number) => shareOf(counted.map(of), 0.5);
  const figures = {
    whole: median(({ opening }) => opening.ms),
    slowest: median(({ slowest }) => slowest),
    beyond: median(({ opening, slowest }) => opening.ms - slowest),
  };
  return { openings: taken.map(({ opening }) => opening), figures };
}

/** The place of the smallest count that is still shown; -1 where none is. */
function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  let found = -1;
  counts.forEach((count, at) => {
    const isSmaller = found === -1 || count < (counts[found] ?? 0);
    if (!hidden[at] && isSmaller) found = at;
  });
  return found;
}

/**
 * Says which counts of parts of some rows are not told. Counts below the least are not, and neither
 * is what they could be worked out from: the parts and the rest add up to what somebody may know, so
 * what is hidden must be of several parts and of enough rows; else the next smallest part is hidden
 * as well.
 *
 * @param rest how many of the rows are in none of the parts: it is not told by itself
 * @param forced parts that are hidden for another reason
 */
export function suppressed(
  counts: readonly number[],
  rest: number,
  least: number,
  forced: readonly boolean[] = [],
): readonly boolean[] {
  const hidden = counts.map((count, at) => forced[at] === true || count < least);
  const fewLeft = rest > 0 && rest < least ? [rest] : [];
  for (;;) {
    const untold = [...counts.filter((_, at) => hidden[at]), ...fewLeft];
    const rows = untold.reduce((sum, count) => sum + count, 0);
    const next = smallestShown(counts, hidden);
    const isSafe = untold.length === 0 || (untold.length > 1 && rows >= least);
    if (isSafe || next === -1) return hidden;
    hidden[next] = true;
  }
}

import { CALLER, NEIGHBOUR } from './city';
import { type OpenWorld, type Seen, seen } from './exchange';
import type { Query } from './query';

/** How a query is sent. */
export interface Sending {
  readonly department: string | null;
  /** The neighbour, who may see all, asks the same at the same time. */
  readonly besideNeighbour: boolean;
  /** Cursors of one page are tried on the next one. */
  readonly swapsCursors: boolean;
}

/** The usual way. */
export const PLAINLY: Sending = {
  department: CALLER,
  besideNeighbour: false,
  swapsCursors: false,
};

/** Most pages that are read of one query. */
const ROUNDS = 2;

/** Cursors are sealed anew each time: only how long they are can tell something. */
const CURSOR = /"v1\.[\w-]+"/g;

function withoutCursors(text: string): string {
  return text.replace(CURSOR, (cursor) => `"a cursor of ${cursor.length}"`);
}

type Data = Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null | undefined;

/** Where each page of an answer ends; null where it has no rows. */
function cursorsOf({ pages }: Query, data: Data): (string | null)[] {
  return pages.map(([block, field]) => {
    const page = data?.[block]?.[field] as { pageInfo: { endCursor: string | null } } | null;
    return page?.pageInfo.endCursor ?? null;
  });
}

function nextVariables(query: Query, { data }: Seen, { swapsCursors }: Sending): object | null {
  const cursors = cursorsOf(query, data as Data);
  if (cursors.every((cursor) => cursor === null)) return null;
  const given = swapsCursors ? [...cursors].reverse() : cursors;
  return Object.fromEntries(given.map((cursor, at) => [`after${at}`, cursor]));
}

/** All that a caller gets to see of a query in one world: its pages one after the other. */
export async function answersOf(
  world: OpenWorld,
  query: Query,
  sending: Sending = PLAINLY,
): Promise<Seen[]> {
  const { document } = query;
  const answers: Seen[] = [];
  let variables: Readonly<Record<string, unknown>> = query.variables;
  for (let round = 0; round < ROUNDS; round += 1) {
    const neighbour = sending.besideNeighbour
      ? seen(world.ask({ document, variables, department: NEIGHBOUR }))
      : null;
    const answer = await seen(world.ask({ document, variables, department: sending.department }));
    await neighbour;
    answers.push({ ...answer, text: withoutCursors(answer.text) });
    const next = query.pages.length > 0 ? nextVariables(query, answer, sending) : null;
    if (!next) break;
    variables = { ...variables, ...next };
  }
  return answers;
}

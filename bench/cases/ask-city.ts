import { SAMPLE_PASSWORD, STAFF } from '../../prisma/sample-city';

/** Asks the city's gateway as one person; throws where it is refused. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** The caller with this token, or somebody who has not signed in. */
export function askAs(url: string, token?: string): Ask {
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors || !data) throw new Error(`expected an answer, got ${JSON.stringify(errors)}`);
    return data;
  };
}

const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { token }
}`;

/** Somebody's session. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
}

/** Signs somebody in. */
export async function signedIn(url: string, credentials: Credentials): Promise<Ask> {
  const { signIn } = await askAs(url)<{ signIn: { token: string } }>(SIGN_IN, { ...credentials });
  return askAs(url, signIn.token);
}

/** The member of the city's staff in this department with this role. */
export function staffIn(department: string, role: string): Credentials {
  const member = STAFF.find((one) => one.department === department && one.role === role);
  if (!member) throw new Error(`expected somebody of ${department} who is ${role}`);
  return { account: member.account, password: SAMPLE_PASSWORD };
}

/** A page of a list. */
export interface Paged<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything of a list, page by page. */
export async function everything<Node>(
  page: (after: string | null) => Promise<Paged<Node>>,
): Promise<Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await page(after);
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

/** Does work for each, so many at a time. */
export async function inLanes<Thing>(
  things: readonly Thing[],
  lanes: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const waiting = [...things];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

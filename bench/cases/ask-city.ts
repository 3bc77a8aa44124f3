import { randomUUID } from 'node:crypto';
import { SERVICE } from '../../src/cli/demo/tour';

/** A case as it was answered. */
export interface OpenedCase {
  readonly number: string;
  readonly materials: readonly { readonly state: string }[];
}

/** Who a case is for. */
export interface Applicant {
  readonly code: string;
  readonly name: string;
}

const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { token }
}`;
const OPEN = `mutation ($input: OpenCaseInput!) {
  openCase(input: $input) { number materials { state } }
}`;
const CASES = `query ($after: String) {
  cases(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

interface CasePage {
  readonly cases: {
    readonly nodes: readonly object[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Asks the city's gateway as one person. Every method throws where it is refused. */
export function askCity(url: string, token?: string) {
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors || !data) throw new Error(`expected an answer, got ${JSON.stringify(errors)}`);
    return data;
  };
  return {
    signIn: async (credentials: object): Promise<string> => {
      const { signIn } = await ask<{ signIn: { token: string } }>(SIGN_IN, credentials);
      return signIn.token;
    },
    /** Opens a case, asking so many times at once with one key. */
    open: ({ code, name }: Applicant, times: number): Promise<readonly OpenedCase[]> => {
      const input = {
        ...{ serviceItem: SERVICE.rental, channel: 'window', resultForm: 'electronic' },
        applicant: { kind: 'naturalPerson', name, code, phone: '13900000000' },
        ...{ fields: [], jointWith: [], idempotencyKey: randomUUID() },
      };
      const one = () => ask<{ openCase: OpenedCase }>(OPEN, { input });
      const all = Array.from({ length: times }, one);
      return Promise.all(all).then((answers) => answers.map(({ openCase }) => openCase));
    },
    countCases: async (): Promise<number> => {
      let count = 0;
      let after: string | null = null;
      do {
        const { cases }: CasePage = await ask<CasePage>(CASES, { after });
        count += cases.nodes.length;
        after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null;
      } while (after !== null);
      return count;
    },
  };
}

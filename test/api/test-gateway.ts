import { type Gateway, type GatewayOverrides, openGateway } from '../../src/api';
import {
  createDepartment,
  createPerson,
  type Duty,
  type Role,
  recordOffice,
} from '../../src/identity';
import { creditCode, loadConfig, organisationCode } from '../../src/platform';
import { openTestDatabase } from '../support/database';

/** What every test's gateway starts from: any free port, a key of its own, no log. */
const SETTINGS = {
  ONCE_PORT: '0',
  ONCE_LOG_LEVEL: 'silent',
  ONCE_SAMPLE_CITY: 'off',
  ONCE_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** A whole gateway on a fresh database of its own, listening. */
export async function listeningGateway(
  settings: Readonly<Record<string, string>> = {},
  overrides: GatewayOverrides = {},
): Promise<Gateway> {
  const config = loadConfig({ ...SETTINGS, ...settings });
  const database = overrides.database ?? (await openTestDatabase());
  const gateway = await openGateway(config, { ...overrides, database });
  await gateway.listen().catch(async (error: unknown) => {
    await gateway.close();
    throw error;
  });
  return gateway;
}

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly string[];
      readonly extensions: { readonly code: string; readonly facts: object; requestId: string };
    }[];
  };
}

/** Sends any request. */
export async function send(gateway: Gateway, path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`${gateway.address()}${path}`, init);
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : {},
  };
}

/** Asks a GraphQL query, as a client would. */
export function ask(
  gateway: Gateway,
  query: string,
  { token, headers, variables }: Asked = {},
): Promise<Answer> {
  return send(gateway, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
}

/** How a query is asked, where it is not plain. */
export interface Asked {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: object;
}

/** What an answer holds in one root field; the test fails where it holds nothing. */
export function dataOf<T>(answer: Answer, field: string): T {
  const value = answer.body.data?.[field];
  if (value === null || value === undefined) throw new Error(`no ${field} in ${answer.text}`);
  return value as T;
}

/** The code of the first error of an answer. */
export function codeOf(answer: Answer): string | undefined {
  return answer.body.errors?.[0]?.extensions.code;
}

const PASSWORD = 'correct horse battery staple';

/** A valid credit code that no other number gives. */
export function departmentCode(number: number): string {
  return creditCode('1', '1', '110000', organisationCode(String(number).padStart(8, '0')));
}

let people = 0;

/** Sets a person up in a department of their own and signs them in over HTTP; answers the token. */
export async function signedIn(
  gateway: Gateway,
  roles: readonly Role[],
  duties: readonly Duty[] = [],
): Promise<string> {
  people += 1;
  const account = `person-${people}`;
  const ctx = gateway.systemContext();
  const department = await recordOffice(ctx, 'department.created', () =>
    createDepartment(ctx, {
      name: `第${people}局`,
      creditCode: departmentCode(people),
      level: 'city',
      divisionCode: '110000',
      duties,
    }),
  );
  const person = { account, name: '李雷', departmentId: department.id, password: PASSWORD, roles };
  await recordOffice(ctx, 'person.created', () => createPerson(ctx, person));
  const answer = await ask(
    gateway,
    'mutation ($account: String!, $password: String!) {' +
      ' signIn(account: $account, password: $password) { token } }',
    { variables: { account, password: PASSWORD } },
  );
  return dataOf<{ token: string }>(answer, 'signIn').token;
}

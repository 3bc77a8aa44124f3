import { type DocumentNode, print, type TypedQueryDocumentNode } from 'graphql';
import type { Gateway } from '../../src/api';

/** An answer as it came over the wire; its data is typed where a typed operation was asked. */
export interface Answer<Data = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Data | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly string[];
      readonly extensions: { readonly code: string; readonly facts: object; requestId: string };
    }[];
  };
  /** What came beside data and errors: receipts of what was read. */
  readonly extensions?: { readonly receipts: readonly string[] };
}

/** How an operation is asked: by nobody and without variables unless it says so. */
export interface Asked<Variables = object> {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: Variables;
}

/** Variables may be left out only where the operation needs none. */
type How<Variables> =
  Record<never, never> extends Variables
    ? [asked?: Asked<Variables>]
    : [asked: Asked<Variables> & { readonly variables: Variables }];

/** Sends any request. */
export async function send(gateway: Gateway, path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`${gateway.address()}${path}`, init);
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('/json') ?? false;
  const { extensions, ...body } = json ? JSON.parse(text) : {};
  const { status, headers } = response;
  return { status, headers, text, body, extensions };
}

/**
 * Asks an operation of `operations/`, as a client would. Text is for what cannot stand there: what is
 * malformed on purpose, and reads of resources that only the test has.
 */
export function ask<Data, Variables>(
  gateway: Gateway,
  operation: TypedQueryDocumentNode<Data, Variables>,
  ...how: How<Variables>
): Promise<Answer<Data>>;
export function ask(gateway: Gateway, text: string, asked?: Asked): Promise<Answer>;
export function ask(
  gateway: Gateway,
  operation: DocumentNode | string,
  { token, headers, variables }: Asked = {},
): Promise<Answer> {
  const query = typeof operation === 'string' ? operation : print(operation);
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

/** The data of an answer; the test fails where there is none. */
export function dataOf<Data>({ body, text }: Answer<Data>): Data {
  if (body.data === null || body.data === undefined) throw new Error(`no data in ${text}`);
  return body.data;
}

/** The code of the first error of an answer. */
export function codeOf(answer: Answer<unknown>): string | undefined {
  return answer.body.errors?.[0]?.extensions.code;
}

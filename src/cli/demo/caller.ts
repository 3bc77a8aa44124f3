import { print, type TypedQueryDocumentNode } from 'graphql';
import { DemoFailure } from './as-it-should-be';

/** An error as a caller sees it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  };
}

/** What came back for one request. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
}

/** Somebody who calls the gateway over HTTP, as a person's or a department's system does. */
export class Caller {
  /** @param token a session or client token; null for somebody who has not signed in */
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  /** Sends one typed operation. Rejects only when the gateway does not answer JSON. */
  async ask<Data, Variables>(
    document: TypedQueryDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query: print(document), variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Data>>;
    return { status: response.status, data, errors };
  }

  /** Takes a file from a path of the gateway. Rejects when it is refused. */
  async take(path: string): Promise<Buffer> {
    const response = await this.get(path);
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    throw new DemoFailure(`expected the file ${path}, got status ${response.status}`);
  }

  /** The status that a path of the gateway answers. */
  async statusOf(path: string): Promise<number> {
    return (await this.get(path)).status;
  }

  private get(path: string): Promise<Response> {
    const authorization = `Bearer ${this.token}`;
    return fetch(new URL(path, this.url), { headers: { authorization } });
  }
}

import { print, type TypedQueryDocumentNode } from 'graphql';

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
}

import type { Answer } from '../support/ask';

/** What came back for a bad request, without what changes each time. */
export interface SafeAnswer {
  readonly status: number;
  /** Absent where the request failed as a whole. */
  readonly data?: unknown;
  readonly errors: readonly {
    readonly code: string;
    readonly facts: object;
    readonly path?: string;
  }[];
}

/** Words that stand in our insides and in those of what we are built on, never in an answer. */
const INSIDES =
  /\b(select|insert|update|delete) |relation|violates|syntax error at|prisma|pglite|postgres:|node_modules|stacktrace|\.[jt]s:\d| {4}at |ECONN|127\.0\.0\.1|169\.254|TypeError|hosted_/i;

/**
 * The answer to a bad request, once it was made sure that each error is a message, a place, code,
 * facts and request id and nothing more, and that neither our insides nor what is to stay hidden
 * stand anywhere in it.
 */
export function safeAnswer(answer: Answer<unknown>, ...hidden: readonly string[]): SafeAnswer {
  const { status, headers, text, body } = answer;
  const shown = `${text}\n${JSON.stringify([...headers])}`;
  expect(shown).not.toMatch(INSIDES);
  for (const secret of hidden) expect(shown).not.toContain(secret);
  for (const error of body.errors ?? []) {
    const { message, path: _path, extensions, ...more } = error;
    expect(message).not.toBe('');
    expect(Object.keys(more).filter((name) => name !== 'locations')).toEqual([]);
    expect(Object.keys(extensions).sort()).toEqual(['code', 'facts', 'requestId']);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
  }
  return {
    status,
    ...(body.data !== undefined && { data: body.data }),
    errors: (body.errors ?? []).map(({ path, extensions: { code, facts } }) => ({
      code,
      facts,
      ...(path && { path: path.join('.') }),
    })),
  };
}

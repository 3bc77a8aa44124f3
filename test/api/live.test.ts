import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../../src/api';
import { type AuditRecord, readChain } from '../../src/audit';
import { newId } from '../../src/platform';
import { ask, codeOf, send } from '../support/ask';
import {
  AuditProofDocument,
  AuditRecordsDocument,
  SignOutDocument,
} from '../support/operations/generated';
import { listeningGateway, signedIn } from './test-gateway';

const FOLLOW = `subscription ($filter: AuditFilter) {
  auditRecordAdded(filter: $filter) { event facts { name value } }
}`;
const DENIED = { filter: { decision: 'denied' } };

let gateway: Gateway;
let leader: string;
let clerk: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  leader = await signedIn(gateway, ['leadership'], ['leadership']);
  clerk = await signedIn(gateway, ['clerk']);
});

afterAll(() => gateway.close());

function asked(token: string | undefined, query = FOLLOW, variables: object = DENIED): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  };
}

/** What one event of a stream said. */
interface Told {
  readonly data?: { readonly auditRecordAdded: { readonly facts: readonly { value: string }[] } };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** A stream that was opened, and what it says one by one; undefined once it is complete. */
async function opened(
  token: string,
  of: Gateway = gateway,
): Promise<{ next(): Promise<Told | undefined>; close(): void }> {
  const gone = new AbortController();
  const init = { ...asked(token), signal: gone.signal };
  const response = await fetch(`${of.address()}/graphql/stream`, init);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const texts = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  const next = async (): Promise<Told | undefined> => {
    const [, kind, data = ''] = /event: (\w+)\ndata:(.*)\n\n/.exec(waiting) ?? [];
    if (kind === 'complete') return undefined;
    if (kind === 'next') {
      waiting = waiting.slice(waiting.indexOf('\n\n', waiting.indexOf('event: next')) + 2);
      return JSON.parse(data);
    }
    const { done, value } = (await texts?.read()) ?? { done: true, value: '' };
    if (done) return undefined;
    waiting += value;
    return next();
  };
  return { next, close: () => gone.abort() };
}

/** Something that is refused and recorded. */
async function refused(): Promise<void> {
  await ask(gateway, AuditRecordsDocument, { token: clerk });
}

async function officeRecords(event: string): Promise<AuditRecord[]> {
  const all = await readChain(gateway.runtime.db, 'gateway-1.office', 0, 10_000);
  const data = await readChain(gateway.runtime.db, 'gateway-1.data', 0, 10_000);
  return [...all, ...data].filter((record) => record.event === event);
}

describe('following the audit log', () => {
  it('tells the leadership office of each new record that fits, once and in order', async () => {
    await refused();
    await sleep(gateway.runtime.config.auditTreeSeconds * 2_500);
    const stream = await opened(leader);
    await refused();
    await ask(gateway, AuditRecordsDocument, { token: leader });
    await ask(gateway, AuditProofDocument, { token: clerk, variables: { id: newId() } });
    await refused();
    const told = [await stream.next(), await stream.next(), await stream.next()];
    stream.close();
    const operations = told.map((one) => one?.data?.auditRecordAdded.facts[0]?.value);
    expect(operations).toEqual(['auditRecords', 'auditProof', 'auditRecords']);
  });

  it('is recorded before anything is told, with what was looked for', async () => {
    const before = (await officeRecords('audit.followed')).length;
    const stream = await opened(leader);
    let now = await officeRecords('audit.followed');
    // The stream is open before the log is: the record comes in between.
    while (now.length === before) now = await officeRecords('audit.followed');
    stream.close();
    expect(now.length).toBe(before + 1);
    expect(now.at(-1)).toMatchObject({ decision: 'allowed', facts: { decision: 'denied' } });
  });

  it('is refused to everybody else, and the refusal recorded', async () => {
    const answer = await send(gateway, '/graphql/stream', asked(clerk));
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    const nobody = await send(gateway, '/graphql/stream', asked(undefined));
    expect([nobody.status, codeOf(nobody)]).toEqual([401, 'UNAUTHENTICATED']);
    const records = await officeRecords('audit.followed');
    expect(records.filter(({ decision }) => decision === 'denied')).toHaveLength(1);
  });

  it('ends with the session: nothing that comes later is told', async () => {
    const leaving = await signedIn(gateway, ['leadership'], ['leadership']);
    const stream = await opened(leaving);
    await ask(gateway, SignOutDocument, { token: leaving });
    await refused();
    const told = await stream.next();
    expect(told?.errors?.map(({ extensions }) => extensions.code)).toEqual(['SESSION_EXPIRED']);
    expect(told?.data).toBeUndefined();
    expect(await stream.next()).toBeUndefined();
  });

  it('is had four times at once by one caller, and again once one has ended', async () => {
    const streams = [];
    for (let count = 0; count < 4; count += 1) streams.push(await opened(leader));
    const answer = await send(gateway, '/graphql/stream', asked(leader));
    expect([answer.status, codeOf(answer)]).toEqual([429, 'STREAMS_TOO_MANY']);
    for (const stream of streams) stream.close();
    let status = 429;
    for (let tries = 0; status === 429 && tries < 50; tries += 1) {
      await sleep(100);
      const gone = new AbortController();
      const init = { ...asked(leader), signal: gone.signal };
      ({ status } = await fetch(`${gateway.address()}/graphql/stream`, init));
      gone.abort();
    }
    expect(status).toBe(200);
  });

  it.each([
    ['a query', '{ me { id } }'],
    ['what does not fit the schema', 'subscription { auditRecordAdded { nothing } }'],
    [
      'a field in a fragment',
      'subscription { ...F } fragment F on Subscription { auditRecordAdded { id } }',
    ],
  ])('is not for %s', async (_what, query) => {
    const answer = await send(gateway, '/graphql/stream', asked(leader, query, {}));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'QUERY_INVALID']);
  });

  it('does not keep the gateway from stopping', async () => {
    // Waiting until what still runs is cut would take longer than a test may.
    const stopping = await listeningGateway({ ONCE_SHUTDOWN_SECONDS: '60' });
    const token = await signedIn(stopping, ['leadership'], ['leadership']);
    const stream = await opened(token, stopping);
    await stopping.close();
    expect(await stream.next().catch(() => undefined)).toBeUndefined();
  });
});

import { request } from 'node:http';
import { type Answer, ask, send } from '../support/ask';
import { ownTime } from '../support/own-time';
import { type City, openCity, RENTAL } from './city';
import { safeAnswer } from './safe-answer';

let city: City;
let token: string;
let steward: string;
/** Records that the city's own making left. */
let before: number;

beforeAll(async () => {
  city = await openCity();
  token = await (await city.client(city.housing)).token();
  steward = await city.signedIn(city.housing, 'steward');
  before = (await city.records()).length;
}, 60_000);
afterAll(() => city.close());

/** The gateway answers, and quickly: nothing of the bad request is left to be worked off. */
async function goesOn(): Promise<void> {
  const took = await ownTime(async () => {
    const answer = await ask(city.gateway, '{ __typename }', { token });
    expect(answer.body).toEqual({ data: { __typename: 'Query' } });
  });
  expect(took).toBeLessThan(1_000);
}

const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

describe('a request that names no operation of its document', () => {
  const post = (body: object) =>
    send(city.gateway, '/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${steward}`,
      },
      body: JSON.stringify(body),
    });
  const mutation = 'mutation M { registerClient(name: "ghost") { id } }';
  const query = '{ shared(purpose: { serviceItem: "X" }) { provenance { provider } } }';

  it.each([
    ['a mutation by another name', mutation, 'x'],
    ['a mutation by an empty name', mutation, ''],
    ['a read by another name', query, 'x'],
    ['one of two, unnamed', `${mutation} query Q ${query}`, undefined],
  ])('is refused and does nothing: %s', async (_what, text, operationName) => {
    const told = (await city.records('office')).length + (await city.records()).length;
    const answer = safeAnswer(await post({ query: text, operationName }));
    expect(answer).toMatchObject({ status: 400, errors: [{ code: 'QUERY_INVALID' }] });
    expect(answer.data ?? null).toBeNull();
    expect((await city.records('office')).length + (await city.records()).length).toBe(told);
  });
});

describe('input of another form', () => {
  const secret = '11010519920315002X';
  const register = 'mutation ($n: String!) { registerClient(name: $n) { id } }';
  const source = 'mutation ($i: NewSource!) { registerSource(input: $i) { id } }';
  const apply = 'mutation ($i: NewApplication!) { applyForSharing(input: $i) { id } }';
  const aSource = { kind: 'http', name: 'x', settings: {} };
  const application = {
    ...{ resource: 'household', items: [], serviceItems: [RENTAL], basis: 'x' },
    ...{ mode: 'serviceInterface', startsAt: '2026-06-30T00:00:00Z' },
  };
  const withDefault = 'mutation ($n: String = "x") { registerClient(name: $n) { id } }';

  it.each<[string, string, object, string, string]>([
    ['a number for text', register, { n: 11010519920315 }, '$n', 'String!'],
    ['nothing', register, {}, '$n', 'String!'],
    ['an unknown kind', source, { i: { ...aSource, kind: secret } }, '$i.kind', 'SourceKind!'],
    ['a field too many', source, { i: { ...aSource, [secret]: 1 } }, '$i', 'NewSource!'],
    ['a field too few', source, { i: { kind: 'http' } }, '$i.name', 'String!'],
    [
      'no date',
      apply,
      { i: { ...application, expiresAt: secret } },
      '$i.expiresAt',
      'DateTimeISO!',
    ],
    ['null beside a default', withDefault, { n: null }, 'name', ''],
  ])('of a mutation is refused by its place: %s', async (_what, query, variables, field, type) => {
    const { log } = city.gateway.runtime;
    const told = [jest.spyOn(log, 'error'), jest.spyOn(log, 'warn')];
    const answer = await ask(city.gateway, query, { token: steward, variables });
    const { status, errors } = safeAnswer(answer, secret, '11010519920315');
    expect([status, errors[0]?.code]).toEqual([400, 'INPUT_INVALID']);
    expect(errors[0]?.facts).toMatchObject({ field, ...(type && { expected: type }) });
    for (const spy of told) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});

describe('3,000 aliases', () => {
  it.each([
    ['at the root', `{ ${aliases(3000, 'me { id }')} }`],
    [
      'of shared data',
      `{ shared(purpose: { serviceItem: "X" }) { ${aliases(3000, 'provenance { provider }')} } }`,
    ],
    ['behind a fragment', `{ ...F } fragment F on Query { me { ${aliases(3000, 'id')} } }`],
  ])('%s are refused with the number allowed', async (_where, query) => {
    const { errors, ...rest } = safeAnswer(await ask(city.gateway, query, { token }));
    expect(rest).toEqual({ status: 400 });
    const got = expect.any(Number);
    expect(errors).toEqual([{ code: 'LIMIT_TOKENS', facts: { limit: 4000, got } }]);
    await goesOn();
  });

  it('of few words are refused as aliases', async () => {
    const query = `{ me { ${aliases(900, 'id')} } }`;
    expect(safeAnswer(await ask(city.gateway, query, { token }))).toEqual({
      status: 400,
      errors: [{ code: 'LIMIT_ALIASES', facts: { limit: 50, got: 900 } }],
    });
  });
});

describe('a depth of 4,000', () => {
  it.each([
    ['of fields', `${'{me'.repeat(4000)}${'}'.repeat(4000)}`],
    ['of a condition', `{ a(where: ${'{not:'.repeat(4000)}{}${'}'.repeat(4000)}) }`],
    ['of a list', `{ a(where: ${'['.repeat(4000)}${']'.repeat(4000)}) }`],
    ['of a type', `query ($a: ${'['.repeat(4000)}Int${']'.repeat(4000)}) { me { id } }`],
  ])('%s is refused, and no stack overflows', async (_what, query) => {
    const { status, data, errors } = safeAnswer(await ask(city.gateway, query, { token }));
    expect([status, data, errors.map(({ code }) => code)]).toEqual([
      400,
      undefined,
      ['LIMIT_DEPTH'],
    ]);
    await goesOn();
  });

  it('of variables is refused', async () => {
    const deep = `${'{"not":'.repeat(4000)}{}${'}'.repeat(4000)}`;
    const body = `{"query":"{ __typename }","variables":{"w":${deep}}}`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await send(city.gateway, '/graphql', { method: 'POST', headers, body });
    const { status, errors } = safeAnswer(answer);
    expect([status, errors.map(({ code }) => code)]).toEqual([400, ['LIMIT_DEPTH']]);
    await goesOn();
  });
});

describe('a body of 10 MB', () => {
  const BYTES = 10_000_000;
  const body = JSON.stringify({ query: `{ me { id } } #${'x'.repeat(BYTES)}` });

  it('is refused by its announced length, before it is read', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await send(city.gateway, '/graphql', { method: 'POST', headers, body });
    const facts = { limit: 262_144, got: body.length };
    expect(safeAnswer(answer, 'xxxx')).toEqual({
      status: 413,
      errors: [{ code: 'LIMIT_BYTES', facts }],
    });
    await goesOn();
  });

  it('is refused at the limit when it announces nothing', async () => {
    const answer = await inChunks(body);
    expect(safeAnswer(answer, 'xxxx')).toEqual({
      status: 413,
      errors: [{ code: 'LIMIT_BYTES', facts: { limit: 262_144, got: null } }],
    });
    await goesOn();
  });

  it('is refused with a bad token before a byte of it is read', async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer x' };
    const answer = await send(city.gateway, '/graphql', { method: 'POST', headers, body });
    expect(safeAnswer(answer)).toEqual({
      status: 401,
      errors: [{ code: 'TOKEN_MALFORMED', facts: {} }],
    });
  });
});

describe('none of these', () => {
  it('leaves a record: nobody read and nobody was refused data', async () => {
    expect(await city.records()).toHaveLength(before);
  });
});

/** Sends a body in pieces, without saying how long it will be. */
function inChunks(body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(city.gateway.address() ?? '');
    const headers = { 'content-type': 'application/json' };
    const sent = request({ hostname, port, path: '/graphql', method: 'POST', headers });
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(response.headers as Record<string, string>),
          text,
          body: JSON.parse(text),
        }),
      );
    });
    // The gateway may close what it will not read to the end.
    sent.on('error', (error) => reject(error));
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536));
    sent.end();
  });
}

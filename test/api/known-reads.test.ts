import { ApolloServer } from '@apollo/server';
import { type City, openCity, RENTAL, resident } from '../bad-input/city';
import { type Answer, codeOf, send } from '../support/ask';

let city: City;
let token: string;

/** How many requests came to Apollo. */
const byApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');

beforeAll(async () => {
  city = await openCity();
  await city.publish({});
  await city.publish({ apiName: 'secretRegister', name: '未授权的登记' });
  await city.grant({ resource: 'household', items: ['citizenNumber', 'name'] });
  token = await (await city.client(city.housing)).token();
}, 60_000);
afterAll(() => city.close());
beforeEach(() => byApollo.mockClear());

let asked = 0;

/** Posts a body; a different comment makes the same question another document. */
function post(body: Readonly<Record<string, unknown>>, headers: Record<string, string> = {}) {
  return send(city.gateway, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-request-id': 'known',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

function fresh(query: string): string {
  asked += 1;
  return `${query} # ${asked}`;
}

/** All that a caller sees of an answer, but for what receipts say of its own record. */
function seen({ status, text, headers, extensions }: Answer) {
  const { date: _date, 'content-length': length, ...others } = Object.fromEntries(headers);
  expect(Number(length)).toBe(Buffer.byteLength(text));
  const alike = text.replace(/"once-gateway audit receipt[^"]+"/g, '"a receipt"');
  return { status, text: alike, headers: others, receipts: extensions?.receipts.length };
}

const shared = (fields: string, item: string = RENTAL) =>
  `{ shared(purpose: { serviceItem: "${item}" }) { ${fields} } }`;
const one = (fields: string, key = resident(0).number) =>
  `household(citizenNumber: "${key}") { ${fields} }`;
const named = `query Read($key: String!) {
  shared(purpose: { serviceItem: "${RENTAL}" }) { it: household(citizenNumber: $key) { name } }
}`;

describe('a read whose document is known', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>, number, string | undefined]>([
    ['that is in order', shared(one('__typename name')), {}, 200, undefined],
    ['with variables', named, { variables: { key: resident(1).number } }, 200, undefined],
    ['by its name', named, { operationName: 'Read', variables: { key: 'x' } }, 200, 'KEY_INVALID'],
    ['without its variables', named, { variables: null }, 400, 'INPUT_INVALID'],
    ['with a variable of another form', named, { variables: { key: [] } }, 400, 'INPUT_INVALID'],
    ['of an item not granted', shared(one('name born')), {}, 200, 'ITEM_NOT_GRANTED'],
    [
      'of a resource not granted',
      shared(one('name').replace('household', 'secretRegister')),
      {},
      200,
      'NOT_GRANTED',
    ],
    ['with a bad key', shared(one('name', '1')), {}, 200, 'KEY_INVALID'],
    ['for an unknown purpose', shared(one('name'), 'SI-NONE'), {}, 400, 'PURPOSE_UNKNOWN'],
  ])('%s is answered as Apollo answers it', async (_what, query, body, status, code) => {
    const document = fresh(query);
    const first = await post({ query: document, ...body });
    expect(byApollo).toHaveBeenCalledTimes(1);
    const second = await post({ query: document, ...body });
    expect(byApollo).toHaveBeenCalledTimes(1);
    expect(seen(second)).toEqual(seen(first));
    expect([second.status, codeOf(second)]).toEqual([status, code]);
  });

  it('is recorded each time', async () => {
    const document = fresh(shared(one('name')));
    await post({ query: document });
    const before = (await city.records()).length;
    await post({ query: document });
    expect((await city.records()).length).toBe(before + 1);
  });

  it('lets nothing out while the record cannot be written', async () => {
    const document = fresh(shared(one('name')));
    await post({ query: document });
    const { db } = city.gateway.runtime;
    await db.execute('ALTER TABLE audit_record RENAME TO elsewhere');
    const answer = await post({ query: document });
    await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
    expect([answer.status, codeOf(answer)]).toEqual([503, 'AUDIT_UNAVAILABLE']);
    expect(answer.text).not.toContain(resident(0).name);
    expect(byApollo).toHaveBeenCalledTimes(1);
  });

  it('is validated again by Apollo once the catalogue has changed', async () => {
    const document = fresh(shared(one('name')));
    await post({ query: document });
    await city.publish({ apiName: 'another', name: '另一登记' });
    byApollo.mockClear();
    expect((await post({ query: document })).status).toBe(200);
    expect(byApollo).toHaveBeenCalledTimes(1);
    await post({ query: document });
    expect(byApollo).toHaveBeenCalledTimes(1);
  });
});

describe('a request out of the ordinary goes to Apollo each time', () => {
  const read = shared(one('name'));
  const two = `query A ${read} query B ${read}`;

  it.each<[string, string, Readonly<Record<string, unknown>>, Record<string, string>, number]>([
    ['of another operation', named, { operationName: 'Other' }, {}, 400],
    ['of two operations', two, { operationName: 'A' }, {}, 200],
    ['with office fields', '{ me { id } }', {}, {}, 200],
    ['with fields beside shared', `{ __typename ${read.slice(2)}`, {}, {}, 200],
    ['with extensions', read, { extensions: {} }, {}, 200],
    ['that wants another form', read, {}, { accept: 'application/graphql-response+json' }, 200],
  ])('%s', async (_what, query, body, headers, status) => {
    const document = fresh(query);
    await post({ query: document, ...body }, headers);
    const again = await post({ query: document, ...body }, headers);
    expect(byApollo).toHaveBeenCalledTimes(2);
    expect(again.status).toBe(status);
  });
});

import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { PASSWORD, type TestClient } from '../api/test-gateway';
import { type Answer, ask, dataOf } from '../support/ask';
import {
  CreatePersonDocument,
  MeDocument,
  RegisterClientDocument,
  RegisterSourceDocument,
  SubmitResourceDocument,
} from '../support/operations/generated';
import { type Caller, type City, openCity, RENTAL, resident } from './city';
import { safeAnswer } from './safe-answer';

let city: City;
/** A system of the market bureau, which was granted nothing. */
let outsider: TestClient;
let insider: TestClient;

beforeAll(async () => {
  city = await openCity();
  await city.publish({});
  await city.grant({ resource: 'household' });
  outsider = await city.client(city.market);
  insider = await city.client(city.housing);
}, 60_000);
afterAll(() => city.close());

const readOne = (how: Caller) => city.readName(resident(0).number, how);

/** A token of the outsider with more in it, or with the words of somebody else. */
async function forged(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { privateJwk } = outsider.pair;
  const alg = privateJwk.alg ?? 'EdDSA';
  const now = Math.floor(Date.now() / 1000);
  const standard = { jti: randomUUID(), iss: outsider.id, aud: 'once-gateway', iat: now };
  return new SignJWT({ ...standard, exp: now + 60, ...claims })
    .setProtectedHeader({ alg, kid: privateJwk.kid ?? '', typ: 'JWT', ...header })
    .sign(await importJWK(privateJwk, alg));
}

const refusedRead = {
  status: 403,
  data: null,
  errors: [{ code: 'PURPOSE_NOT_YOURS', facts: { serviceItem: RENTAL }, path: 'shared' }],
};

describe('a department', () => {
  it('written into the claims of a good token counts for nothing', async () => {
    const { id, name, creditCode } = city.housing;
    const token = await forged({
      ...{ sub: insider.id, department: id, departmentId: id, dept: name, creditCode },
      ...{ azp: insider.id, client_id: insider.id, roles: ['sharingAuthority'], act: { sub: id } },
    });
    const { me } = dataOf(await ask(city.gateway, MeDocument, { token }));
    expect(me?.department).toEqual({ id: city.market.id, name: city.market.name });
    expect(safeAnswer(await readOne({ token }), '居民00')).toEqual(refusedRead);
    expect((await city.records()).at(-1)).toMatchObject({
      decision: 'denied',
      department: city.market.id,
      actor: { kind: 'client', id: outsider.id },
    });
  });

  it('written into headers counts for nothing', async () => {
    const { id, name } = city.housing;
    const headers = {
      'x-department': id,
      'x-department-id': id,
      'x-client-id': insider.id,
      'x-forwarded-user': insider.id,
      'x-remote-user': name ? 'housing' : '',
      'x-user-roles': 'sharingAuthority',
      forwarded: `for=${id}`,
      cookie: `department=${id}; client=${insider.id}`,
    };
    const token = await outsider.token();
    const { me } = dataOf(await ask(city.gateway, MeDocument, { token, headers }));
    expect(me?.department?.id).toBe(city.market.id);
    expect(safeAnswer(await readOne({ token, headers }), '居民00')).toEqual(refusedRead);
    const nobody = await ask(city.gateway, MeDocument, { headers });
    expect(nobody.body).toEqual({ data: { me: null } });
  });

  it.each<[string, () => Promise<string>, string]>([
    ['of another client, signed by the own key', () => forged({ iss: insider.id }), 'KEY_UNKNOWN'],
    [
      'of another client, naming its key too',
      () => forged({ iss: insider.id }, { kid: insider.pair.privateJwk.kid ?? '' }),
      'TOKEN_SIGNATURE',
    ],
    [
      'that brings its key along',
      () => forged({ iss: insider.id }, { jwk: outsider.pair.publicJwk }),
      'KEY_UNKNOWN',
    ],
    ['of a client that is none', () => forged({ iss: randomUUID() }), 'CLIENT_UNKNOWN'],
    ['that nobody signed', unsigned, 'TOKEN_ALGORITHM'],
    ['whose claims were changed after signing', changed, 'TOKEN_SIGNATURE'],
  ])('in a token %s is refused with 401', async (_how, make, code) => {
    const before = (await city.records()).length;
    const answer = await readOne({ token: await make() });
    expect(safeAnswer(answer, '居民00', insider.id, city.housing.name)).toEqual({
      status: 401,
      errors: [{ code, facts: {} }],
    });
    expect(await city.records()).toHaveLength(before);
  });

  it('is no argument of a read', async () => {
    const purpose = `serviceItem: "${RENTAL}", department: "${city.housing.id}"`;
    const one = `it: household(citizenNumber: "${resident(0).number}") { name }`;
    const answer = await city.read(one, { token: await outsider.token(), purpose });
    const { status, data, errors } = safeAnswer(answer, '居民00');
    expect([status, data, errors.map(({ code }) => code)]).toEqual([
      400,
      undefined,
      ['QUERY_INVALID'],
    ]);
  });
});

describe('the argument of a change that names another department', () => {
  let steward: string;
  let officer: string;

  beforeAll(async () => {
    steward = await city.signedIn(city.market, 'steward');
    officer = await city.signedIn(city.market, 'sharingOfficer');
  }, 30_000);

  const registerSource = () => {
    const source = { kind: 'hosted', name: '别人的', settings: {} } as const;
    const input = { ...source, departmentId: city.police.id };
    return ask(city.gateway, RegisterSourceDocument, { token: steward, variables: { input } });
  };
  const registerClient = () => {
    const variables = { name: '别人的', departmentId: city.housing.id };
    return ask(city.gateway, RegisterClientDocument, { token: steward, variables });
  };
  const createPerson = () => {
    const person = { account: 'intruder', name: '李鬼', password: PASSWORD };
    const input = { ...person, departmentId: city.housing.id, roles: ['clerk'] as const };
    return ask(city.gateway, CreatePersonDocument, { token: officer, variables: { input } });
  };

  it.each<[string, string, () => Promise<Answer<unknown>>]>([
    ['a source', 'registerSource', registerSource],
    ['a client', 'registerClient', registerClient],
    ['a person', 'createPerson', createPerson],
  ])('%s is refused, recorded, and nothing comes of it', async (_what, operation, change) => {
    const { db } = city.gateway.runtime;
    const count = async () =>
      db.query(
        'SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM client) AS clients, (SELECT count(*) FROM person) AS people',
      );
    const before = await count();
    expect(safeAnswer(await change(), '李鬼')).toEqual({
      status: 403,
      data: null,
      errors: [{ code: 'FORBIDDEN', facts: { operation }, path: operation }],
    });
    expect(await count()).toEqual(before);
    expect((await city.records()).at(-1)).toMatchObject({
      decision: 'denied',
      reasons: ['FORBIDDEN'],
      department: city.market.id,
    });
  });

  it("another provider's resource cannot be published or granted by it", async () => {
    const versionId = await city.submit({ apiName: 'foreign' });
    const asked = { token: steward, variables: { versionId } };
    const answer = safeAnswer(await ask(city.gateway, SubmitResourceDocument, asked));
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(answer.errors[0]?.code).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  });
});

async function unsigned(): Promise<string> {
  const [, claims] = (await insider.token()).split('.');
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  return `${header}.${claims}.`;
}

async function changed(): Promise<string> {
  const [header, claims, signature] = (await outsider.token()).split('.');
  const said = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...said, jti: 'other' })).toString('base64url');
  return `${header}.${other}.${signature}`;
}

import { createPrivateKey, sign as cryptoSign } from 'node:crypto';
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import {
  addClientKey,
  createKeyPair,
  revokeClient,
  revokeClientKey,
  signClientToken,
} from '../../src/identity';
import { GatewayError, renderError } from '../../src/platform';
import { aClient, aDepartment, codeOf, type Office, openOffice, type TestClient } from './office';

let office: Office;
let client: TestClient;

beforeAll(async () => {
  office = await openOffice();
  client = await aClient(office);
});

afterAll(() => office.close());

const seconds = (): number => office.clock.now().getTime() / 1000;

/** Good claims with some changed, or left out when undefined. */
function claims(changed: Record<string, unknown> = {}): JWTPayload {
  const { audience } = office.runtime.config;
  const good = { iss: client.id, aud: audience, iat: seconds(), exp: seconds() + 300, jti: 'a' };
  return { ...good, ...changed } as JWTPayload;
}

async function sign(payload: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  const protectedHeader = { alg: 'EdDSA', kid: client.pair.kid, ...header };
  const key = await importJWK(client.pair.privateJwk, 'EdDSA');
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key);
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the gateway says to this token. */
const answerTo = (token: string) => codeOf(office.runtime.identity.authenticate(`Bearer ${token}`));

describe('a token signed by a client', () => {
  it('without a header nobody calls', async () => {
    expect(await office.runtime.identity.authenticate(undefined)).toBeNull();
  });

  it.each(['EdDSA', 'ES256'] as const)('names its client and department, by %s', async (alg) => {
    const other = await aClient(office, alg);
    const actor = await office.runtime.identity.authenticate(await other.header());
    expect(actor).toMatchObject({
      kind: 'client',
      id: other.id,
      department: { id: other.department.id, name: other.department.name },
      roles: [],
    });
  });

  it('takes the department from the register, whatever the token claims', async () => {
    const forged = {
      department: 'other',
      departmentId: 'other',
      sub: 'other',
      roles: ['operator'],
    };
    const actor = await office.runtime.identity.authenticate(
      `Bearer ${await sign(claims(forged))}`,
    );
    expect(actor?.department.id).toBe(client.department.id);
    expect(actor?.roles).toEqual([]);
  });

  it.each([
    ['nothing after Bearer', 'Bearer '],
    ['another scheme', 'Basic YTpi'],
    ['no dots', 'Bearer abc'],
    ['two parts', 'Bearer abc.def'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['a header that is no JSON', 'Bearer YWJj.YWJj.YWJj'],
    ['a NUL', 'Bearer a\u0000.b.c'],
    ['5,000 characters', `Bearer ${'a'.repeat(5000)}`],
  ])('TOKEN_MALFORMED for %s', async (_what, header) => {
    expect(await codeOf(office.runtime.identity.authenticate(header))).toBe('TOKEN_MALFORMED');
  });

  it('TOKEN_MALFORMED for critical extensions it does not know', async () => {
    const token = `${base64({ alg: 'EdDSA', kid: client.pair.kid, crit: ['b64'], b64: false })}.${base64(claims())}.AA`;
    expect(await answerTo(token)).toBe('TOKEN_MALFORMED');
  });

  it('TOKEN_MALFORMED for claims that are no object', async () => {
    const header = base64({ alg: 'EdDSA', kid: client.pair.kid });
    expect(await answerTo(`${header}.${base64(['iss'])}.AA`)).toBe('TOKEN_MALFORMED');
  });

  it.each(['none', 'HS256', 'RS256', 'PS256', 'ES384', 'eddsa', undefined])(
    'TOKEN_ALGORITHM for alg %s',
    async (alg) => {
      const header = base64({ alg, kid: client.pair.kid });
      expect(await answerTo(`${header}.${base64(claims())}.AA`)).toBe('TOKEN_ALGORITHM');
    },
  );

  it('TOKEN_ALGORITHM for an accepted algorithm that is not the key’s', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', kid: client.pair.kid })
      .sign(privateKey);
    expect(await answerTo(token)).toBe('TOKEN_ALGORITHM');
  });

  it('TOKEN_ALGORITHM for a HMAC made with the public key as its secret', async () => {
    const secret = Buffer.from(JSON.stringify(client.pair.publicJwk));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: client.pair.kid })
      .sign(secret);
    expect(await answerTo(token)).toBe('TOKEN_ALGORITHM');
  });

  it.each([
    ['iss', { iss: undefined }],
    ['iss', { iss: 'x'.repeat(65) }],
    ['iss', { iss: 'a\u0000b' }],
    ['jti', { jti: undefined }],
    ['jti', { jti: '' }],
    ['jti', { jti: 7 }],
    ['iat', { iat: undefined }],
    ['iat', { iat: 'now' }],
    ['exp', { exp: undefined }],
    ['exp', { exp: '9999999999' }],
    ['nbf', { nbf: 'now' }],
  ])('TOKEN_CLAIM names %s when it is %j', async (claim, changed) => {
    const header = base64({ alg: 'EdDSA', kid: client.pair.kid });
    const unsigned = `${header}.${base64(claims(changed))}`;
    const key = createPrivateKey({ key: { ...client.pair.privateJwk }, format: 'jwk' });
    const token = `${unsigned}.${cryptoSign(null, Buffer.from(unsigned), key).toString('base64url')}`;
    await expect(office.runtime.identity.authenticate(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'TOKEN_CLAIM',
      facts: { claim },
    });
  });

  it('TOKEN_CLAIM names kid when the header has none', async () => {
    const token = await sign(claims(), { kid: undefined });
    expect(await answerTo(token)).toBe('TOKEN_CLAIM');
  });

  it('CLIENT_UNKNOWN for a client that is not registered', async () => {
    expect(await answerTo(await sign(claims({ iss: 'nobody' })))).toBe('CLIENT_UNKNOWN');
  });

  it('KEY_UNKNOWN for a key that is not registered', async () => {
    expect(await answerTo(await sign(claims(), { kid: 'other' }))).toBe('KEY_UNKNOWN');
  });

  it('KEY_UNKNOWN for a client that signs in the name of another', async () => {
    const other = await aClient(office);
    expect(await answerTo(await sign(claims({ iss: other.id })))).toBe('KEY_UNKNOWN');
  });

  it('TOKEN_SIGNATURE for another key under the registered key id', async () => {
    const thief = await createKeyPair('EdDSA');
    const token = await signClientToken({
      clientId: client.id,
      privateJwk: { ...thief.privateJwk, kid: client.pair.kid },
      audience: office.runtime.config.audience,
      seconds: 60,
      now: office.clock.now(),
    });
    expect(await answerTo(token)).toBe('TOKEN_SIGNATURE');
  });

  it('TOKEN_SIGNATURE for claims that were changed after signing', async () => {
    const [header, , signature] = (await sign(claims())).split('.');
    const changed = base64(claims({ jti: 'b' }));
    expect(await answerTo(`${header}.${changed}.${signature}`)).toBe('TOKEN_SIGNATURE');
  });

  it.each([
    ['another', 'other-gateway'],
    ['no', undefined],
    ['a longer', 'once-gateway-2'],
    ['a list without this', ['a', 'b']],
  ])('TOKEN_AUDIENCE for %s audience', async (_what, aud) => {
    expect(await answerTo(await sign(claims({ aud })))).toBe('TOKEN_AUDIENCE');
  });

  it('takes a list of audiences that names this gateway', async () => {
    const aud = ['other', office.runtime.config.audience];
    expect(await answerTo(await sign(claims({ aud })))).toHaveProperty('answered.id', client.id);
  });

  it('allows for 60 seconds between the clocks and not for 61', async () => {
    const now = seconds();
    expect(await answerTo(await sign(claims({ iat: now - 300, exp: now - 59 })))).toHaveProperty(
      'answered.kind',
    );
    expect(await answerTo(await sign(claims({ iat: now - 300, exp: now - 60 })))).toBe(
      'TOKEN_EXPIRED',
    );
    expect(await answerTo(await sign(claims({ iat: now + 60, exp: now + 360 })))).toHaveProperty(
      'answered.kind',
    );
    expect(await answerTo(await sign(claims({ iat: now + 61, exp: now + 360 })))).toBe(
      'TOKEN_NOT_YET_VALID',
    );
    expect(await answerTo(await sign(claims({ nbf: now + 61 })))).toBe('TOKEN_NOT_YET_VALID');
  });

  it('TOKEN_TOO_LONG_LIVED above five minutes, and says the limit', async () => {
    const token = await sign(claims({ exp: seconds() + 301 }));
    await expect(office.runtime.identity.authenticate(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'TOKEN_TOO_LONG_LIVED',
      facts: { limit: 300 },
    });
  });

  it('stops taking a token it knows once it has expired', async () => {
    const header = await client.header(120);
    expect(await codeOf(office.runtime.identity.authenticate(header))).toHaveProperty('answered');
    office.clock.advance(179_000);
    expect(await codeOf(office.runtime.identity.authenticate(header))).toHaveProperty('answered');
    office.clock.advance(1_000);
    expect(await codeOf(office.runtime.identity.authenticate(header))).toBe('TOKEN_EXPIRED');
  });

  it('takes two keys during a rotation and, once revoked, not the old one', async () => {
    const rotating = await aClient(office);
    const next = await createKeyPair('ES256');
    await addClientKey(office.system, {
      clientId: rotating.id,
      publicKey: { ...next.publicJwk },
      algorithm: 'ES256',
    });
    const old = await rotating.header();
    const fresh = await signClientToken({
      clientId: rotating.id,
      privateJwk: next.privateJwk,
      audience: office.runtime.config.audience,
      seconds: 60,
      now: office.clock.now(),
    });
    expect(await answerTo(fresh)).toHaveProperty('answered.id', rotating.id);
    expect(await codeOf(office.runtime.identity.authenticate(old))).toHaveProperty('answered');
    await revokeClientKey(office.system, rotating.pair.kid);
    expect(await answerTo(fresh)).toHaveProperty('answered.id', rotating.id);
    expect(await codeOf(office.runtime.identity.authenticate(old))).toBe('KEY_REVOKED');
  });

  it('KEY_EXPIRED outside the validity of the key, also for a token it knows', async () => {
    const pair = await createKeyPair();
    const now = office.clock.now().getTime();
    await addClientKey(office.system, {
      clientId: client.id,
      publicKey: { ...pair.publicJwk },
      algorithm: 'EdDSA',
      notBefore: new Date(now + 10_000),
      notAfter: new Date(now + 40_000),
    });
    const token = await signClientToken({
      clientId: client.id,
      privateJwk: pair.privateJwk,
      audience: office.runtime.config.audience,
      seconds: 300,
      now: office.clock.now(),
    });
    expect(await answerTo(token)).toBe('KEY_EXPIRED');
    office.clock.advance(10_000);
    expect(await answerTo(token)).toHaveProperty('answered.id', client.id);
    office.clock.advance(30_000);
    expect(await answerTo(token)).toBe('KEY_EXPIRED');
  });

  it('CLIENT_REVOKED at once after a revocation, though the token was known', async () => {
    const doomed = await aClient(office);
    const header = await doomed.header();
    expect(await codeOf(office.runtime.identity.authenticate(header))).toHaveProperty('answered');
    await revokeClient(office.system, doomed.id);
    expect(await codeOf(office.runtime.identity.authenticate(header))).toBe('CLIENT_REVOKED');
  });

  it('tells a thief without the key nothing about whether a client is revoked', async () => {
    const doomed = await aClient(office);
    await revokeClient(office.system, doomed.id);
    const thief = await createKeyPair('EdDSA');
    const token = await signClientToken({
      clientId: doomed.id,
      privateJwk: { ...thief.privateJwk, kid: doomed.pair.kid },
      audience: office.runtime.config.audience,
      seconds: 60,
      now: office.clock.now(),
    });
    expect(await answerTo(token)).toBe('TOKEN_SIGNATURE');
  });

  it('answers every refusal with 401', () => {
    const codes = [
      ...(['TOKEN_MALFORMED', 'TOKEN_ALGORITHM', 'TOKEN_CLAIM', 'TOKEN_SIGNATURE'] as const),
      ...(['TOKEN_AUDIENCE', 'TOKEN_EXPIRED', 'TOKEN_NOT_YET_VALID'] as const),
      ...(['TOKEN_TOO_LONG_LIVED', 'CLIENT_UNKNOWN', 'CLIENT_REVOKED'] as const),
      ...(['KEY_UNKNOWN', 'KEY_REVOKED', 'KEY_EXPIRED', 'SESSION_EXPIRED'] as const),
    ];
    for (const code of codes) expect(renderError(new GatewayError(code), 'en').http).toBe(401);
  });

  it('asks the database once however many bring the same new token at once', async () => {
    const header = await client.header();
    await aDepartment(office);
    const query = jest.spyOn(office.runtime.db, 'query');
    try {
      const all = Array.from({ length: 100 }, () => office.runtime.identity.authenticate(header));
      expect(new Set((await Promise.all(all)).map((actor) => actor?.id))).toEqual(
        new Set([client.id]),
      );
      // Now and then the watch looks for changes beside it.
      const asked = query.mock.calls.filter(([sql]) => !sql.includes('change_epoch'));
      expect(asked.length).toBeLessThanOrEqual(1);
    } finally {
      query.mockRestore();
    }
  });
});

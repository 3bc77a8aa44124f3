import { generateKeyPairSync } from 'node:crypto';
import {
  addClientKey,
  createKeyPair,
  type DepartmentRecord,
  listClients,
  registerClient,
  revokeClient,
  revokeClientKey,
} from '../../src/identity';
import { aCaller, aClient, aDepartment, codeOf, type Office, openOffice } from './office';

let office: Office;
let home: DepartmentRecord;
let away: DepartmentRecord;

beforeAll(async () => {
  office = await openOffice();
  home = await aDepartment(office, undefined, ['operations', 'leadership']);
  away = await aDepartment(office);
});

afterAll(() => office.close());

const DAY = 86_400_000;
const name = '公租房资格系统';

describe('a client', () => {
  it.each(['developer', 'steward'] as const)(
    'is registered by a %s, at home only',
    async (role) => {
      const ctx = office.as(await aCaller(office, home, role));
      expect(await registerClient(ctx, { name })).toMatchObject({ name, departmentId: home.id });
      expect(await registerClient(ctx, { name, departmentId: home.id })).toHaveProperty('id');
      expect(await codeOf(registerClient(ctx, { name, departmentId: away.id }))).toBe('FORBIDDEN');
    },
  );

  it('is registered by the gateway itself for any department that exists', async () => {
    const ctx = office.system;
    expect(await registerClient(ctx, { name, departmentId: away.id })).toMatchObject({
      departmentId: away.id,
    });
    expect(await codeOf(registerClient(ctx, { name, departmentId: 'nowhere' }))).toBe('NOT_FOUND');
  });

  it('Parties: gives an operator no way to shared data, and can still be revoked by one', async () => {
    const client = await aClient(office);
    const operator = office.as(await aCaller(office, home, 'operator'));
    const { publicJwk } = await createKeyPair();
    const key = { clientId: client.id, publicKey: { ...publicJwk }, algorithm: 'EdDSA' as const };
    for (const departmentId of [home.id, client.department.id]) {
      expect(await codeOf(registerClient(operator, { name, departmentId }))).toBe('FORBIDDEN');
    }
    expect(await codeOf(addClientKey(operator, key))).toBe('FORBIDDEN');
    expect(await codeOf(revokeClientKey(operator, client.pair.kid))).toBe('FORBIDDEN');
    expect(await revokeClient(operator, client.id)).toMatchObject({ id: client.id });
  });

  it.each(['clerk', 'sharingOfficer', 'leadership'] as const)(
    'is not registered by a %s',
    async (role) => {
      const ctx = office.as(await aCaller(office, home, role));
      expect(await codeOf(registerClient(ctx, { name }))).toBe('FORBIDDEN');
    },
  );

  it('is listed with its keys to its department, the operator and the leadership office', async () => {
    const client = await aClient(office);
    const owner = office.as(await aCaller(office, client.department, 'clerk'));
    const leader = office.as(await aCaller(office, home, 'leadership'));
    const stranger = office.as(await aCaller(office, away, 'developer'));
    const expected = [{ id: client.id, keys: [{ id: client.pair.kid, algorithm: 'EdDSA' }] }];
    expect(await listClients(owner)).toMatchObject(expected);
    expect(await listClients(leader, client.department.id)).toMatchObject(expected);
    expect(await codeOf(listClients(stranger, client.department.id))).toBe('FORBIDDEN');
  });

  it('looks absent to another department, whatever it tries', async () => {
    const client = await aClient(office);
    const stranger = office.as(await aCaller(office, away, 'developer'));
    const { publicJwk } = await createKeyPair();
    const key = { clientId: client.id, publicKey: { ...publicJwk }, algorithm: 'EdDSA' as const };
    expect(await codeOf(addClientKey(stranger, key))).toBe('NOT_FOUND');
    expect(await codeOf(revokeClient(stranger, client.id))).toBe('NOT_FOUND');
    expect(await codeOf(revokeClientKey(stranger, client.pair.kid))).toBe('NOT_FOUND');
    expect(
      await codeOf(office.runtime.identity.authenticate(await client.header())),
    ).toHaveProperty('answered');
  });

  it('stays revoked since the first time and takes no more keys', async () => {
    const client = await aClient(office);
    const first = await revokeClient(office.system, client.id);
    office.clock.advance(1000);
    expect(await revokeClient(office.system, client.id)).toEqual(first);
    const { publicJwk } = await createKeyPair();
    const key = { clientId: client.id, publicKey: { ...publicJwk }, algorithm: 'EdDSA' as const };
    expect(await codeOf(addClientKey(office.system, key))).toBe('CONFLICT');
    expect(await codeOf(revokeClient(office.system, 'nowhere'))).toBe('NOT_FOUND');
  });
});

describe('a client’s key', () => {
  const adding = async (
    publicKey: object,
    more: { algorithm?: 'EdDSA' | 'ES256'; notBefore?: Date; notAfter?: Date } = {},
  ) => {
    const { id: clientId } = await registerClient(office.system, { name, departmentId: away.id });
    return addClientKey(office.system, {
      clientId,
      publicKey: { ...publicKey },
      algorithm: 'EdDSA',
      ...more,
    });
  };

  it('is known by its thumbprint and valid for a year from now unless it says otherwise', async () => {
    const pair = await createKeyPair();
    const now = office.clock.now();
    expect(await adding(pair.publicJwk)).toEqual({
      id: pair.kid,
      clientId: expect.any(String),
      algorithm: 'EdDSA',
      notBefore: now,
      notAfter: new Date(now.getTime() + 365 * DAY),
      revokedAt: null,
    });
  });

  it('is stored without anything that came beside it', async () => {
    const pair = await createKeyPair('ES256');
    const sent = { ...pair.publicJwk, use: 'sig', note: '王芳' };
    const { id } = await adding(sent, { algorithm: 'ES256' });
    const sql = 'SELECT public_key FROM client_key WHERE id = $1';
    expect(await office.runtime.db.query(sql, [id])).toEqual([{ public_key: pair.publicJwk }]);
  });

  it.each(['EdDSA', 'ES256'] as const)(
    'is refused when it is a private %s key, and not stored or repeated',
    async (algorithm) => {
      const { privateJwk, kid } = await createKeyPair(algorithm);
      const refused = adding(privateJwk, { algorithm });
      await expect(refused).rejects.toMatchObject({ code: 'PRIVATE_KEY_SENT', facts: {} });
      const sql = 'SELECT 1 FROM client_key WHERE id = $1';
      expect(await office.runtime.db.query(sql, [kid])).toEqual([]);
    },
  );

  it('is refused when it is a shared secret', async () => {
    expect(await codeOf(adding({ kty: 'oct', k: 'c2VjcmV0' }))).toBe('PRIVATE_KEY_SENT');
  });

  it.each([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['X25519', () => generateKeyPairSync('x25519')],
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ])('is refused when it is a %s key', async (_kind, generate) => {
    const jwk = generate().publicKey.export({ format: 'jwk' });
    for (const algorithm of ['EdDSA', 'ES256'] as const) {
      expect(await codeOf(adding(jwk, { algorithm }))).toBe('INPUT_INVALID');
    }
  });

  it('is refused when it is for the other algorithm', async () => {
    const { publicJwk } = await createKeyPair('ES256');
    expect(await codeOf(adding(publicJwk, { algorithm: 'EdDSA' }))).toBe('INPUT_INVALID');
  });

  it.each([
    ['nothing', {}],
    ['no x', { kty: 'OKP', crv: 'Ed25519' }],
    ['31 bytes', { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(31, 1).toString('base64url') }],
    ['a number', { kty: 'OKP', crv: 'Ed25519', x: 7 }],
  ])('is refused when it is %s', async (_what, jwk) => {
    expect(await codeOf(adding(jwk))).toBe('INPUT_INVALID');
  });

  it.each([
    ['order 1', '0100000000000000000000000000000000000000000000000000000000000000'],
    ['order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['order 4, x odd', '0000000000000000000000000000000000000000000000000000000000000080'],
    ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['order 2', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
    ['order 4', '0000000000000000000000000000000000000000000000000000000000000000'],
    ['order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
    ['order 1 with a sign', '0100000000000000000000000000000000000000000000000000000000000080'],
    ['order 2 with a sign', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
    ['y = p', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['y = p + 1, signed', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
    ['y = p + 3', 'f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['y = 2^255 - 1', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
  ])('is refused when anyone could sign for it: %s %s', async (_what, point) => {
    const x = Buffer.from(point, 'hex').toString('base64url');
    expect(await codeOf(adding({ kty: 'OKP', crv: 'Ed25519', x }))).toBe('INPUT_INVALID');
  });

  it('is refused when its point is not on the curve', async () => {
    const { publicJwk } = await createKeyPair('ES256');
    const off = { ...publicJwk, y: Buffer.alloc(32, 1).toString('base64url') };
    expect(await codeOf(adding(off, { algorithm: 'ES256' }))).toBe('INPUT_INVALID');
  });

  it('belongs to one client: a second one cannot register it, written another way or not', async () => {
    const pair = await createKeyPair();
    await adding(pair.publicJwk);
    expect(await codeOf(adding(pair.publicJwk))).toBe('CONFLICT');
    expect(await codeOf(adding({ ...pair.publicJwk, x: `${pair.publicJwk.x}=` }))).toBe('CONFLICT');
  });

  it.each([
    ['ends before it begins', 2, 1],
    ['ended already', -2, -1],
    ['lasts for three years', 0, 3 * 365],
  ])('is refused when its validity %s', async (_what, from, until) => {
    const { publicJwk } = await createKeyPair();
    const now = office.clock.now().getTime();
    const notBefore = new Date(now + from * DAY);
    const notAfter = new Date(now + until * DAY);
    await expect(adding(publicJwk, { notBefore, notAfter })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'notAfter' },
    });
  });

  it('stays revoked since the first time', async () => {
    const { pair } = await aClient(office);
    const first = await revokeClientKey(office.system, pair.kid);
    office.clock.advance(1000);
    expect(await revokeClientKey(office.system, pair.kid)).toEqual(first);
    expect(await codeOf(revokeClientKey(office.system, 'nowhere'))).toBe('NOT_FOUND');
  });
});

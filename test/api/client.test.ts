import type { Gateway } from '../../src/api';
import { createKeyPair, signClientToken } from '../../src/identity';
import { ask, codeOf, dataOf } from '../support/ask';
import {
  AddClientKeyDocument,
  MeDocument,
  ProvenanceDocument,
  RegisterClientDocument,
  RevokeClientDocument,
} from '../support/operations/generated';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let developer: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  developer = await signedIn(gateway, ['developer']);
});

afterAll(() => gateway.close());

const register = (token: string, name: string) =>
  ask(gateway, RegisterClientDocument, { token, variables: { name } });

/** A client registered over HTTP, with a way to sign its tokens. */
async function newClient(name: string) {
  const { id } = dataOf(await register(developer, name)).registerClient;
  const keys = await createKeyPair('EdDSA');
  const input = { clientId: id, publicKey: { ...keys.publicJwk }, algorithm: 'EdDSA' } as const;
  dataOf(await ask(gateway, AddClientKeyDocument, { token: developer, variables: { input } }));
  const token = (audience = 'once-gateway') =>
    signClientToken({
      clientId: id,
      privateJwk: keys.privateJwk,
      audience,
      seconds: 300,
      now: new Date(),
    });
  return { id, token };
}

describe("a department's system", () => {
  it('is known by the token it signs, with the department it was registered for', async () => {
    const client = await newClient('公租房审核系统');
    const answer = await ask(gateway, MeDocument, { token: await client.token() });
    expect(answer.body.data?.me).toMatchObject({
      kind: 'client',
      name: '公租房审核系统',
      department: { name: expect.stringMatching(/^第\d+局$/) },
    });
  });

  it('may read shared data for a purpose, and a purpose nobody knows is refused', async () => {
    const client = await newClient('食品许可系统');
    const variables = { purpose: { serviceItem: 'NOWHERE' } };
    const asked = { token: await client.token(), variables };
    const answer = await ask(gateway, ProvenanceDocument, asked);
    expect(codeOf(answer)).toBe('PURPOSE_UNKNOWN');
    expect(answer.body.data ?? null).toBeNull();
  });

  it('is refused with a token for somebody else, and may change nothing', async () => {
    const client = await newClient('不动产系统');
    const elsewhere = await ask(gateway, MeDocument, {
      token: await client.token('another-gateway'),
    });
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([401, 'TOKEN_AUDIENCE']);
    const change = await register(await client.token(), '另一个');
    expect([change.status, codeOf(change)]).toEqual([403, 'FORBIDDEN']);
  });

  it('is refused within a second of its revocation', async () => {
    const client = await newClient('旧系统');
    const token = await client.token();
    expect((await ask(gateway, MeDocument, { token })).status).toBe(200);
    const variables = { id: client.id };
    dataOf(await ask(gateway, RevokeClientDocument, { token: developer, variables }));
    const answer = await ask(gateway, MeDocument, { token });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'CLIENT_REVOKED']);
  });
});

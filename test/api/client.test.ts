import type { Gateway } from '../../src/api';
import { createKeyPair, signClientToken } from '../../src/identity';
import { ask, codeOf, dataOf, listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let developer: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  developer = await signedIn(gateway, ['developer']);
});

afterAll(() => gateway.close());

const REGISTER = 'mutation ($name: String!) { registerClient(name: $name) { id } }';
const ADD_KEY = 'mutation ($input: NewClientKey!) { addClientKey(input: $input) { id } }';
const WHO = '{ me { kind name department { name } } }';

/** A client registered over HTTP, with a way to sign its tokens. */
async function newClient(name: string) {
  const registered = await ask(gateway, REGISTER, { token: developer, variables: { name } });
  const { id } = dataOf<{ id: string }>(registered, 'registerClient');
  const keys = await createKeyPair('EdDSA');
  const input = { clientId: id, publicKey: keys.publicJwk, algorithm: 'EdDSA' };
  const variables = { input };
  dataOf(await ask(gateway, ADD_KEY, { token: developer, variables }), 'addClientKey');
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
    const answer = await ask(gateway, WHO, { token: await client.token() });
    expect(answer.body.data?.me).toMatchObject({
      kind: 'client',
      name: '公租房审核系统',
      department: { name: expect.stringMatching(/^第\d+局$/) },
    });
  });

  it('may read shared data for a purpose, and a purpose nobody knows is refused', async () => {
    const client = await newClient('食品许可系统');
    const query = '{ shared(purpose: { serviceItem: "NOWHERE" }) { provenance { provider } } }';
    const answer = await ask(gateway, query, { token: await client.token() });
    expect(codeOf(answer)).toBe('PURPOSE_UNKNOWN');
    expect(answer.body.data ?? null).toBeNull();
  });

  it('is refused with a token for somebody else, and may change nothing', async () => {
    const client = await newClient('不动产系统');
    const elsewhere = await ask(gateway, WHO, { token: await client.token('another-gateway') });
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([401, 'TOKEN_AUDIENCE']);
    const token = await client.token();
    const change = await ask(gateway, REGISTER, { token, variables: { name: '另一个' } });
    expect([change.status, codeOf(change)]).toEqual([403, 'FORBIDDEN']);
  });

  it('is refused within a second of its revocation', async () => {
    const client = await newClient('旧系统');
    const token = await client.token();
    expect((await ask(gateway, WHO, { token })).status).toBe(200);
    const revoke = `mutation { revokeClient(id: "${client.id}") { id } }`;
    dataOf(await ask(gateway, revoke, { token: developer }), 'revokeClient');
    const answer = await ask(gateway, WHO, { token });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'CLIENT_REVOKED']);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gateway, type GatewayOverrides, openGateway } from '../../src/api';
import {
  addClientKey,
  createDepartment,
  createKeyPair,
  createPerson,
  type Duty,
  type KeyPair,
  type Role,
  recordOffice,
  registerClient,
  signClientToken,
} from '../../src/identity';
import { creditCode, loadConfig, organisationCode } from '../../src/platform';
import { ask, dataOf } from '../support/ask';
import { openTestDatabase } from '../support/database';
import { SignInDocument } from '../support/operations/generated';

/** What every test's gateway starts from: any free port, a key of its own, no log. */
const SETTINGS = {
  ONCE_PORT: '0',
  ONCE_LOG_LEVEL: 'silent',
  ONCE_SAMPLE_CITY: 'off',
  ONCE_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  ONCE_AUDIT_THREADS: 'false',
};

/** A whole gateway on a fresh database of its own, listening. */
export async function listeningGateway(
  settings: Readonly<Record<string, string>> = {},
  overrides: GatewayOverrides = {},
): Promise<Gateway> {
  const dataDir = await mkdtemp(join(tmpdir(), 'once-gateway-'));
  const config = loadConfig({ ...SETTINGS, ONCE_DATA_DIR: dataDir, ...settings });
  const database = overrides.database ?? (await openTestDatabase());
  const gateway = await openGateway(config, { ...overrides, database });
  const close = gateway.close;
  gateway.close = async () => {
    await close();
    await rm(dataDir, { recursive: true, force: true });
  };
  await gateway.listen().catch(async (error: unknown) => {
    await gateway.close();
    throw error;
  });
  return gateway;
}

/** The password of everybody who is signed in by a test. */
export const PASSWORD = 'correct horse battery staple';

/** A valid credit code that no other number gives. */
export function departmentCode(number: number): string {
  return creditCode('1', '1', '110000', organisationCode(String(number).padStart(8, '0')));
}

let departments = 0;

/** Sets a person up in a department of their own and signs them in over HTTP; answers the token. */
export async function signedIn(
  gateway: Gateway,
  roles: readonly Role[],
  duties: readonly Duty[] = [],
): Promise<string> {
  departments += 1;
  const ctx = gateway.systemContext();
  const department = await recordOffice(ctx, 'department.created', () =>
    createDepartment(ctx, {
      name: `第${departments}局`,
      creditCode: departmentCode(departments),
      level: 'city',
      divisionCode: '110000',
      duties,
    }),
  );
  return signedInAt(gateway, department.id, roles);
}

let people = 0;

/** The same in a department that there is. */
export async function signedInAt(
  gateway: Gateway,
  departmentId: string,
  roles: readonly Role[],
): Promise<string> {
  people += 1;
  const ctx = gateway.systemContext();
  const credentials = { account: `civil-servant-${people}`, password: PASSWORD };
  const person = { ...credentials, name: '李雷', departmentId, roles };
  await recordOffice(ctx, 'person.created', () => createPerson(ctx, person));
  return dataOf(await ask(gateway, SignInDocument, { variables: credentials })).signIn.token;
}

/** A department's system: where it is registered and how it signs. */
export interface TestClient {
  readonly id: string;
  readonly pair: KeyPair;
  token(): Promise<string>;
}

/** A new system of a department. */
export async function aClient(gateway: Gateway, departmentId: string): Promise<TestClient> {
  const ctx = gateway.systemContext();
  const { id } = await registerClient(ctx, { name: '审核系统', departmentId });
  const pair = await createKeyPair('EdDSA');
  const publicKey = { ...pair.publicJwk };
  await addClientKey(ctx, { clientId: id, publicKey, algorithm: 'EdDSA' });
  const { privateJwk } = pair;
  const signing = { clientId: id, privateJwk, audience: 'once-gateway', seconds: 300 };
  return { id, pair, token: () => signClientToken({ ...signing, now: ctx.clock.now() }) };
}

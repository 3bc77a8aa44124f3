import { type Gateway, type GatewayOverrides, openGateway } from '../../src/api';
import {
  createDepartment,
  createPerson,
  type Duty,
  type Role,
  recordOffice,
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
};

/** A whole gateway on a fresh database of its own, listening. */
export async function listeningGateway(
  settings: Readonly<Record<string, string>> = {},
  overrides: GatewayOverrides = {},
): Promise<Gateway> {
  const config = loadConfig({ ...SETTINGS, ...settings });
  const database = overrides.database ?? (await openTestDatabase());
  const gateway = await openGateway(config, { ...overrides, database });
  await gateway.listen().catch(async (error: unknown) => {
    await gateway.close();
    throw error;
  });
  return gateway;
}

const PASSWORD = 'correct horse battery staple';

/** A valid credit code that no other number gives. */
export function departmentCode(number: number): string {
  return creditCode('1', '1', '110000', organisationCode(String(number).padStart(8, '0')));
}

let people = 0;

/** Sets a person up in a department of their own and signs them in over HTTP; answers the token. */
export async function signedIn(
  gateway: Gateway,
  roles: readonly Role[],
  duties: readonly Duty[] = [],
): Promise<string> {
  people += 1;
  const account = `person-${people}`;
  const ctx = gateway.systemContext();
  const department = await recordOffice(ctx, 'department.created', () =>
    createDepartment(ctx, {
      name: `第${people}局`,
      creditCode: departmentCode(people),
      level: 'city',
      divisionCode: '110000',
      duties,
    }),
  );
  const person = { account, name: '李雷', departmentId: department.id, password: PASSWORD, roles };
  await recordOffice(ctx, 'person.created', () => createPerson(ctx, person));
  const credentials = { account, password: PASSWORD };
  return dataOf(await ask(gateway, SignInDocument, { variables: credentials })).signIn.token;
}

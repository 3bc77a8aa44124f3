import { randomBytes } from 'node:crypto';
import { type AuditRecord, createAuditLog, readChain } from '../../src/audit';
import {
  type Actor,
  addClientKey,
  createDepartment,
  createIdentity,
  createKeyPair,
  createPerson,
  type DepartmentRecord,
  type Duty,
  type IdentityContext,
  type KeyAlgorithm,
  type KeyPair,
  type PersonRecord,
  type Role,
  registerClient,
  SYSTEM_ACTOR,
  signClientToken,
} from '../../src/identity';
import {
  createLogger,
  createSecretBox,
  creditCode,
  type Database,
  loadConfig,
  organisationCode,
  type Runtime,
  TestClock,
  WorkingCalendar,
  watchEpoch,
} from '../../src/platform';
import { openTestDatabase } from '../support/database';

export const PASSWORD = '正确的-马-电池-7';

/** One process of the gateway up to the identity room, on a real database. */
export interface Office {
  readonly runtime: Runtime<IdentityContext>;
  readonly clock: TestClock;
  /** A request by this caller; the gateway itself when none is named. */
  as(actor: Actor | null): IdentityContext;
  readonly system: IdentityContext;
  /** Everything recorded so far in both chains, in the order of each. */
  records(): Promise<readonly AuditRecord[]>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly db?: Database;
  readonly node?: string;
  readonly key?: Buffer;
  readonly clock?: TestClock;
  /** Settings beside those of every test, by their names. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const db = options.db ?? (await openTestDatabase());
  const config = loadConfig({
    ONCE_NODE: options.node ?? 'gateway-1',
    ONCE_LOG_LEVEL: 'silent',
    ...options.settings,
  });
  const clock = options.clock ?? new TestClock('2026-03-02T09:00:00+08:00');
  const platform = {
    config,
    db,
    clock,
    calendar: new WorkingCalendar(),
    epoch: await watchEpoch(db),
    secrets: createSecretBox(options.key ?? randomBytes(32)),
    log: createLogger(config),
  };
  const audit = await createAuditLog(platform);
  const identity = createIdentity(platform);
  const runtime = { ...platform, audit, identity };
  const as = (actor: Actor | null): IdentityContext => ({
    ...runtime,
    actor,
    requestId: 'request-1',
    locale: 'zh-CN',
    peer: null,
  });
  const chain = (lane: string) => readChain(db, `${config.node}.${lane}`, 0, 100_000);
  return {
    runtime,
    clock,
    as,
    system: as(SYSTEM_ACTOR),
    records: async () => [...(await chain('office')), ...(await chain('data'))],
    close: async () => {
      identity.close();
      await audit.close();
      await platform.epoch.close();
      await db.close();
    },
  };
}

let organisations = 0;

/** A valid credit code that was not given before in this file. */
export function freshCreditCode(): string {
  organisations += 1;
  return creditCode('1', '1', '110000', organisationCode(String(organisations).padStart(8, '0')));
}

/** A department of the city with a name of its own. */
export function aDepartment(
  office: Office,
  name = `测试局${organisations + 1}`,
  duties: readonly Duty[] = [],
): Promise<DepartmentRecord> {
  return createDepartment(office.system, {
    name,
    creditCode: freshCreditCode(),
    level: 'city',
    divisionCode: '110000',
    duties,
  });
}

let accounts = 0;

/** A person with the usual password. */
export function aPerson(
  office: Office,
  departmentId: string,
  roles: readonly Role[] = ['clerk'],
): Promise<PersonRecord> {
  accounts += 1;
  const account = `user-${accounts}`;
  const input = { account, name: `测试员${accounts}`, departmentId, password: PASSWORD, roles };
  return createPerson(office.system, input);
}

/** The caller a person would be once signed in. */
export function actorOf({ id, name, roles }: PersonRecord, department: DepartmentRecord): Actor {
  return {
    kind: 'person',
    id,
    name,
    department: { id: department.id, name: department.name, divisionCode: '110000' },
    roles: roles as readonly Role[],
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** A new person of that department as a caller. */
export async function aCaller(
  office: Office,
  department: DepartmentRecord,
  ...roles: Role[]
): Promise<Actor> {
  return actorOf(await aPerson(office, department.id, roles), department);
}

/** A client with one key, and how it signs. */
export interface TestClient {
  readonly id: string;
  readonly department: DepartmentRecord;
  readonly pair: KeyPair;
  /** An Authorization header that is good now. */
  header(seconds?: number): Promise<string>;
}

export async function aClient(
  office: Office,
  algorithm: KeyAlgorithm = 'EdDSA',
): Promise<TestClient> {
  const department = await aDepartment(office);
  const { id } = await registerClient(office.system, {
    name: '公租房资格系统',
    departmentId: department.id,
  });
  const pair = await createKeyPair(algorithm);
  await addClientKey(office.system, { clientId: id, publicKey: { ...pair.publicJwk }, algorithm });
  const header = async (seconds = 300): Promise<string> => {
    const { audience } = office.runtime.config;
    const request = { clientId: id, privateJwk: pair.privateJwk, audience, seconds };
    return `Bearer ${await signClientToken({ ...request, now: office.clock.now() })}`;
  };
  return { id, department, pair, header };
}

/** The code of the error that work ends with, or what it answered if it did not fail. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (answer) => ({ answered: answer }),
    (error: { code?: string }) => error.code ?? error,
  );
}

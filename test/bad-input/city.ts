import { Readable } from 'node:stream';
import { isObjectType } from 'graphql';
import { type Gateway, type GatewayOverrides } from '../../src/api';
import { type AuditRecord, readChain } from '../../src/audit';
import {
  type RegisterResourceInput,
  type ResourceVersion,
  registerResource,
  reviewResource,
  reviseResource,
  submitResource,
} from '../../src/catalog';
import type { ExchangeContext } from '../../src/exchange';
import {
  createDepartment,
  type DepartmentRecord,
  type Duty,
  type Role,
  recordOffice,
} from '../../src/identity';
import { citizenNumber, systemClock } from '../../src/platform';
import {
  applyForSharing,
  approveApplication,
  type GrantRecord,
  type NewApplication,
  registerServiceItem,
} from '../../src/sharing';
import { createHostedDataset, loadDataset, registerSource } from '../../src/sources';
import {
  aClient,
  departmentCode,
  listeningGateway,
  signedInAt,
  type TestClient,
} from '../api/test-gateway';
import { anEntry } from '../exchange/world';
import { type Answer, ask } from '../support/ask';
import { HouseholdNameDocument, type HouseholdNameQuery } from '../support/operations/generated';

/** A service item of the housing commission, and one of the market bureau. */
export const RENTAL = 'SI-RENTAL';
export const LICENCE = 'SI-LICENCE';

/** Somebody in a register. */
export interface Resident {
  readonly number: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly born: string;
  readonly income: string;
}

/** Who stands in the police bureau's register. */
export const RESIDENTS: readonly Resident[] = Array.from({ length: 12 }, (_, at) => ({
  number: citizenNumber('110105', `${1970 + at}-03-07`, 100 + at),
  name: `居民${String(at).padStart(2, '0')}`,
  born: `${1970 + at}-03-07`,
  income: `${at}000.50`,
}));

/** The resident at a place of the register. */
export function resident(at: number): Resident {
  const found = RESIDENTS[at];
  if (!found) throw new RangeError(`there is no resident ${at}`);
  return found;
}

/** A whole gateway that listens, with two consumers and a provider that holds a register. */
export interface City {
  readonly gateway: Gateway;
  readonly police: DepartmentRecord;
  readonly housing: DepartmentRecord;
  readonly market: DepartmentRecord;
  readonly bureau: DepartmentRecord;
  /** The police bureau's hosted source with the dataset `residents`. */
  readonly sourceId: string;
  /** Holds the register once more, under another name, or one of other people. */
  hold(dataset: string, people?: readonly Resident[]): Promise<void>;
  /** A caller in this process, for what a test needs but is not about. */
  as(department: DepartmentRecord, ...roles: Role[]): ExchangeContext;
  /** A new system of a department. */
  client(department: DepartmentRecord): Promise<TestClient>;
  /** A new person of a department, signed in over HTTP; answers the token. */
  signedIn(department: DepartmentRecord, ...roles: Role[]): Promise<string>;
  /** Registers a resource on the register up to the review; answers the version's id. */
  submit(parts: Partial<RegisterResourceInput>): Promise<string>;
  /** The same, published; waits until it is served, unless told not to. */
  publish(
    parts: Partial<RegisterResourceInput>,
    how?: { readonly wait: boolean },
  ): Promise<ResourceVersion>;
  /** Publishes the next version of a resource. */
  revise(code: string, parts: Partial<RegisterResourceInput>): Promise<ResourceVersion>;
  /** Grants the housing commission all items for a month, unless it says otherwise. */
  grant(parts: Partial<NewApplication> & { readonly resource: string }): Promise<GrantRecord>;
  /** Reads shared data over HTTP as a system of the housing commission. */
  read(fields: string, how?: Reading): Promise<Answer>;
  /** The same for the name of one person in the resource `household`. */
  readName(person: string, how?: Caller): Promise<Answer<HouseholdNameQuery>>;
  /** The records of a lane, oldest first. */
  records(lane?: 'data' | 'office'): Promise<readonly AuditRecord[]>;
  close(): Promise<void>;
}

/** Who reads shared data, where it is not the usual system. */
export interface Caller {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How shared data is read, where not as usual. */
export interface Reading extends Caller {
  readonly purpose?: string;
}

const COLUMNS = [
  { header: '公民身份号码', field: 'id_number', type: 'C', required: true, unique: true },
  { header: '姓名', field: 'full_name', type: 'C' },
  { header: '出生日期', field: 'born_on', type: 'D' },
  { header: '收入', field: 'income', type: 'Y' },
] as const;

/** The items of the register. */
export const ITEMS: RegisterResourceInput['items'] = [
  {
    ...{ name: '公民身份号码', apiName: 'citizenNumber', type: 'C', sensitivity: 3 },
    ...{ lookup: 'citizenNumber', required: true, field: 'id_number' },
  },
  { name: '姓名', apiName: 'name', type: 'C', sensitivity: 2, required: true, field: 'full_name' },
  {
    ...{ name: '出生日期', apiName: 'born', type: 'D', sensitivity: 2, required: true },
    field: 'born_on',
  },
  { name: '收入', apiName: 'income', type: 'Y', sensitivity: 3, required: false, field: 'income' },
];

const entry = (sourceId: string, parts: Partial<RegisterResourceInput>) =>
  anEntry(sourceId, { items: ITEMS, ...parts });

/** Opens the city on a database of its own. */
export async function openCity(
  settings: Readonly<Record<string, string>> = {},
  overrides: GatewayOverrides = {},
): Promise<City> {
  const gateway = await listeningGateway(settings, overrides);
  const clock = overrides.clock ?? systemClock;
  const change = <T>(ctx: ExchangeContext, work: () => Promise<T>) =>
    recordOffice(ctx, 'test.changed', work);
  const department = (name: string, number: number, duties: readonly Duty[] = []) =>
    change(gateway.systemContext(), () =>
      createDepartment(gateway.systemContext(), {
        name,
        creditCode: departmentCode(number),
        level: 'city',
        divisionCode: '110000',
        duties,
      }),
    );
  const police = await department('公安局', 7001);
  const housing = await department('住房和城乡建设委员会', 7002);
  const market = await department('市场监督管理局', 7003);
  const bureau = await department('政务服务管理局', 7004, ['sharingAuthority']);
  const as = (at: DepartmentRecord, ...roles: Role[]) => contextOf(gateway, at, roles);
  const steward = as(police, 'steward');
  const provider = as(police, 'sharingOfficer');
  const authority = as(bureau, 'sharingAuthority');
  for (const [code, { id }] of [[RENTAL, housing] as const, [LICENCE, market] as const]) {
    const input = { code, name: `事项 ${code}`, departments: [id] };
    await change(authority, () => registerServiceItem(authority, input));
  }
  const { id: sourceId } = await change(steward, () =>
    registerSource(steward, { name: '前置库', kind: 'hosted', settings: {} }),
  );
  await hold(steward, change, sourceId, 'residents');
  const client = ({ id }: DepartmentRecord) => aClient(gateway, id);
  const reader = await client(housing);

  const publishVersion = (versionId: string) =>
    change(authority, () => reviewResource(authority, { versionId, outcome: 'publish' }));
  const submitted = async (id: string) =>
    (await change(steward, () => submitResource(steward, id))).id;
  const submit: City['submit'] = async (parts) => {
    const made = await change(steward, () => registerResource(steward, entry(sourceId, parts)));
    return submitted(made.versions[0]?.id ?? '');
  };

  return {
    ...{ gateway, police, housing, market, bureau, sourceId, as, client, submit },
    hold: (dataset, people) => hold(steward, change, sourceId, dataset, people),
    signedIn: ({ id }, ...roles) => signedInAt(gateway, id, roles),
    publish: async (parts, { wait } = { wait: true }) => {
      const version = await publishVersion(await submit(parts));
      if (wait) await served(gateway, parts.apiName ?? 'household');
      return version;
    },
    async revise(code, parts) {
      const { classification: _c, apiName: _a, ...next } = entry(sourceId, parts);
      const made = await change(steward, () => reviseResource(steward, { ...next, code }));
      const draft = made.versions.find(({ status }) => status === 'draft');
      return publishVersion(await submitted(draft?.id ?? ''));
    },
    async grant(parts) {
      const officer = as(housing, 'sharingOfficer');
      const application = await change(officer, () =>
        applyForSharing(officer, {
          items: ITEMS.map(({ apiName }) => apiName ?? ''),
          serviceItems: [RENTAL],
          basis: '公共租赁住房管理办法第十条',
          mode: 'serviceInterface',
          expiresAt: new Date(clock.now().getTime() + 30 * 86_400_000),
          ...parts,
        }),
      );
      return change(provider, () => approveApplication(provider, { id: application.id }));
    },
    async read(fields, { purpose = `serviceItem: "${RENTAL}"`, token, headers = {} } = {}) {
      const query = `{ shared(purpose: { ${purpose} }) { ${fields} } }`;
      const asked = { token: token ?? (await reader.token()), headers };
      return ask(gateway, query, asked);
    },
    async readName(person, { token, headers } = {}) {
      const variables = { purpose: { serviceItem: RENTAL }, person };
      const asked = { token: token ?? (await reader.token()), headers, variables };
      return ask(gateway, HouseholdNameDocument, asked);
    },
    records: (lane = 'data') => readChain(gateway.runtime.db, `gateway-1.${lane}`, 0, 1_000_000),
    close: () => gateway.close(),
  };
}

type Change = <T>(ctx: ExchangeContext, work: () => Promise<T>) => Promise<T>;

async function hold(
  steward: ExchangeContext,
  change: Change,
  sourceId: string,
  name: string,
  people = RESIDENTS,
): Promise<void> {
  const dataset = { sourceId, name, columns: COLUMNS };
  await change(steward, () => createHostedDataset(steward, dataset));
  const lines = people.map((person) =>
    [person.number, person.name, person.born, person.income].join(','),
  );
  const header = COLUMNS.map((column) => column.header).join(',');
  const stream = Readable.from([[header, ...lines, ''].join('\n')]);
  await loadDataset(steward, { sourceId, dataset: name, format: 'csv', stream });
}

let actors = 0;

function contextOf(
  gateway: Gateway,
  { id, name, divisionCode }: DepartmentRecord,
  roles: readonly Role[],
): ExchangeContext {
  actors += 1;
  const actor = {
    kind: 'person',
    id: `actor-${actors}`,
    name: `测试员${actors}`,
    department: { id, name, divisionCode },
    roles,
    expiresAt: Number.MAX_SAFE_INTEGER,
  } as const;
  return { ...gateway.systemContext(), actor };
}

/** Waits until the data half has a field of that name. */
async function served(gateway: Gateway, field: string): Promise<void> {
  const has = (): boolean => {
    const shared = gateway.schema.getType('Shared');
    return isObjectType(shared) && field in shared.getFields();
  };
  while (!has()) await new Promise((resolve) => setTimeout(resolve, 10));
}

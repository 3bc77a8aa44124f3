import { Readable } from 'node:stream';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import {
  createCatalog,
  type RegisterResourceInput,
  type ResourceVersion,
  registerResource,
  reviewResource,
  reviseResource,
  submitResource,
} from '../../src/catalog';
import { createExchange, type ExchangeContext } from '../../src/exchange';
import { type Actor, type DepartmentRecord, type Role, recordOffice } from '../../src/identity';
import { citizenNumber, GatewayError, newId } from '../../src/platform';
import {
  agreeToEnding,
  applyForSharing,
  approveApplication,
  confirmEnding,
  createSharing,
  type GrantRecord,
  type NewApplication,
  proposeEnding,
  registerServiceItem,
  reportBreach,
  revokeGrant,
} from '../../src/sharing';
import {
  createHostedDataset,
  createSources,
  loadDataset,
  registerSource,
  type Source,
} from '../../src/sources';
import { aDepartment, type Office, type OfficeOptions, openOffice } from '../identity/office';

/** The service items of the world: two of the housing commission's, one of the market bureau's. */
export const RENTAL = 'SI-RENTAL';
export const LICENCE = 'SI-LICENCE';

/** A person of the register. */
export interface Resident {
  readonly number: string;
  readonly name: string;
  readonly spouse: string | null;
  readonly born: string;
  readonly income: string | null;
  readonly division: string;
  readonly phone: string;
}

/** 40 residents, married in pairs, in two districts; two of them have no income on record. */
export const RESIDENTS: readonly Resident[] = Array.from({ length: 40 }, (_, at) => {
  const division = at % 4 < 2 ? '110105' : '110101';
  const year = 1960 + at;
  const number = (place: number) =>
    citizenNumber(place % 4 < 2 ? '110105' : '110101', `${1960 + place}-03-07`, 100 + place);
  return {
    number: number(at),
    name: `居民${String(at).padStart(2, '0')}`,
    spouse: at < 36 ? number(at % 2 === 0 ? at + 1 : at - 1) : null,
    born: `${year}-03-07`,
    income: at % 20 === 0 ? null : `${(at % 7) * 1000}.50`,
    division,
    phone: `1380000${String(1000 + at)}`,
  };
});

/** The resident at a place of the list. */
export function resident(at: number): Resident {
  const found = RESIDENTS[at];
  if (!found) throw new RangeError(`there is no resident ${at}`);
  return found;
}

/** What a test says of an application, and the quota that the provider sets. */
type GrantParts = Partial<NewApplication> &
  Pick<NewApplication, 'resource'> &
  Pick<Parameters<typeof approveApplication>[1], 'quota'> & {
    /** API names of items that the provider gives masked only. */
    readonly masked?: readonly string[];
  };

/** All rooms up to the exchange on one real database, with providers, consumers and an authority. */
export interface World {
  readonly office: Office;
  readonly police: DepartmentRecord;
  readonly housing: DepartmentRecord;
  /** A client system of the housing commission, and one of the market bureau. */
  readonly reader: ExchangeContext;
  readonly otherReader: ExchangeContext;
  readonly sourceId: string;
  as(department: DepartmentRecord, ...roles: Role[]): ExchangeContext;
  /** Changes what the registered source does, until it is given back. */
  changeSource(change: (real: Source) => Partial<Source>): Promise<() => void>;
  /** Registers a resource on the register and publishes it; answers its version. */
  publish(parts?: Partial<RegisterResourceInput>): Promise<ResourceVersion>;
  /** Publishes the next version of a resource. */
  revise(code: string, parts?: Partial<RegisterResourceInput>): Promise<ResourceVersion>;
  /** Applies and approves: for the housing commission, all items, a month, unless it says so. */
  grant(parts: GrantParts): Promise<GrantRecord>;
  revoke(grant: GrantRecord): Promise<unknown>;
  /** Reports a breach. */
  suspend(grant: GrantRecord): Promise<unknown>;
  /** Waits until `Shared` has a field of that name. */
  untilServed(field: string): Promise<void>;
  /** Ends a grant of the housing commission, or a resource that it uses, today and by agreement. */
  end(what: { grantId: string } | { resource: string }): Promise<void>;
  /** Names of what the newest schema reads. */
  served(): readonly string[];
  /** Runs a query on the newest schema. */
  read(
    ctx: ExchangeContext,
    query: string | DocumentNode,
    variables?: Record<string, unknown>,
  ): Promise<ExecutionResult>;
  /** The receipts that came with the last read. */
  receipts(): readonly string[];
  close(): Promise<void>;
}

const COLUMNS = [
  {
    header: '公民身份号码',
    field: 'id_number',
    type: 'C',
    required: true,
    unique: true,
    lookup: 'citizenNumber',
  },
  { header: '姓名', field: 'full_name', type: 'C' },
  { header: '配偶', field: 'spouse_number', type: 'C' },
  { header: '出生日期', field: 'born_on', type: 'D' },
  { header: '收入', field: 'income', type: 'Y' },
  { header: '区划', field: 'division', type: 'C' },
  { header: '电话', field: 'phone', type: 'C' },
  { header: '备注', field: 'remarks', type: 'G' },
] as const;

/** The items that the register is published with. */
export const ITEMS: RegisterResourceInput['items'] = [
  {
    ...{ name: '公民身份号码', apiName: 'citizenNumber', type: 'C', sensitivity: 3 },
    ...{ mask: 'citizenNumber', lookup: 'citizenNumber', required: true, field: 'id_number' },
  },
  { name: '姓名', apiName: 'name', type: 'C', sensitivity: 2, required: true, field: 'full_name' },
  {
    ...{ name: '配偶', apiName: 'spouseNumber', type: 'C', sensitivity: 3, required: false },
    field: 'spouse_number',
  },
  {
    name: '出生日期',
    apiName: 'born',
    type: 'D',
    sensitivity: 2,
    required: true,
    field: 'born_on',
  },
  { name: '收入', apiName: 'income', type: 'Y', sensitivity: 3, required: false, field: 'income' },
  {
    name: '区划',
    apiName: 'division',
    type: 'C',
    sensitivity: 1,
    required: true,
    field: 'division',
  },
  {
    ...{ name: '电话', apiName: 'phone', type: 'C', sensitivity: 4, mask: 'phone', required: true },
    field: 'phone',
  },
];

/** The items of the register, with a link from the spouse's number to another resource. */
export function linkedItems(resource: string): RegisterResourceInput['items'] {
  const link = { name: 'spouse', resource, key: 'citizenNumber' };
  return ITEMS.map((item) => (item.apiName === 'spouseNumber' ? { ...item, link } : item));
}

/** A complete entry on the dataset `residents`: the register, but for what a test is about. */
export function anEntry(
  sourceId: string,
  parts: Partial<RegisterResourceInput>,
): RegisterResourceInput {
  return {
    classification: { category: '1', section: '01', subject: '001', detail: '' },
    apiName: 'household',
    name: '户籍信息',
    abstract: '常住人口登记信息',
    secret: false,
    format: 'database',
    sharingType: 'conditional',
    sharingRule: { users: ['各级行政机关'], uses: ['办理政务服务事项'] },
    sharingMode: 'serviceInterface',
    openness: { open: false },
    updateFrequency: 'daily',
    dataClass: '人口',
    dataGrade: 4,
    assessments: {
      secrecyRisk: '不涉及国家秘密',
      personalInformation: '已评估',
      headConsent: { name: '赵局长', date: '2026-02-27' },
    },
    sourceId,
    dataset: 'residents',
    items: ITEMS,
    ...parts,
  };
}

/** What every row has in the column `remarks`, as a CSV cell. */
const REMARKS = '"{""pets"":[""cat""]}"';

function csv(): Readable {
  const lines = RESIDENTS.map(({ number, name, spouse, born, income, division, phone }) =>
    [number, name, spouse ?? '', born, income ?? '', division, phone, REMARKS].join(','),
  );
  return Readable.from([[COLUMNS.map(({ header }) => header).join(','), ...lines, ''].join('\n')]);
}

const OFFICE = buildSchema('type Query { "A field of the office." hello: String }');

/** Opens the world on a database of its own, under an office half of its own. */
export async function openWorld(officeHalf = OFFICE, options: OfficeOptions = {}): Promise<World> {
  const office = await openOffice(options);
  const registry = createSources(office.runtime);
  const replaced = new Map<string, Source>();
  const open = async (id: string) => replaced.get(id) ?? registry.open(id);
  const sources = new Proxy(registry, {
    get: (target, name) => {
      const value = name === 'open' ? open : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const below = { ...office.runtime, sources };
  const withCatalog = { ...below, catalog: createCatalog(below) };
  const runtime = { ...withCatalog, sharing: createSharing(withCatalog) };
  const exchange = createExchange(runtime);
  const contextOf = (actor: Actor | null): ExchangeContext => ({
    ...runtime,
    exchange,
    actor,
    requestId: `request-${newId()}`,
    locale: 'en',
    peer: null,
  });
  const as = (department: DepartmentRecord, ...roles: Role[]) =>
    contextOf(actorOf(department, roles));
  const change = <T>(ctx: ExchangeContext, work: () => Promise<T>) =>
    recordOffice(ctx, 'test.changed', work);

  const police = await aDepartment(office, '公安局');
  const housing = await aDepartment(office, '住房和城乡建设委员会');
  const market = await aDepartment(office, '市场监督管理局');
  const bureau = await aDepartment(office, '政务服务管理局', ['sharingAuthority']);
  const authority = as(bureau, 'sharingAuthority');
  const steward = as(police, 'steward');
  const provider = as(police, 'sharingOfficer');
  const services: [string, string][] = [
    [RENTAL, housing.id],
    [LICENCE, market.id],
  ];
  for (const [code, department] of services) {
    const input = { code, name: `事项 ${code}`, departments: [department] };
    await change(authority, () => registerServiceItem(authority, input));
  }
  const source = await change(steward, () =>
    registerSource(steward, { name: '前置库', kind: 'hosted', settings: {} }),
  );
  const sourceId = source.id;
  const dataset = { sourceId, name: 'residents', columns: COLUMNS };
  await change(steward, () => createHostedDataset(steward, dataset));
  const file = { sourceId, dataset: 'residents', format: 'csv', stream: csv() } as const;
  await loadDataset(steward, file);
  await exchange.start(officeHalf, {
    mayRead: ({ actor }) => (actor ? null : new GatewayError('UNAUTHENTICATED')),
  });

  const review = async (id: string) => {
    await change(steward, () => submitResource(steward, id));
    const version = await change(authority, () =>
      reviewResource(authority, { versionId: id, outcome: 'publish' }),
    );
    return version;
  };

  let receipts: readonly string[] = [];
  const served = (): readonly string[] => {
    const shared = exchange.schema.getType('Shared');
    return isObjectType(shared) ? Object.keys(shared.getFields()) : [];
  };

  return {
    office,
    police,
    housing,
    reader: contextOf({ ...actorOf(housing, []), kind: 'client' }),
    otherReader: contextOf({ ...actorOf(market, []), kind: 'client' }),
    sourceId,
    as,
    async changeSource(change) {
      const real = await registry.open(sourceId);
      replaced.set(sourceId, Object.assign(Object.create(real), change(real)));
      return () => replaced.delete(sourceId);
    },
    async publish(parts = {}) {
      const made = await change(steward, () => registerResource(steward, anEntry(sourceId, parts)));
      return review(made.versions[0]?.id ?? '');
    },
    async revise(code, parts = {}) {
      const { classification: _c, apiName: _a, ...next } = anEntry(sourceId, parts);
      const made = await change(steward, () => reviseResource(steward, { ...next, code }));
      const draft = made.versions.find(({ status }) => status === 'draft');
      return review(draft?.id ?? '');
    },
    async grant({ quota, masked, ...parts }) {
      const officer = as(parts.serviceItems?.[0] === LICENCE ? market : housing, 'sharingOfficer');
      const application = await change(officer, () =>
        applyForSharing(officer, {
          items: ITEMS.map(({ apiName }) => apiName ?? ''),
          serviceItems: [RENTAL],
          basis: '公共租赁住房管理办法第十条',
          mode: 'serviceInterface',
          expiresAt: new Date(office.clock.now().getTime() + 30 * 86_400_000),
          ...parts,
        }),
      );
      const granted = masked ? { masked } : null;
      return change(provider, () =>
        approveApplication(provider, { id: application.id, quota, granted }),
      );
    },
    revoke: ({ id }) => change(authority, () => revokeGrant(authority, { id, reason: '不再需要' })),
    async end(what) {
      const { id: resourceId } =
        'resource' in what ? ((await withCatalog.catalog.byApiName(what.resource)) ?? {}) : {};
      const proposal = { ...what, resourceId, reasons: '职责调整', endsOn: '2026-03-02' };
      const { id } = await change(provider, () => proposeEnding(provider, proposal));
      const holder = as(housing, 'sharingOfficer');
      await change(holder, () => agreeToEnding(holder, id));
      await change(authority, () => confirmEnding(authority, id));
    },
    suspend: ({ id: grant }) => {
      const report = { grant, kind: 'passedOn', seen: '转交第三方', days: 5 } as const;
      return change(provider, () => reportBreach(provider, report));
    },
    served,
    async untilServed(field) {
      while (!served().includes(field)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async read(ctx, query, variables = {}) {
      const { schema } = exchange;
      const document = typeof query === 'string' ? parse(query) : query;
      const [problem] = validate(schema, document);
      if (problem) throw problem;
      const asked = { schema, document, operationName: null, variables, context: ctx };
      const { extensions = {}, ...answer } = await exchange.execute(asked);
      receipts = (extensions.receipts as readonly string[] | undefined) ?? [];
      return answer;
    },
    receipts: () => receipts,
    async close() {
      await exchange.close();
      await registry.close();
      await office.close();
    },
  };
}

let actors = 0;

/** A caller of that department, each with an id of its own. */
function actorOf(department: DepartmentRecord, roles: readonly Role[]): Actor {
  actors += 1;
  return {
    kind: 'person',
    id: `actor-${actors}`,
    name: `测试员${actors}`,
    department: { id: department.id, name: department.name, divisionCode: '110000' },
    roles,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

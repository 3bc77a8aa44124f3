import {
  type CatalogContext,
  createCatalog,
  type RegisterResourceInput,
  type ResourceVersion,
  registerResource,
  reviewResource,
  submitResource,
} from '../../src/catalog';
import { type Actor, type DepartmentRecord, type Role, recordOffice } from '../../src/identity';
import { newId } from '../../src/platform';
import { createSharing, type SharingContext } from '../../src/sharing';
import {
  createHostedDataset,
  createSources,
  type HostedColumnInput,
  registerSource,
} from '../../src/sources';
import { aDepartment, type Office, type OfficeOptions, openOffice } from '../identity/office';

/** How long opening a city may take on a busy machine, in milliseconds. */
export const OPENING = 120_000;

/** The people of a department that act in these tests. */
export interface TestDepartment {
  readonly record: DepartmentRecord;
  readonly officer: SharingContext;
  readonly steward: SharingContext;
  readonly clerk: SharingContext;
}

/** A small city: a provider with a source, two consumers, an authority, a leadership office. */
export interface City {
  readonly office: Office;
  readonly police: TestDepartment;
  readonly housing: TestDepartment;
  readonly market: TestDepartment;
  readonly authority: SharingContext;
  readonly leadership: SharingContext;
  readonly system: SharingContext;
  /** The provider's source and its dataset. */
  readonly sourceId: string;
  as(actor: Actor | null): SharingContext;
  close(): Promise<void>;
}

/** Columns of the provider's dataset: one of each kind that the tests bind. */
const COLUMNS: readonly HostedColumnInput[] = [
  { header: '公民身份号码', field: 'id_number', type: 'C', unique: true, lookup: 'citizenNumber' },
  { header: '姓名', field: 'full_name', type: 'C' },
  { header: '出生日期', field: 'born_on', type: 'D' },
  { header: '区划', field: 'division', type: 'C' },
  { header: '收入', field: 'income', type: 'N' },
  { header: '电话', field: 'phone', type: 'C' },
  { header: '体重', field: 'weight', type: 'F' },
];

/** A signed-in person. Passwords have no part in these tests, and hashing them takes long. */
function anActor({ id, name }: DepartmentRecord, role: Role): Actor {
  return {
    kind: 'person',
    id: newId(),
    name: `${name}${role}`,
    department: { id, name, divisionCode: '110000' },
    roles: [role],
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** Opens the city on a database of its own, unless another is given. */
export async function openCity(options: OfficeOptions = {}): Promise<City> {
  const office = await openOffice(options);
  const config = { ...office.runtime.config, sourceAllow: ['127.0.0.0/8'] };
  const sources = createSources({ ...office.runtime, config });
  const catalog = createCatalog(office.runtime);
  const sharing = createSharing(office.runtime);
  const as = (actor: Actor | null): SharingContext => ({
    ...office.as(actor),
    sources,
    catalog,
    sharing,
  });
  const person = (record: DepartmentRecord, role: Role) => as(anActor(record, role));
  const staffed = async (name: string): Promise<TestDepartment> => {
    const record = await aDepartment(office, name);
    return {
      record,
      officer: person(record, 'sharingOfficer'),
      steward: person(record, 'steward'),
      clerk: person(record, 'clerk'),
    };
  };
  const police = await staffed('公安局');
  const bureau = await aDepartment(office, '政务服务管理局', ['sharingAuthority']);
  const leaders = await aDepartment(office, '领导小组办公室', ['leadership']);
  return {
    office,
    police,
    housing: await staffed('住房和城乡建设委员会'),
    market: await staffed('市场监督管理局'),
    authority: person(bureau, 'sharingAuthority'),
    leadership: person(leaders, 'leadership'),
    system: { ...office.system, sources, catalog, sharing },
    sourceId: await aSource(police.steward),
    as,
    close: async () => {
      await sources.close();
      await office.close();
    },
  };
}

/** A hosted source with the dataset `people`. */
export async function aSource(steward: SharingContext): Promise<string> {
  const name = `前置库${newId()}`;
  const source = await registerSource(steward, { name, kind: 'hosted', settings: {} });
  const dataset = { sourceId: source.id, name: 'people', columns: COLUMNS };
  await createHostedDataset(steward, dataset);
  return source.id;
}

let names = 0;

/** A complete entry of the household register; each has a name of its own. */
export function anEntry(
  city: City,
  parts: Partial<RegisterResourceInput> = {},
): RegisterResourceInput {
  names += 1;
  return {
    classification: { category: '3', section: '01', subject: '002', detail: '' },
    apiName: `household${names}`,
    name: '户籍信息',
    abstract: '全市常住人口登记信息',
    secret: false,
    format: 'database',
    sharingType: 'conditional',
    sharingRule: { users: ['各级行政机关'], uses: ['办理政务服务事项'] },
    sharingMode: 'serviceInterface',
    openness: { open: false },
    updateFrequency: 'daily',
    dataClass: '人口',
    dataGrade: 3,
    assessments: {
      secrecyRisk: '不涉及国家秘密',
      personalInformation: '已评估，影响可控',
      headConsent: { name: '赵局长', date: '2026-02-27' },
    },
    sourceId: city.sourceId,
    dataset: 'people',
    items: [
      {
        name: '公民身份号码',
        apiName: 'citizenNumber',
        type: 'C',
        sensitivity: 4,
        mask: 'citizenNumber',
        lookup: 'citizenNumber',
        required: true,
        field: 'id_number',
      },
      {
        name: '姓名',
        apiName: 'name',
        type: 'C',
        sensitivity: 2,
        required: true,
        field: 'full_name',
      },
      {
        name: '出生日期',
        apiName: 'birthDate',
        type: 'D',
        sensitivity: 3,
        required: true,
        field: 'born_on',
      },
      {
        name: '区划',
        apiName: 'division',
        type: 'C',
        sensitivity: 1,
        required: true,
        field: 'division',
      },
    ],
    ...parts,
  };
}

/** Runs an office change as the API would: in one transaction with its record. */
export function office<T>(ctx: CatalogContext, work: () => Promise<T>): Promise<T> {
  return recordOffice(ctx, 'test.changed', work);
}

/** Submits and publishes a version. */
export async function publish(city: City, versionId: string): Promise<ResourceVersion> {
  const { steward } = city.police;
  await office(steward, () => submitResource(steward, versionId));
  const review = { versionId, outcome: 'publish' } as const;
  return office(city.authority, () => reviewResource(city.authority, review));
}

/** Registers and publishes an entry of the provider. */
export async function published(
  city: City,
  parts: Partial<RegisterResourceInput> = {},
): Promise<ResourceVersion> {
  const { steward } = city.police;
  const resource = await office(steward, () => registerResource(steward, anEntry(city, parts)));
  return publish(city, resource.versions[0]?.id ?? '');
}

/** The error that work ends with, as code and facts. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (answer) => ({ answered: answer }),
    ({ code, facts }: { code?: string; facts?: unknown }) => ({ code, facts }),
  );
}

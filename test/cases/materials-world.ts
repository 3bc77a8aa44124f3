import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import type { CaseRecord, CaseStatus } from '../../src/cases/file/case';
import { insertCase, moveCase } from '../../src/cases/file/cases.store';
import type { Asker } from '../../src/cases/materials/advance-case';
import { beginMaterials } from '../../src/cases/materials/begin-materials';
import type { MaterialView } from '../../src/cases/materials/material-view';
import { showMaterials } from '../../src/cases/materials/show-materials';
import type { RegisterResourceInput } from '../../src/catalog';
import type { ExchangeContext } from '../../src/exchange';
import { recordOffice } from '../../src/identity';
import { newId } from '../../src/platform';
import { publishGuide, submitGuide, writeGuide } from '../../src/services';
import type { GuideContent, GuideMaterial } from '../../src/services/guide/content.types';
import { registerServiceItem } from '../../src/sharing';
import { registerSource } from '../../src/sources';
import { linkedItems, openWorld, RENTAL, resident, type World } from '../exchange/world';
import { aDepartment } from '../identity/office';
import { aGuide, aMaterial } from '../services/guide-world';
import { type Answer, startServer, type TestServer } from '../support/servers';

/** How long a source may take in these tests, in milliseconds. */
const SOURCE_MS = 2_000;

/** What the provider's own server says of a person unless a test says otherwise. */
export const insured: Answer = ({ url }, response) => {
  const number = url.split('/').at(-1);
  const data = { number, months: '66', spouseNumber: resident(1).number };
  const body = JSON.stringify({ data, asOf: '2026-03-01T00:00:00Z' });
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
};

/** Does not answer, as one that is out of order. */
export const broken: Answer = (_request, response) => {
  response.writeHead(503).end();
};

/** Never says a word. */
export const silent: Answer = () => undefined;

const ITEMS: RegisterResourceInput['items'] = [
  {
    ...{ name: '公民身份号码', apiName: 'citizenNumber', type: 'C', sensitivity: 3 },
    ...{ lookup: 'citizenNumber', required: true, field: 'number' },
  },
  {
    ...{ name: '连续缴费月数', apiName: 'months', type: 'C', sensitivity: 1, required: true },
    field: 'months',
  },
  {
    ...{ name: '被扶养人', apiName: 'dependant', type: 'C', sensitivity: 2, required: false },
    field: 'spouseNumber',
  },
];

/** The rooms up to cases: a register that is hosted, and insurance from a provider's own server. */
export interface MaterialsWorld {
  readonly world: World;
  readonly server: TestServer;
  readonly clerk: ExchangeContext;
  /** A clerk of a department that has nothing to do with it. */
  readonly stranger: ExchangeContext;
  readonly steward: ExchangeContext;
  readonly system: ExchangeContext;
  /** Id of the version of a guide of a service item of its own, with grants on all that it reads. */
  guide(content: Partial<GuideContent>): Promise<Guide>;
  /** Opens a case as the procedure does, and answers it; nothing is fetched yet. */
  opened(
    guide: Guide,
    at?: number,
    how?: {
      readonly fields?: CaseRecord['fields'];
      readonly by?: ExchangeContext;
      readonly asker?: Asker;
    },
  ): Promise<CaseRecord>;
  shown(case_: CaseRecord, ctx?: ExchangeContext): Promise<ReadonlyMap<string, MaterialView>>;
  moved(case_: CaseRecord, to: CaseStatus, closedAt?: Date): Promise<CaseRecord>;
  close(): Promise<void>;
}

/** A published guide and what was granted for it. */
export interface Guide {
  readonly versionId: string;
  readonly serviceItem: string;
  readonly grants: Awaited<ReturnType<World['grant']>>[];
}

/** Runs an office change as the API would. */
export function change<T>(ctx: ExchangeContext, work: () => Promise<T>): Promise<T> {
  return recordOffice(ctx, 'test.changed', work);
}

/** The register and the insurance of an applicant, and of the spouse that the register names. */
export const READS: GuideContent['reads'] = [
  {
    ...{ alias: 'household', resource: 'household', keyItem: 'citizenNumber' },
    key: { from: 'applicant' },
  },
  {
    ...{ alias: 'insurance', resource: 'insurance', keyItem: 'citizenNumber' },
    key: { from: 'applicant' },
  },
  {
    ...{ alias: 'spouse', resource: 'household', keyItem: 'citizenNumber' },
    key: { from: 'item', read: 'household', item: 'spouseNumber' },
  },
];

/** A material that is fetched; a report, so that no list of proofs has to know it. */
export function aFetched(parts: Partial<GuideMaterial>): GuideMaterial {
  const paper = { type: 'report', source: 'government', way: 'fetch' } as const;
  return aMaterial({ ...paper, sample: '样本', ...parts });
}

export async function openMaterialsWorld(): Promise<MaterialsWorld> {
  const settings = { ONCE_SOURCE_ALLOW: '127.0.0.0/8', ONCE_SOURCE_TIMEOUT_MS: `${SOURCE_MS}` };
  const world = await openWorld(await officeSchema(loadPermissions()), { settings });
  const { office, police, housing } = world;
  const server = await startServer(insured);
  const steward = world.as(police, 'steward');
  const insurance = await change(steward, () =>
    registerSource(steward, {
      ...{ name: '社会保险服务', kind: 'http' },
      settings: {
        baseUrl: server.url,
        datasets: {
          insured: {
            ...{ key: 'number', byKey: { url: '/insured/{key}' }, row: 'data' },
            ...{ fields: { number: {}, months: {}, spouseNumber: {} }, asOf: { path: 'asOf' } },
          },
        },
      },
    }),
  );
  await world.publish({ apiName: 'household', items: linkedItems('household') });
  await world.publish({
    ...{ apiName: 'insurance', name: '社会保险信息', items: ITEMS },
    ...{ sourceId: insurance.id, dataset: 'insured' },
  });
  await world.untilServed('insurance');
  const bureau = await aDepartment(office, '政务和数据局', ['sharingAuthority']);
  const authority = world.as(bureau, 'sharingAuthority');
  const officer = world.as(housing, 'sharingOfficer');
  const writer = world.as(housing, 'steward');
  const clerk = world.as(housing, 'clerk');
  const system: ExchangeContext = { ...clerk, actor: office.system.actor };
  let items = 0;
  return {
    ...{ world, server, clerk, steward, system },
    stranger: world.as(police, 'clerk'),
    guide: async (parts) => {
      items += 1;
      const serviceItem = `${RENTAL}-${items}`;
      const content = aGuide({ reads: READS, ...parts });
      const item = { code: serviceItem, name: content.name ?? '', departments: [housing.id] };
      await change(authority, () => registerServiceItem(authority, item));
      const grants = [
        await world.grant({ resource: 'household', serviceItems: [serviceItem] }),
        await world.grant({
          ...{ resource: 'insurance', serviceItems: [serviceItem] },
          items: ['citizenNumber', 'months', 'dependant'],
        }),
      ];
      const { id } = await change(writer, () => writeGuide(writer, { serviceItem, content }));
      await change(officer, () => submitGuide(officer, id));
      await change(authority, () => publishGuide(authority, id));
      return { versionId: id, serviceItem, grants };
    },
    opened: (
      { versionId, serviceItem },
      at = 0,
      { fields = {}, by = clerk, asker = 'whoeverLooks' } = {},
    ) =>
      change(by, async () => {
        const { number: code, name } = resident(at);
        const contact = { phone: null, email: null, address: null };
        const opened = await insertCase(clerk.db, clerk.secrets, {
          applicant: { kind: 'naturalPerson', name, code, ...contact },
          ...{ fields, serviceItem, departmentId: housing.id, guideVersionId: versionId },
          ...{ windowId: null, channel: 'window', idempotencyKey: newId() },
          ...{ openedAt: office.clock.now(), openedBy: clerk.actor?.id ?? '' },
        });
        if (!opened) throw new Error('the case is there already');
        await beginMaterials(by, opened, asker);
        return opened;
      }),
    shown: async (case_, ctx = clerk) => {
      const views = await showMaterials(ctx, case_);
      return new Map(views.map((view) => [view.key, view]));
    },
    moved: async (case_, to, closedAt) => {
      const move = { id: case_.id, from: case_.status, to };
      await moveCase(clerk.db, move, closedAt ? { closedAt } : {});
      return { ...case_, status: to, closedAt: closedAt ?? null };
    },
    close: async () => {
      await server.close();
      await world.close();
    },
  };
}

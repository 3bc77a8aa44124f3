import type { ResourceModel } from '../../src/catalog';
import { type DeadlineRecord, deadlinesOf } from '../../src/duties';
import type { Actor } from '../../src/identity';
import { newId } from '../../src/platform';
import {
  applyForSharing,
  approveApplication,
  type Decision,
  type DecisionRequest,
  decide,
  draftApplication,
  type GrantRecord,
  type NewApplication,
  registerServiceItem,
  type SharingContext,
} from '../../src/sharing';
import type { GrantLife, GrantStepName } from '../../src/sharing/grant-life/grant-life';
import { requireGrant } from '../../src/sharing/grant-life/require-grant';
import { type StepRecord, selectSteps } from '../../src/sharing/procedure/application-step.store';
import { type LifeStepRecord, selectLifeSteps } from '../../src/sharing/steps/life-step.store';
import { type City, office, openCity, published, type TestDepartment } from '../catalog/city';
import { A_SYSTEM } from '../support/reader';

/** A city with a conditional and an unconditional resource, and a service item to apply for. */
export interface ProcedureWorld {
  readonly city: City;
  readonly conditional: string;
  readonly unconditional: string;
  /** A second sharing officer of a department. */
  colleague(department: TestDepartment): SharingContext;
  input(parts?: Partial<NewApplication>): NewApplication;
  /** Id of an application that was submitted in one step. */
  submitted(parts?: Partial<NewApplication>): Promise<string>;
  /** Id of an application that a steward drafted. */
  drafted(): Promise<string>;
  history(id: string): Promise<StepRecord[]>;
  clocks(id: string): Promise<DeadlineRecord[]>;
  /** API name of a further conditional resource. */
  another(): Promise<string>;
  /** A grant for a resource of its own, unless it is told which. */
  granted(parts?: Partial<NewApplication>): Promise<GrantRecord>;
  /** A grant as it stands, and its whole history. */
  grant(id: string): Promise<GrantRecord>;
  life(id: string): Promise<LifeStepRecord<GrantLife, GrantStepName>[]>;
  /** What the consumer may read of the resource of a grant now. */
  reading(grant: GrantRecord): Promise<Decision>;
  request(grant: GrantRecord): Promise<DecisionRequest>;
}

export async function openProcedureWorld(): Promise<ProcedureWorld> {
  const city = await openCity();
  const { authority, housing, police, system } = city;
  const departments = [housing.record.id];
  for (const code of ['RENT', 'LOAN']) {
    const item = { code, name: '公共租赁住房资格确认', departments };
    await office(authority, () => registerServiceItem(authority, item));
  }
  const conditional = (await published(city)).apiName;
  const open = await published(city, { sharingType: 'unconditional', sharingRule: {} });
  const input = (parts: Partial<NewApplication> = {}): NewApplication => ({
    ...{ resource: conditional, items: ['citizenNumber', 'name'], serviceItems: ['RENT', 'LOAN'] },
    ...{ basis: '《公共租赁住房管理办法》第八条', mode: 'serviceInterface' },
    expiresAt: new Date('2027-03-02T00:00:00Z'),
    ...parts,
  });
  const { officer, steward } = housing;
  const another = async () => (await published(city)).apiName;
  const request = async (grant: GrantRecord): Promise<DecisionRequest> => {
    const versions = await system.catalog.published();
    const resource = versions.find(({ id }) => id === grant.resourceId) as ResourceModel;
    return { departmentId: grant.consumerId, reader: A_SYSTEM, serviceItem: 'RENT', resource };
  };
  return {
    ...{ city, conditional, unconditional: open.apiName, input },
    colleague: (department) => {
      const actor = department.officer.actor as Actor;
      return city.as({ ...actor, id: newId() });
    },
    submitted: async (parts) =>
      (await office(officer, () => applyForSharing(officer, input(parts)))).id,
    drafted: async () => (await office(steward, () => draftApplication(steward, input()))).id,
    history: (id) => selectSteps(system.db, id),
    clocks: (id) => deadlinesOf(system, id),
    another,
    granted: async (parts = {}) => {
      const resource = parts.resource ?? (await another());
      const asked = input({ ...parts, resource });
      const { id } = await office(officer, () => applyForSharing(officer, asked));
      return office(police.officer, () => approveApplication(police.officer, { id }));
    },
    grant: (id) => requireGrant(system, id),
    life: (id) => selectLifeSteps(system.db, 'grant', [id]),
    request,
    reading: async (grant) => decide(system, await request(grant)),
  };
}

import { type DeadlineRecord, deadlinesOf } from '../../src/duties';
import type { Actor } from '../../src/identity';
import { newId } from '../../src/platform';
import {
  applyForSharing,
  draftApplication,
  type NewApplication,
  registerServiceItem,
  type SharingContext,
} from '../../src/sharing';
import { type StepRecord, selectSteps } from '../../src/sharing/procedure/application-step.store';
import { type City, office, openCity, published, type TestDepartment } from '../catalog/city';

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
}

export async function openProcedureWorld(): Promise<ProcedureWorld> {
  const city = await openCity();
  const { authority, housing, system } = city;
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
  };
}

import { type ClientRecord, listClients, registerClient } from '../../../src/identity';
import type { DepartmentId } from '../generate';
import { type CityContext, office } from './city-context';
import { type Departments, departmentOf } from './departments';
import type { ActAs } from './people';

/** The systems of the consumers, by department. */
export const CLIENTS = Object.freeze([
  { department: 'housing', name: '公共租赁住房资格审核系统' },
  { department: 'chaoyang-services', name: '朝阳区一窗受理系统' },
  { department: 'market-regulation', name: '食品经营许可审批系统' },
  { department: 'public-security', name: '户政业务系统' },
  { department: 'natural-resources', name: '不动产登记系统' },
] as const satisfies readonly { readonly department: DepartmentId; readonly name: string }[]);

/** A client system of the sample city. */
export interface SampleClient {
  readonly id: string;
  readonly name: string;
  readonly department: DepartmentId;
}

/** Registers the client systems that are not there yet; they get their keys apart. */
export async function loadClients(
  ctx: CityContext,
  departments: Departments,
  actAs: ActAs,
): Promise<readonly SampleClient[]> {
  const clients: SampleClient[] = [];
  for (const { department, name } of CLIENTS) {
    const departmentId = departmentOf(departments, department).id;
    const known = (await listClients(ctx, departmentId)).find((client) => client.name === name);
    const { id } = known ?? (await register(actAs(department, 'developer'), name));
    clients.push({ id, name, department });
  }
  return clients;
}

function register(ctx: CityContext, name: string): Promise<ClientRecord> {
  return office(ctx, 'client.registered', () => registerClient(ctx, { name }));
}

import type { NonEmptyArray } from 'type-graphql';
import { AccessUnitResolver } from './access-units/access-unit.resolver';
import { ClientResolver } from './clients/client.resolver';
import { DepartmentResolver } from './departments/department.resolver';
import { PersonResolver } from './people/person.resolver';
import { SessionResolver } from './sessions/session.resolver';

export type { AccessUnitRecord, AccessUnitStatus } from './access-units/access-unit';
export { claimUntold, countHeldDepartments } from './access-units/access-units.store';
export { describeNetwork } from './access-units/describe-network';
export { type Actor, type Role, SYSTEM_ACTOR } from './actor';
export { askOutside } from './ask-outside';
export { checkName } from './check-text';
export { addClientKey } from './clients/add-client-key';
export type { ClientRecord, KeyAlgorithm } from './clients/client.store';
export { createKeyPair, type KeyPair } from './clients/key-pair';
export { listClients } from './clients/list-clients';
export { registerClient } from './clients/register-client';
export { revokeClient } from './clients/revoke-client';
export { revokeClientKey } from './clients/revoke-client-key';
export { signClientToken } from './clients/sign-client-token';
export type { IdentityContext } from './context';
export { createDepartment, type NewDepartment } from './departments/create-department';
export type { DepartmentRecord } from './departments/department.store';
export { DepartmentType } from './departments/department.types';
export {
  findDepartment,
  getDepartment,
  listAuthorities,
  listDepartments,
} from './departments/find-departments';
export { NETWORK_ZONES, type NetworkZone, tellsZones, zoneOfNobody } from './network-zones';
export { assignRoles } from './people/assign-roles';
export { changePassword } from './people/change-password';
export { createPerson } from './people/create-person';
export { disablePerson } from './people/disable-person';
export { getPerson, listPeople } from './people/find-people';
export type { PersonRecord } from './people/person.store';
export {
  alsoRecord,
  officeDraft,
  recordOffice,
  refusalDraft,
  SELF_RECORDED,
} from './record-office';
export { forbidden, holds, requireActor, runsTheGateway, seesAllDepartments } from './rights';
export { type Duty, ROLES } from './roles';
export { type CountedGuess, countGuess } from './sessions/count-guess';
export { createRefusedSums } from './sessions/record-refused-sums';
export { signIn } from './sessions/sign-in';
export { signOut } from './sessions/sign-out';
export { createIdentity } from './tokens/identity';

type ResolverClass =
  | typeof AccessUnitResolver
  | typeof ClientResolver
  | typeof DepartmentResolver
  | typeof PersonResolver
  | typeof SessionResolver;

/** The identity half of the office API. */
export const identityResolvers: NonEmptyArray<ResolverClass> = [
  DepartmentResolver,
  PersonResolver,
  SessionResolver,
  ClientResolver,
  AccessUnitResolver,
];

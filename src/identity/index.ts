import type { NonEmptyArray } from 'type-graphql';
import { ClientResolver } from './clients/client.resolver';
import { DepartmentResolver } from './departments/department.resolver';
import { PersonResolver } from './people/person.resolver';
import { SessionResolver } from './sessions/session.resolver';

export { type Actor, type ActorDepartment, type Role, SYSTEM_ACTOR } from './actor';
export { addClientKey, type NewClientKey } from './clients/add-client-key';
export type {
  ClientKeyRecord,
  ClientRecord,
  KeyAlgorithm,
  PublicJwk,
} from './clients/client.store';
export { createKeyPair, type KeyPair } from './clients/key-pair';
export { listClients } from './clients/list-clients';
export { registerClient } from './clients/register-client';
export { revokeClient } from './clients/revoke-client';
export { revokeClientKey } from './clients/revoke-client-key';
export { type ClientTokenRequest, signClientToken } from './clients/sign-client-token';
export type { IdentityContext } from './context';
export {
  createDepartment,
  type DepartmentLevel,
  type NewDepartment,
} from './departments/create-department';
export type { DepartmentRecord } from './departments/department.store';
export { DepartmentType } from './departments/department.types';
export { findDepartment, getDepartment, listDepartments } from './departments/find-departments';
export { DutyName, LevelName, RoleName } from './identity.enums';
export { assignRoles } from './people/assign-roles';
export { changePassword, type PasswordChange } from './people/change-password';
export { createPerson, type NewPerson } from './people/create-person';
export { disablePerson } from './people/disable-person';
export { listPeople, type PeopleWanted } from './people/find-people';
export type { PersonRecord } from './people/person.store';
export { officeDraft, recordOffice, refusalDraft, SELF_RECORDED } from './record-office';
export { forbidden, holds, requireActor, runsTheGateway, seesAllDepartments } from './rights';
export { DUTIES, type Duty, ROLES } from './roles';
export { type Me, readMe } from './sessions/read-me';
export { type Credentials, type OpenedSession, signIn } from './sessions/sign-in';
export { signOut } from './sessions/sign-out';
export { createIdentity, type Identity } from './tokens/identity';

type ResolverClass =
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
];

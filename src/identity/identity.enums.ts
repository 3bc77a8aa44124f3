import { registerEnumType } from 'type-graphql';
import type { Actor, Role } from './actor';
import type { KeyAlgorithm } from './clients/client.store';
import type { DepartmentLevel } from './departments/create-department';
import type { NetworkZone } from './network-zones';
import type { Duty } from './roles';

/** An enum of the API whose names are the values that are stored. */
type Names<Value extends string> = { readonly [Name in Value]: Name };

/** `Role` of the API. */
export const RoleName: Names<Role> = Object.freeze({
  sharingOfficer: 'sharingOfficer',
  steward: 'steward',
  clerk: 'clerk',
  developer: 'developer',
  sharingAuthority: 'sharingAuthority',
  leadership: 'leadership',
  operator: 'operator',
});

registerEnumType(RoleName, {
  name: 'Role',
  description: 'What a person may do in their department or beyond it.',
  valuesConfig: {
    sharingOfficer: { description: '共享工作机构负责人: consents to applications and answers.' },
    steward: { description: '数据管理员: registers sources and catalogue entries.' },
    clerk: { description: '窗口人员: handles cases and reads shared data for them.' },
    developer: { description: '开发人员: sets up the client systems of the department.' },
    sharingAuthority: {
      description: '政务数据共享主管部门: reviews catalogues, settles disputes.',
    },
    leadership: { description: '领导小组办公室: reads all records, changes none.' },
    operator: {
      description: '平台运维: runs the gateway; the role gives no access to shared data.',
    },
  },
});

/** `DepartmentLevel` of the API. */
export const LevelName: Names<DepartmentLevel> = Object.freeze({
  city: 'city',
  district: 'district',
  township: 'township',
});

registerEnumType(LevelName, {
  name: 'DepartmentLevel',
  description: 'Where a department stands.',
  valuesConfig: {
    city: { description: '市级.' },
    district: { description: '区县级.' },
    township: { description: '街道、乡镇.' },
  },
});

/** `Duty` of the API. */
export const DutyName: Names<Duty> = Object.freeze({
  sharingAuthority: 'sharingAuthority',
  leadership: 'leadership',
  operations: 'operations',
});

registerEnumType(DutyName, {
  name: 'Duty',
  description: 'What a department is charged with beyond its own data.',
  valuesConfig: {
    sharingAuthority: { description: '政务数据共享主管部门.' },
    leadership: { description: '领导小组办公室.' },
    operations: { description: '平台运维单位.' },
  },
});

/** `KeyAlgorithm` of the API. */
export const AlgorithmName: Names<KeyAlgorithm> = Object.freeze({ EdDSA: 'EdDSA', ES256: 'ES256' });

registerEnumType(AlgorithmName, {
  name: 'KeyAlgorithm',
  description: 'How a client signs its tokens.',
  valuesConfig: {
    EdDSA: { description: 'Ed25519 (RFC 8037).' },
    ES256: { description: 'ECDSA on P-256 with SHA-256 (RFC 7518).' },
  },
});

/** `CallerKind` of the API. */
export const KindName: Names<Actor['kind']> = Object.freeze({
  client: 'client',
  person: 'person',
  system: 'system',
});

registerEnumType(KindName, {
  name: 'CallerKind',
  description: 'What sort of caller was verified.',
  valuesConfig: {
    client: { description: "A department's system, by a token it signed." },
    person: { description: 'A person, by the session they signed in to.' },
    system: { description: 'The gateway itself.' },
  },
});

/** `NetworkZone` of the API. */
export const ZoneName: Names<NetworkZone> = Object.freeze({
  government: 'government',
  internet: 'internet',
  unknown: 'unknown',
  unzoned: 'unzoned',
});

registerEnumType(ZoneName, {
  name: 'NetworkZone',
  description: 'Where a caller stands, which decides what is released to them.',
  valuesConfig: {
    government: { description: '政务外网: the government network.' },
    internet: { description: '互联网: known to be outside of it.' },
    unknown: { description: 'At an address that no configured range holds.' },
    unzoned: { description: 'This gateway tells no zones apart.' },
  },
});

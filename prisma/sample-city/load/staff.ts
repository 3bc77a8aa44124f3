import type { Role } from '../../../src/identity';
import { DEPARTMENTS, type DepartmentId } from '../generate';

/** The password of every person of the sample city, and of nobody else. */
export const SAMPLE_PASSWORD = 'Yi-Ci-Ban-Hao-2026';

/** A person of the sample city who works for a department. */
export interface StaffMember {
  readonly account: string;
  readonly name: string;
  readonly department: DepartmentId;
  readonly role: Role;
}

/** What the accounts of a department begin with. */
const PREFIXES: Readonly<Record<DepartmentId, string>> = Object.freeze({
  'public-security': 'psb',
  'civil-affairs': 'mca',
  'market-regulation': 'amr',
  'human-resources': 'hrss',
  'natural-resources': 'pnr',
  tax: 'tax',
  health: 'nhc',
  housing: 'hurd',
  'chaoyang-services': 'cysc',
  'government-services': 'gsa',
  'leadership-office': 'lead',
  'platform-operations': 'ops',
});

/** How an account ends, and what its holder is called. */
const POSTS: Readonly<Record<Role, { readonly ending: string; readonly title: string }>> =
  Object.freeze({
    sharingOfficer: { ending: 'officer', title: '共享联络员' },
    steward: { ending: 'steward', title: '数据管理员' },
    clerk: { ending: 'clerk', title: '窗口人员' },
    developer: { ending: 'developer', title: '开发人员' },
    sharingAuthority: { ending: 'authority', title: '目录审核员' },
    leadership: { ending: 'office', title: '办公室工作人员' },
    operator: { ending: 'operator', title: '运维人员' },
  });

/** Which posts a duty fills. Registering and consenting are never one person's. */
const ROLES_OF_DUTY = Object.freeze({
  provider: ['sharingOfficer', 'steward'],
  consumer: ['sharingOfficer', 'clerk', 'developer'],
  sharingAuthority: ['sharingAuthority'],
  leadership: ['leadership'],
  operator: ['operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>);

/** Everybody who works for a department of the sample city, one post each. */
export const STAFF: readonly StaffMember[] = Object.freeze(
  DEPARTMENTS.flatMap(({ id, name, duties }) => {
    const roles = new Set<Role>(duties.flatMap((duty) => ROLES_OF_DUTY[duty]));
    return [...roles].map((role) => ({
      account: `${PREFIXES[id]}.${POSTS[role].ending}`,
      name: `${name}${POSTS[role].title}`,
      department: id,
      role,
    }));
  }),
);

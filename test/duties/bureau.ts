import { type DeadlineRecord, deadlinesOf, type Subject, startDeadline } from '../../src/duties';
import {
  type Actor,
  type DepartmentRecord,
  type IdentityContext,
  type Role,
  recordOffice,
} from '../../src/identity';
import { newId } from '../../src/platform';
import { aDepartment, type Office, openOffice } from '../identity/office';

/** How long opening may take on a busy machine, in milliseconds. */
export const OPENING = 120_000;

/** Departments with a duty between them: one that must act, one that waits, and who oversees. */
export interface Bureau {
  readonly office: Office;
  readonly acting: DepartmentRecord;
  readonly waiting: DepartmentRecord;
  readonly authority: DepartmentRecord;
  /** A person of a department as a caller. */
  as(department: DepartmentRecord, role: Role): IdentityContext;
  /** Sets a conditional answer going for a new application. */
  started(): Promise<Subject>;
  close(): Promise<void>;
}

let numbers = 0;

/** Something that clocks can run for. */
export function aSubject(): Subject {
  numbers += 1;
  return { type: 'application', id: newId(), number: `A-2026-${String(numbers).padStart(6, '0')}` };
}

export async function openBureau(): Promise<Bureau> {
  const office = await openOffice();
  const acting = await aDepartment(office, '公安局');
  const waiting = await aDepartment(office, '住房和城乡建设委员会');
  const authority = await aDepartment(office, '政务服务管理局', ['sharingAuthority']);
  const as = ({ id, name }: DepartmentRecord, role: Role): IdentityContext => {
    const department = { id, name, divisionCode: '110000' };
    const actor: Actor = {
      ...{ kind: 'person', id: newId(), name: '某人', department, roles: [role] },
      expiresAt: Number.MAX_SAFE_INTEGER,
    };
    return office.as(actor);
  };
  const started = async (): Promise<Subject> => {
    const subject = aSubject();
    await change(office.system, () =>
      startDeadline(office.system, {
        ...{ rule: 'application.answer.conditional', subject },
        ...{ departmentId: acting.id, waitingId: waiting.id },
      }),
    );
    return subject;
  };
  return { office, acting, waiting, authority, as, started, close: () => office.close() };
}

/** Runs a step as the office API would: in one transaction with its record. */
export function change<T>(ctx: IdentityContext, work: () => Promise<T>): Promise<T> {
  return recordOffice(ctx, 'test.changed', work);
}

/** The only clock of a subject. */
export async function clockOf(ctx: IdentityContext, { id }: Subject): Promise<DeadlineRecord> {
  const [only, ...others] = await deadlinesOf(ctx, id);
  if (!only || others.length > 0) throw new Error('expected one clock');
  return only;
}

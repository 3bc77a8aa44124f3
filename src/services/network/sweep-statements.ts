import { type AuditDraft, auditDraft } from '../../audit';
import { sendMessage } from '../../duties';
import { getDepartment, listAuthorities, listDepartments, SYSTEM_ACTOR } from '../../identity';
import { chinaDate } from '../../platform';
import type { SharingContext } from '../../sharing';
import { dueDay } from './file-statement';
import type { StatementRecord } from './statement';
import { claimOverdue, expectStatement } from './statements.store';

/** From this day of each year on districts are reminded of their statement. */
const REMIND_FROM = '06-01';

function draftOf(
  { requestId }: SharingContext,
  event: string,
  { departmentId: department, divisionCode, year, dueOn }: Omit<StatementRecord, 'id'>,
): AuditDraft {
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  return auditDraft({ event, requestId, actor, department, facts: { divisionCode, year, dueOn } });
}

const NOTHING_YET = { content: null, remarks: null, filedAt: null, filedBy: null, overdueAt: null };

/**
 * Who is to be told of the statement of each district for a year: its own authority, and for a district without one that of
 * the city. What came to be after the day it is due owes nothing for that year.
 */
async function owing(ctx: SharingContext, year: number): Promise<ReadonlyMap<string, string>> {
  const authorities = await listAuthorities(ctx);
  const city = authorities.find(({ level }) => level === 'city');
  const districts = (await listDepartments(ctx)).filter(
    ({ level, createdAt }) => level === 'district' && chinaDate(createdAt) <= dueDay(year),
  );
  const told = new Map<string, string>();
  for (const { divisionCode } of districts) {
    const own = authorities.find(
      (one) => one.level === 'district' && one.divisionCode === divisionCode,
    );
    const to = own ?? city;
    if (to) told.set(divisionCode, to.id);
  }
  return told;
}

/** Expects the statement of each district, and reminds who owes it, once a year. */
function expectAll(ctx: SharingContext, year: number): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const drafts: AuditDraft[] = [];
    for (const [divisionCode, departmentId] of await owing(ctx, year)) {
      const expected = { divisionCode, departmentId, year, dueOn: dueDay(year) };
      const id = await expectStatement(ctx.db, expected);
      if (id === null) continue;
      const subject = { type: 'networkStatement', id, number: `${divisionCode}-${year}` } as const;
      const facts = { dueOn: expected.dueOn };
      await sendMessage(ctx, { to: departmentId, kind: 'networkStatementDue', subject, facts });
      drafts.push(draftOf(ctx, 'network.statementDue', { ...expected, ...NOTHING_YET }));
    }
    return { result: drafts.length, drafts };
  });
}

/** Tells of what is overdue: to the district, and to the city's authority. */
function tellOverdue(ctx: SharingContext, today: string): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const overdue = await claimOverdue(ctx.db, today, ctx.clock.now());
    const cities = (await listAuthorities(ctx)).filter(({ level }) => level === 'city');
    for (const { id, departmentId, divisionCode, year, dueOn } of overdue) {
      const { name: department } = await getDepartment(ctx, departmentId);
      const subject = { type: 'networkStatement', id, number: `${divisionCode}-${year}` } as const;
      const facts = { dueOn, department };
      for (const to of new Set([departmentId, ...cities.map((city) => city.id)])) {
        await sendMessage(ctx, { to, kind: 'networkStatementOverdue', subject, facts });
      }
    }
    const drafts = overdue.map((one) => draftOf(ctx, 'network.statementOverdue', one));
    return { result: drafts.length, drafts };
  });
}

/**
 * Looks once at the yearly statements of districts: reminds of them in June, and tells of those that were not filed by
 * the 30th, each once however many processes look. NET-3
 *
 * @returns how many were told of
 */
export async function sweepStatements(ctx: SharingContext): Promise<number> {
  const today = chinaDate(ctx.clock.now());
  const year = Number(today.slice(0, 4));
  const expected = today >= `${year}-${REMIND_FROM}` ? await expectAll(ctx, year) : 0;
  return expected + (await tellOverdue(ctx, today));
}

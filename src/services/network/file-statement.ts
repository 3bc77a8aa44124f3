import {
  describeNetwork,
  forbidden,
  getDepartment,
  holds,
  listDepartments,
  requireActor,
} from '../../identity';
import {
  checkPage,
  chinaDate,
  GatewayError,
  type Listing,
  listing,
  type Page,
} from '../../platform';
import type { SharingContext } from '../../sharing';
import { requireText } from '../require-text';
import type { StatementContent, StatementRecord } from './statement';
import {
  expectStatement,
  fileStatementRow,
  selectStatement,
  selectStatements,
} from './statements.store';

/** The last day on which a district states its network: 30 June. NET-3 */
export const dueDay = (year: number): string => `${year}-06-30`;

/** The network of a district now, and what changed in the year. */
async function contentOf(
  ctx: SharingContext,
  divisionCode: string,
  year: number,
): Promise<StatementContent> {
  const { departments, plan, units, allocations } = await describeNetwork(ctx, divisionCode);
  const names = new Map((await listDepartments(ctx)).map(({ id, name }) => [id, name]));
  const isOfYear = (at: Date | null): boolean =>
    at !== null && chinaDate(at).startsWith(`${year}-`);
  const allocated = allocations.filter(({ since }) => isOfYear(since));
  return {
    ...{ departments, plan },
    units: units.map(({ number, departmentId, status, ranges }) => ({
      ...{ number, status, ranges, department: names.get(departmentId) ?? departmentId },
    })),
    applied: units.filter(({ appliedAt }) => isOfYear(appliedAt)).length,
    approved: allocated.filter(({ isFirst }) => isFirst).length,
    changed: allocated.filter(({ isFirst }) => !isFirst).length,
    ended: units.filter(({ endedAt }) => isOfYear(endedAt)).length,
  };
}

/**
 * Files the yearly statement of a district on its network, as the district's authority: what the register says is
 * frozen with it. One that is filed late is filed all the same. NET-3
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CONFLICT where it was filed.
 */
export async function fileNetworkStatement(
  ctx: SharingContext,
  remarks: string | null,
): Promise<StatementRecord> {
  const operation = 'fileNetworkStatement';
  const actor = requireActor(ctx);
  const department = await getDepartment(ctx, actor.department.id);
  if (!holds(actor, 'sharingAuthority') || department.level !== 'district')
    throw forbidden(operation);
  const text = remarks === null ? null : requireText('remarks', remarks, 2000);
  const { divisionCode } = department;
  const filedAt = ctx.clock.now();
  const year = Number(chinaDate(filedAt).slice(0, 4));
  const dueOn = dueDay(year);
  await expectStatement(ctx.db, { divisionCode, departmentId: department.id, year, dueOn });
  const content = await contentOf(ctx, divisionCode, year);
  const filed = { content, remarks: text, filedAt, filedBy: actor.id };
  if (!(await fileStatementRow(ctx.db, { divisionCode, year }, filed))) {
    const what = { zh: `${year} 年政务外网备案表`, en: `the network statement of ${year}` };
    const expected = { zh: '尚未备案', en: 'one that is not filed' };
    throw new GatewayError('CONFLICT', { what, expected, got: { zh: '已备案', en: 'filed' } });
  }
  return (await selectStatement(ctx.db, { divisionCode, year })) as StatementRecord;
}

/**
 * Statements, newest first: of one's own district, or all for the city's authority and the leadership
 * office. NET-3. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listNetworkStatements(
  ctx: SharingContext,
  { year, ...asked }: Page & { readonly year: number | null },
): Promise<Listing<StatementRecord>> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority', 'leadership')) throw forbidden('networkStatements');
  const { level, divisionCode } = await getDepartment(ctx, actor.department.id);
  const ofYear = year === null ? {} : { year };
  const isOwn = level === 'district' && !holds(actor, 'leadership');
  const page = checkPage(asked);
  const of = isOwn ? { ...ofYear, divisionCode } : ofYear;
  return listing(await selectStatements(ctx.db, of, page), page.first);
}

import { type Actor, forbidden, holds, requireActor } from '../../identity';
import {
  addDays,
  checkPage,
  chinaDayStart,
  GatewayError,
  isRealDate,
  type Listing,
  listing,
  type Page,
} from '../../platform';
import type { CasesContext } from '../context';
import { selectSealExceptions } from './exceptions.store';
import type { SealExceptionRecord, SealRecord, SealStatus, SealUseRecord } from './seal';
import { selectSealUses } from './seal-uses.store';
import { selectSeal, selectSeals } from './seals.store';

/** True for the centre's management and the leadership office, which see all seals. SEAL-6 */
function seesAll(actor: Actor): boolean {
  return holds(actor, 'sharingAuthority', 'leadership');
}

/** The department whose seals the caller sees; null for all. Errors: FORBIDDEN. */
function departmentOf(actor: Actor, query: string): string | null {
  if (seesAll(actor)) return null;
  if (holds(actor, 'sharingOfficer', 'clerk')) return actor.department.id;
  throw forbidden(query);
}

/** Seals, newest first: those of the department, or all. SEAL-6. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listSeals(
  ctx: CasesContext,
  { status, ...page }: Page & { readonly status: SealStatus | null },
): Promise<Listing<SealRecord>> {
  const departmentId = departmentOf(requireActor(ctx), 'seals');
  const { first, after } = checkPage(page);
  const wanted = { departmentId, status, first: first + 1, after };
  return listing(await selectSeals(ctx.db, wanted), first);
}

/** Errors: INPUT_INVALID for what is no date. */
function checkDate(field: string, date: string): string {
  if (isRealDate(date)) return date;
  const expected = { zh: '日期', en: 'a date, YYYY-MM-DD' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** Which uses of a seal to list: from the first day through the last one, in China. */
export interface AskedUses extends Page {
  readonly sealId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The register of uses of a seal, newest first: to its leader, the department's sharing officers, the
 * centre's management and the leadership office. SEAL-5
 *
 * Errors: NOT_FOUND, also for a seal that is not theirs; INPUT_INVALID, CURSOR_INVALID.
 */
export async function listSealUses(
  ctx: CasesContext,
  { sealId, from, to, ...page }: AskedUses,
): Promise<Listing<SealUseRecord>> {
  const actor = requireActor(ctx);
  const seal = await selectSeal(ctx.db, sealId);
  const isOfficer = seal?.departmentId === actor.department.id && holds(actor, 'sharingOfficer');
  if (!seal || !(seesAll(actor) || isOfficer || seal.leaderId === actor.id)) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '印章', en: 'seal' }, id: sealId });
  }
  const { first, after } = checkPage(page);
  const found = await selectSealUses(ctx.db, {
    ...{ sealId, from: chinaDayStart(checkDate('from', from)) },
    ...{ until: chinaDayStart(addDays(checkDate('to', to), 1)), first: first + 1, after },
  });
  return listing(found, first);
}

/** Work that was filed as done under departments' own seals, newest first. SEAL-3. Errors: as `listSeals`. */
export async function listSealExceptions(
  ctx: CasesContext,
  asked: Page,
): Promise<Listing<SealExceptionRecord>> {
  const departmentId = departmentOf(requireActor(ctx), 'sealExceptions');
  const page = checkPage(asked);
  return listing(await selectSealExceptions(ctx.db, departmentId, page), page.first);
}

import { forbidden, holds, type IdentityContext, requireActor } from '../../identity';
import { chinaDate, GatewayError, isRealDate, type Words } from '../../platform';
import { type FeeStandard, type FeeUnit, standardOf } from './fee-standards';
import { type FeeUnits, type InformationFee, informationFee } from './information-fee';

/** Most units that a month or a request is charged for, far above any: sums stay small whole numbers. */
export const MAX_FEE_UNITS = 10_000;

/** What a fee is asked for. */
export interface FeeAsked {
  readonly by: FeeUnit;
  readonly count: number;
  /** Items that the same applicant asked for earlier in the calendar month; none by page. */
  readonly before?: number | undefined;
  /** Day of the application in China, YYYY-MM-DD; today when absent. */
  readonly appliedOn?: string | undefined;
}

/** A fee with what a notice of it states. */
export interface DisclosureFee extends InformationFee {
  readonly by: FeeUnit;
  readonly basis: string;
  readonly appliedOn: string;
}

function invalid(field: string, expected: Words, got: string | number): GatewayError {
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** Refuses counts that no request has. Errors: INPUT_INVALID. */
function checkUnits(by: FeeUnit, { before, count }: FeeUnits): void {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  const most = { zh: `1 至 ${MAX_FEE_UNITS}`, en: `1 to ${MAX_FEE_UNITS}` };
  if (!isWhole(count) || count < 1 || count > MAX_FEE_UNITS) throw invalid('count', most, count);
  // Pages are counted within one request only, so there is nothing that came before.
  const room = by === 'page' ? 0 : MAX_FEE_UNITS - count;
  if (isWhole(before) && before <= room) return;
  throw invalid('before', { zh: `0 至 ${room}`, en: `0 to ${room}` }, before);
}

/** Errors: INPUT_INVALID on no date, and on one before the first standard. */
function requireStandard(by: FeeUnit, day: string): FeeStandard {
  const standard = isRealDate(day) ? standardOf(by, day) : undefined;
  if (standard) return standard;
  const expected = {
    zh: '实行收费标准之后的日期，如 2026-03-02',
    en: 'a date on which a standard holds, such as 2026-03-02',
  };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'appliedOn', expected, got });
}

/**
 * Works out the fee for information that is disclosed on request, with basis, standard and amount as
 * the notice states them. Nothing is kept. FEE-1 FEE-2 FEE-3
 *
 * Errors: FORBIDDEN to all but clerks and sharing officers, INPUT_INVALID.
 */
export async function disclosureFee(
  ctx: Pick<IdentityContext, 'actor' | 'clock'>,
  { by, count, before = 0, appliedOn = chinaDate(ctx.clock.now()) }: FeeAsked,
): Promise<DisclosureFee> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk', 'sharingOfficer')) throw forbidden('disclosureFee');
  checkUnits(by, { before, count });
  const standard = requireStandard(by, appliedOn);
  return { by, appliedOn, basis: standard.basis, ...informationFee(standard, { before, count }) };
}

import { bumpEpoch, GatewayError } from '../../platform';
import { checkName } from '../check-text';
import type { IdentityContext } from '../context';
import { requireActor } from '../rights';
import type { AccessUnitRecord, AccessUnitStatus } from './access-unit';
import {
  findTaken,
  holdAddresses,
  lockUnit,
  replaceRanges,
  selectPlan,
  updateUnit,
} from './access-units.store';
import { type AddressRange, liesIn, readRanges } from './address-range';
import { managedDivision } from './network-authority';

/** Longest reasons, in characters. */
const LONGEST = 500;

/** A unit of the caller's own level, held, that stands where it must. Errors: FORBIDDEN, NOT_FOUND, SAME_PERSON, CONFLICT. */
async function begin(
  ctx: IdentityContext,
  operation: string,
  { id, from }: { readonly id: string; readonly from: AccessUnitStatus },
): Promise<AccessUnitRecord> {
  const division = await managedDivision(ctx, operation);
  await holdAddresses(ctx.db);
  const unit = await lockUnit(ctx.db, id);
  const what = { zh: '接入单位', en: 'access unit' };
  if (unit?.divisionCode !== division) throw new GatewayError('NOT_FOUND', { what, id });
  if (unit.appliedBy === requireActor(ctx).id) throw new GatewayError('SAME_PERSON', { operation });
  if (unit.status === from) return unit;
  throw new GatewayError('CONFLICT', { what, expected: from, got: unit.status });
}

/** Errors: INPUT_INVALID for addresses outside of the plan; CONFLICT for those of another unit. NET-2 */
async function checkRanges(
  ctx: IdentityContext,
  { id, divisionCode }: AccessUnitRecord,
  written: readonly string[],
): Promise<readonly AddressRange[]> {
  const ranges = readRanges('ranges', written);
  const plan = (await selectPlan(ctx.db)).filter((one) => one.divisionCode === divisionCode);
  const outside = ranges.find((range) => !plan.some((planned) => liesIn(range, planned)));
  if (outside) {
    const expected =
      plan.length > 0
        ? plan.map(({ text }) => text)
        : { zh: '先为该区域规划地址', en: 'a plan for the division first' };
    throw new GatewayError('INPUT_INVALID', { field: 'ranges', expected, got: outside.text });
  }
  const taken = await findTaken(ctx.db, id, ranges);
  if (taken === null) return ranges;
  const what = { zh: '地址', en: 'the addresses' };
  const expected = { zh: '未分配的地址', en: 'addresses of no other unit' };
  throw new GatewayError('CONFLICT', { what, expected, got: taken });
}

/** Writes what became of a unit; every process hears of it within a second. */
async function decide(
  ctx: IdentityContext,
  unit: AccessUnitRecord,
  {
    status,
    why,
    ranges,
  }: { status: AccessUnitStatus; why: string | null; ranges: readonly AddressRange[] },
): Promise<AccessUnitRecord> {
  const at = ctx.clock.now();
  const decided = { status, why, decidedAt: at, decidedBy: requireActor(ctx).id };
  const endedAt = status === 'ended' ? at : null;
  await updateUnit(ctx.db, { id: unit.id, ...decided, endedAt });
  await replaceRanges(ctx.db, { unitId: unit.id, at }, ranges);
  await bumpEpoch(ctx.db);
  return { ...unit, ...decided, endedAt, ranges: ranges.map(({ text }) => text) };
}

/** What a unit is allocated. */
export interface Allocation {
  readonly id: string;
  readonly ranges: readonly string[];
}

/**
 * Approves an access unit and allocates addresses to it: the city's authority for city departments, a district's for
 * its own, out of the plan and not twice. From then on the department reads shared data from there only. NET-2, NET-4
 *
 * Errors: FORBIDDEN; NOT_FOUND, also for a unit of another level; SAME_PERSON; INPUT_INVALID; CONFLICT.
 */
export async function approveAccessUnit(
  ctx: IdentityContext,
  { id, ranges }: Allocation,
): Promise<AccessUnitRecord> {
  const unit = await begin(ctx, 'approveAccessUnit', { id, from: 'applied' });
  const checked = await checkRanges(ctx, unit, ranges);
  return decide(ctx, unit, { status: 'approved', why: null, ranges: checked });
}

/** Refuses an access unit, with reasons. NET-2. Errors: as approveAccessUnit. */
export async function refuseAccessUnit(
  ctx: IdentityContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<AccessUnitRecord> {
  const why = checkName('reasons', reasons, LONGEST);
  const unit = await begin(ctx, 'refuseAccessUnit', { id, from: 'applied' });
  return decide(ctx, unit, { status: 'refused', why, ranges: [] });
}

/** Allocates other addresses to a unit, in the place of those it has, with reasons. NET-2. Errors: as approveAccessUnit. */
export async function changeAccessUnit(
  ctx: IdentityContext,
  { id, ranges, reasons }: Allocation & { readonly reasons: string },
): Promise<AccessUnitRecord> {
  const why = checkName('reasons', reasons, LONGEST);
  const unit = await begin(ctx, 'changeAccessUnit', { id, from: 'approved' });
  const checked = await checkRanges(ctx, unit, ranges);
  return decide(ctx, unit, { status: 'approved', why, ranges: checked });
}

/** Ends an access unit, with reasons: its addresses are free again. NET-2. Errors: as approveAccessUnit. */
export async function endAccessUnit(
  ctx: IdentityContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<AccessUnitRecord> {
  const why = checkName('reasons', reasons, LONGEST);
  const unit = await begin(ctx, 'endAccessUnit', { id, from: 'approved' });
  return decide(ctx, unit, { status: 'ended', why, ranges: [] });
}

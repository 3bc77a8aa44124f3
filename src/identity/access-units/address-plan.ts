import { divisionCodeProblem, GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { forbidden, requireActor } from '../rights';
import {
  holdAddresses,
  type PlannedRange,
  replacePlan,
  selectHeldRanges,
  selectPlan,
} from './access-units.store';
import { liesIn, overlaps, readRanges } from './address-range';
import { isCity, isWithin, managedDivision } from './network-authority';

/** What a division of the city may allocate. */
export interface PlanForDivision {
  readonly divisionCode: string;
  readonly ranges: readonly string[];
}

/** Errors: INPUT_INVALID for a division that is not of the city. */
function checkDivision(divisionCode: string, city: string): void {
  const problem = divisionCodeProblem(divisionCode);
  if (problem) throw new GatewayError('INPUT_INVALID', { field: 'divisionCode', ...problem });
  if (isWithin(divisionCode, city)) return;
  const expected = { zh: `${city} 或者其所辖区县`, en: `${city}, or a district of it` };
  throw new GatewayError('INPUT_INVALID', { field: 'divisionCode', expected, got: divisionCode });
}

function conflict(expected: { zh: string; en: string }, got: string): GatewayError {
  const what = { zh: '地址规划', en: 'the address plan' };
  return new GatewayError('CONFLICT', { what, expected, got });
}

/**
 * Sets which addresses a division of the city may allocate, in the place of those before, as the city's own
 * authority. No address is in two divisions; none that is allocated falls out of the plan. NET-2
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CONFLICT.
 */
export async function setAddressPlan(
  ctx: IdentityContext,
  { divisionCode, ranges: written }: PlanForDivision,
): Promise<readonly PlannedRange[]> {
  const city = await managedDivision(ctx, 'setAddressPlan');
  if (!isCity(city)) throw forbidden('setAddressPlan');
  checkDivision(divisionCode, city);
  const ranges = readRanges('ranges', written);
  await holdAddresses(ctx.db);
  const others = (await selectPlan(ctx.db)).filter((one) => one.divisionCode !== divisionCode);
  const taken = others.find((other) => ranges.some((range) => overlaps(range, other)));
  if (taken) {
    const expected = { zh: '未规划给其他区域的地址', en: 'addresses of no other division' };
    throw conflict(expected, `${taken.text} (${taken.divisionCode})`);
  }
  const held = await selectHeldRanges(ctx.db);
  const own = held.filter((one) => one.divisionCode === divisionCode);
  const lost = own.find((one) => !ranges.some((range) => liesIn(one, range)));
  if (lost) {
    const expected = { zh: '包含已分配的地址', en: 'a plan that holds what is allocated' };
    throw conflict(expected, lost.text);
  }
  const at = ctx.clock.now();
  await replacePlan(ctx.db, { divisionCode, at, by: requireActor(ctx).id }, ranges);
  return showPlan(ctx, divisionCode);
}

async function showPlan(
  ctx: IdentityContext,
  divisionCode: string,
): Promise<readonly PlannedRange[]> {
  return (await selectPlan(ctx.db)).filter((one) => one.divisionCode === divisionCode);
}

/** The plan: all of it for the city's authority, its own part for a district's. NET-2. Errors: FORBIDDEN. */
export async function listAddressPlan(ctx: IdentityContext): Promise<readonly PlannedRange[]> {
  const division = await managedDivision(ctx, 'addressPlan');
  return isCity(division) ? selectPlan(ctx.db) : showPlan(ctx, division);
}

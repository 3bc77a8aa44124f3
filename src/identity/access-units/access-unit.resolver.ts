import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { IdentityContext } from '../context';
import type { DepartmentRecord } from '../departments/department.store';
import { DepartmentType } from '../departments/department.types';
import { getDepartment } from '../departments/find-departments';
import type { AccessUnitRecord } from './access-unit';
import { AccessUnitConnection, AccessUnitType, PlannedRangeType } from './access-unit.types';
import type { PlannedRange } from './access-units.store';
import { listAddressPlan, setAddressPlan } from './address-plan';
import { applyForAccessUnit } from './apply-for-unit';
import {
  approveAccessUnit,
  changeAccessUnit,
  endAccessUnit,
  refuseAccessUnit,
} from './decide-unit';
import { listAccessUnits } from './list-units';

/** Access units and addresses in the office API. */
@Resolver(() => AccessUnitType)
export class AccessUnitResolver {
  /** Lists access units. NET-1 */
  @Query(() => AccessUnitConnection, {
    description:
      'Access units, newest first: of your department, of the division whose network you manage, or all (NET-1).',
  })
  accessUnits(
    @Ctx() ctx: IdentityContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<AccessUnitRecord>> {
    return listAccessUnits(ctx, { first, after: after ?? null });
  }

  /** Lists the plan. NET-2 */
  @Query(() => [PlannedRangeType], {
    description: "The city's address plan; a district's authority sees its own part (NET-2).",
  })
  addressPlan(@Ctx() ctx: IdentityContext): Promise<readonly PlannedRange[]> {
    return listAddressPlan(ctx);
  }

  /** Sets the plan. NET-2 */
  @Mutation(() => [PlannedRangeType], {
    description:
      'Sets which addresses a division of the city may allocate, in the place of those before (NET-2).',
  })
  setAddressPlan(
    @Ctx() ctx: IdentityContext,
    @Arg('divisionCode', () => String, { description: 'Code of the city or of a district of it.' })
    divisionCode: string,
    @Arg('ranges', () => [String], { description: 'Ranges such as 10.1.0.0/16 or fd00:1::/48.' })
    ranges: string[],
  ): Promise<readonly PlannedRange[]> {
    return setAddressPlan(ctx, { divisionCode, ranges });
  }

  /** Applies for a unit. NET-1 */
  @Mutation(() => AccessUnitType, {
    description: 'Applies for an access unit of your department (NET-1).',
  })
  applyForAccessUnit(
    @Ctx() ctx: IdentityContext,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<AccessUnitRecord> {
    return applyForAccessUnit(ctx, reasons);
  }

  /** Approves a unit. NET-2 */
  @Mutation(() => AccessUnitType, {
    description:
      "Approves an access unit and allocates addresses of the plan: the city's authority for city departments, a district's for its own (NET-2).",
  })
  approveAccessUnit(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'The unit.' }) id: string,
    @Arg('ranges', () => [String], { description: 'Ranges such as 10.1.2.0/24.' }) ranges: string[],
  ): Promise<AccessUnitRecord> {
    return approveAccessUnit(ctx, { id, ranges });
  }

  /** Refuses a unit. NET-2 */
  @Mutation(() => AccessUnitType, { description: 'Refuses an access unit, with reasons (NET-2).' })
  refuseAccessUnit(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'The unit.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<AccessUnitRecord> {
    return refuseAccessUnit(ctx, { id, reasons });
  }

  /** Changes a unit. NET-2 */
  @Mutation(() => AccessUnitType, {
    description:
      'Allocates other addresses to an access unit, in the place of those it has (NET-2).',
  })
  changeAccessUnit(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'The unit.' }) id: string,
    @Arg('ranges', () => [String], { description: 'Ranges such as 10.1.2.0/24.' }) ranges: string[],
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<AccessUnitRecord> {
    return changeAccessUnit(ctx, { id, ranges, reasons });
  }

  /** Ends a unit. NET-2 */
  @Mutation(() => AccessUnitType, {
    description: 'Ends an access unit, with reasons: its addresses are free again (NET-2).',
  })
  endAccessUnit(
    @Ctx() ctx: IdentityContext,
    @Arg('id', () => ID, { description: 'The unit.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<AccessUnitRecord> {
    return endAccessUnit(ctx, { id, reasons });
  }

  /** The department it is of. */
  @FieldResolver(() => DepartmentType, { description: 'The department it is of.' })
  department(
    @Root() { departmentId }: AccessUnitRecord,
    @Ctx() ctx: IdentityContext,
  ): Promise<DepartmentRecord> {
    return getDepartment(ctx, departmentId);
  }
}

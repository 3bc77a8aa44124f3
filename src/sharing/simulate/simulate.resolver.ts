import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import type { SharingContext } from '../context';
import { filesOf } from '../policies/policies.resolver';
import { PolicyFileInput } from '../policies/policies.types';
import { GrantDraftInput, SimulatedChangeType, SimulationType } from './simulate.types';
import { simulateGrant } from './simulate-grant';
import { simulateGrantEnding } from './simulate-grant-ending';
import { simulatePolicies } from './simulate-policies';
import type { SimulatedChange, Simulation } from './simulation';

const DAYS = { defaultValue: 30, description: 'Of how many days back, up to 90.' };

/** Drafts tried on what was recorded, in the office API. */
@Resolver(() => SimulatedChangeType)
export class SimulateResolver {
  /** Tries policies on recorded reads. */
  @Query(() => SimulationType, {
    description: "What recorded reads would come to under a city's policies, were they published.",
  })
  simulatePolicies(
    @Ctx() ctx: SharingContext,
    @Arg('files', () => [PolicyFileInput], { description: 'All files of the city.' })
    files: PolicyFileInput[],
    @Arg('days', () => Int, DAYS) days: number,
  ): Promise<Simulation> {
    return simulatePolicies(ctx, { files: filesOf(files), days });
  }

  /** Tries a grant on recorded reads. SHR-4 */
  @Query(() => SimulationType, {
    description: 'What recorded reads would come to if a department held one more grant (SHR-4).',
  })
  simulateGrant(
    @Ctx() ctx: SharingContext,
    @Arg('draft', () => GrantDraftInput, { description: 'The grant.' }) draft: GrantDraftInput,
    @Arg('days', () => Int, DAYS) days: number,
  ): Promise<Simulation> {
    return simulateGrant(ctx, { draft, days });
  }

  /** Tries the end of a grant on recorded reads. SHR-6 */
  @Query(() => SimulationType, {
    description: 'What recorded reads would come to without a grant (SHR-6).',
  })
  simulateGrantEnding(
    @Ctx() ctx: SharingContext,
    @Arg('grant', () => ID, { description: 'Id of the grant.' }) grant: string,
    @Arg('days', () => Int, DAYS) days: number,
  ): Promise<Simulation> {
    return simulateGrantEnding(ctx, { grant, days });
  }

  /** Whose reads they are. */
  @FieldResolver(() => DepartmentType, { description: 'The department that reads.' })
  department(@Root() root: SimulatedChange, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.departmentId);
  }
}

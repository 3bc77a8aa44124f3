import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { IdentityContext } from '../context';
import { createDepartment } from './create-department';
import type { DepartmentRecord } from './department.store';
import { DepartmentType, NewDepartmentInput } from './department.types';
import { showDepartments } from './find-departments';

/** Departments in the office API. */
@Resolver(() => DepartmentType)
export class DepartmentResolver {
  /** All departments. */
  @Query(() => [DepartmentType], {
    description: 'All departments, by division from the city down, then by name.',
  })
  departments(@Ctx() ctx: IdentityContext): Promise<readonly DepartmentRecord[]> {
    return showDepartments(ctx);
  }

  /** Sets up a department. */
  @Mutation(() => DepartmentType, { description: 'Sets up a department.' })
  createDepartment(
    @Arg('input', () => NewDepartmentInput, { description: 'The department.' })
    input: NewDepartmentInput,
    @Ctx() ctx: IdentityContext,
  ): Promise<DepartmentRecord> {
    return createDepartment(ctx, input);
  }
}

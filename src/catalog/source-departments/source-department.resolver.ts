import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import type { CatalogContext } from '../context';
import { ResourceItem } from '../item.types';
import {
  endSourceDepartment,
  listSourceDepartments,
  nameSourceDepartment,
} from './name-source-department';
import { findNaming } from './source-book';
import { NewSourceDepartmentInput, SourceDepartmentType } from './source-department.types';
import type { SourceDepartmentRecord } from './source-departments.store';

/** Source departments in the office API. */
@Resolver(() => SourceDepartmentType)
export class SourceDepartmentResolver {
  /** Lists source departments. CAT-9 */
  @Query(() => [SourceDepartmentType], {
    description: 'The one source department of each datum that has one (CAT-9).',
  })
  sourceDepartments(@Ctx() ctx: CatalogContext): Promise<readonly SourceDepartmentRecord[]> {
    return listSourceDepartments(ctx);
  }

  /** Names a source department. CAT-9 */
  @Mutation(() => SourceDepartmentType, {
    description: 'Names the one source department of a datum, as the sharing authority (CAT-9).',
  })
  nameSourceDepartment(
    @Ctx() ctx: CatalogContext,
    @Arg('input', () => NewSourceDepartmentInput, { description: 'Of what, and who it is.' })
    input: NewSourceDepartmentInput,
  ): Promise<SourceDepartmentRecord> {
    return nameSourceDepartment(ctx, input);
  }

  /** Takes a naming back. CAT-9 */
  @Mutation(() => SourceDepartmentType, {
    description: 'Takes the naming of a source department back, as the sharing authority (CAT-9).',
  })
  endSourceDepartment(
    @Ctx() ctx: CatalogContext,
    @Arg('id', () => ID, { description: 'Id of the naming.' }) id: string,
  ): Promise<SourceDepartmentRecord> {
    return endSourceDepartment(ctx, id);
  }

  /** Who it is. */
  @FieldResolver(() => DepartmentType, { description: 'The department.' })
  department(
    @Root() root: SourceDepartmentRecord,
    @Ctx() ctx: CatalogContext,
  ): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.departmentId);
  }
}

/** What the register of source departments says of an item. */
@Resolver(() => ResourceItem)
export class ItemSourceResolver {
  /** The source department of the item's datum. CAT-9 */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The source department named for this datum today; absent where there is none.',
  })
  async sourceDepartment(
    @Root() root: ResourceItem,
    @Ctx() ctx: CatalogContext,
  ): Promise<DepartmentRecord | null> {
    const naming = await findNaming(ctx, root.name);
    return naming && getDepartment(ctx, naming.departmentId);
  }
}

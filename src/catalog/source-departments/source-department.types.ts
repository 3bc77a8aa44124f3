import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { NewSourceDepartment } from './name-source-department';

/** A naming as the API shows it; `SourceDepartmentResolver` adds the department. */
@ObjectType('SourceDepartment', {
  description: 'The one department that collects a datum which several use (数源部门, CAT-9).',
})
export class SourceDepartmentType {
  @Field(() => ID, { description: 'Id of the naming.' })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the datum.' })
  readonly datum!: string;

  @Field(() => [String], { description: 'Other names that items have for the same.' })
  readonly aliases!: readonly string[];

  @Field(() => Date, { description: 'When it was named.' })
  readonly namedAt!: Date;
}

/** See NewSourceDepartment. */
@InputType('NewSourceDepartment', {
  description: 'A datum, and the department that is to be its one source (CAT-9).',
})
export class NewSourceDepartmentInput implements NewSourceDepartment {
  @Field(() => String, { description: 'Name of the datum, as items are called in Chinese.' })
  readonly datum!: string;

  @Field(() => ID, { description: 'Id of the department.' })
  readonly departmentId!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names that items have for the same, at most 50.',
  })
  readonly aliases?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the naming that this one takes the place of; absent for a new datum.',
  })
  readonly replaces?: string | null;
}

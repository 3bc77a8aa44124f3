import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { DutyName, LevelName } from '../identity.enums';
import type { Duty } from '../roles';
import type { DepartmentLevel, NewDepartment } from './create-department';

/** A department as the API shows it. */
@ObjectType('Department', { description: 'A government department or an organisation like one.' })
export class DepartmentType {
  @Field(() => ID, { description: 'Id of the department.' })
  readonly id!: string;

  @Field(() => String, { description: 'Full name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Unified social credit code (GB 32100-2015).' })
  readonly creditCode!: string;

  @Field(() => LevelName, { description: 'Where it stands: city, district or township.' })
  readonly level!: string;

  @Field(() => String, { description: 'Division code of its area (GB/T 2260).' })
  readonly divisionCode!: string;

  @Field(() => [DutyName], { description: 'Charges beyond its own data; none for most.' })
  readonly duties!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was set up here.' })
  readonly createdAt!: Date;
}

/** A department to be set up, as the API takes it. */
@InputType('NewDepartment', { description: 'A department to be set up.' })
export class NewDepartmentInput implements NewDepartment {
  @Field(() => String, { description: 'Full name, 1 to 100 characters, not in use.' })
  readonly name!: string;

  @Field(() => String, { description: 'Unified social credit code (GB 32100-2015), checked.' })
  readonly creditCode!: string;

  @Field(() => LevelName, { description: 'Where it stands; fits the division code.' })
  readonly level!: DepartmentLevel;

  @Field(() => String, { description: 'Division code of its area (GB/T 2260), checked.' })
  readonly divisionCode!: string;

  @Field(() => [DutyName], { defaultValue: [], description: 'Charges beyond its own data.' })
  readonly duties!: readonly Duty[];
}

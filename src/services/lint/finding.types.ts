import { Field, ObjectType } from 'type-graphql';
import { type Severity, SeverityEnum } from '../enums';

/** See NeededApplication. */
@ObjectType('NeededApplication', { description: 'What to apply for, so as to fetch a material.' })
export class NeededApplicationType {
  @Field(() => String, { description: 'Key of the material.' })
  readonly material!: string;

  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => String, { description: 'Name of the department that provides it.' })
  readonly provider!: string;

  @Field(() => [String], { description: 'API names of the items that no grant gives yet.' })
  readonly items!: readonly string[];
}

/** See Finding. */
@ObjectType('GuideFinding', { description: 'What a rule of the law finds in a guide.' })
export class FindingType {
  @Field(() => String, { description: 'Id of the rule, such as GDE-9.' })
  readonly rule!: string;

  @Field(() => SeverityEnum, { description: 'How much it weighs.' })
  readonly severity!: Severity;

  @Field(() => String, { description: 'Where, such as materials[2].basis.' })
  readonly place!: string;

  @Field(() => [NeededApplicationType], {
    description: 'What to apply for, where that is the way to mend it (GDE-9).',
  })
  readonly applications!: readonly NeededApplicationType[];
}

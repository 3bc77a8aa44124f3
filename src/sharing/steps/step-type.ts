import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * What the API shows of every step that something went through. The type of each thing's steps extends
 * it with the enums of that thing.
 */
export function stepOf<Status extends string, Name extends string>(
  statusEnum: Readonly<Record<string, Status>>,
  nameEnum: Readonly<Record<string, Name>>,
) {
  @ObjectType()
  abstract class TakenStep {
    @Field(() => Int, { description: 'Its place, from 1.' })
    readonly position!: number;

    @Field(() => nameEnum, { description: 'Which step.' })
    readonly step!: Name;

    @Field(() => statusEnum, {
      nullable: true,
      description: 'Where the thing stood; absent for its first step.',
    })
    readonly from!: Status | null;

    @Field(() => statusEnum, { description: 'Where it stood then.' })
    readonly to!: Status;

    @Field(() => ID, {
      nullable: true,
      description: 'Id of the person or system that took it; absent for the gateway itself.',
    })
    readonly by!: string | null;

    @Field(() => Date, { description: 'When.' })
    readonly at!: Date;
  }
  return TakenStep;
}

/** The same, with the department and the reasons of who took it. */
export function reasonedStepOf<Status extends string, Name extends string>(
  statusEnum: Readonly<Record<string, Status>>,
  nameEnum: Readonly<Record<string, Name>>,
) {
  @ObjectType()
  abstract class ReasonedStep extends stepOf(statusEnum, nameEnum) {
    @Field(() => ID, { nullable: true, description: "Id of that person's department." })
    readonly departmentId!: string | null;

    @Field(() => String, { nullable: true, description: 'The reasons or the note that was given.' })
    readonly why!: string | null;
  }
  return ReasonedStep;
}

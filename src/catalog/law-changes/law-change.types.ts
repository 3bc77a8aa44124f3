import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ExtensionAnswer } from './law-changes.store';
import type { NewChange } from './record-law-change';

/** Answers to a request for more time, for the schema. */
const ExtensionAnswerEnum: { readonly [Name in ExtensionAnswer]: Name } = Object.freeze({
  consented: 'consented',
  refused: 'refused',
});

registerEnumType(ExtensionAnswerEnum, {
  name: 'ExtensionAnswer',
  description: 'What the sharing authority said to a request for more time.',
  valuesConfig: {
    consented: { description: 'The clock got the days that were asked for.' },
    refused: { description: 'The clock stayed as it was.' },
  },
});

/** A change as the API shows it; `LawChangeResolver` adds its clock. */
@ObjectType('LawChange', {
  description: 'A change of law or duty that a resource must be brought up to (CAT-8).',
})
export class LawChangeType {
  @Field(() => ID, { description: 'Id of the change.' })
  readonly id!: string;

  @Field(() => String, { description: 'Code of the resource.' })
  readonly code!: string;

  @Field(() => String, { description: 'What changed.' })
  readonly what!: string;

  @Field(() => String, { description: 'From which day on it holds, YYYY-MM-DD.' })
  readonly effectiveOn!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Further working days that the provider asked for.',
  })
  readonly extensionDays!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it asked for them.' })
  readonly extensionReasons!: string | null;

  @Field(() => ExtensionAnswerEnum, {
    nullable: true,
    description: 'What the authority said to that.',
  })
  readonly extensionAnswer!: ExtensionAnswer | null;

  @Field(() => String, { nullable: true, description: 'Why the authority refused them.' })
  readonly refusalReasons!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the version that met it.' })
  readonly metByVersion!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was met, or came to nothing because the resource ended.',
  })
  readonly closedAt!: Date | null;
}

/** See NewChange. */
@InputType('NewLawChange', {
  description: 'A change of law or duty, and the resource that it affects (CAT-8).',
})
export class NewLawChangeInput implements NewChange {
  @Field(() => ID, { description: 'Id of the resource, which is in force.' })
  readonly resourceId!: string;

  @Field(() => String, { description: 'What changed: the law or the duty, by name and article.' })
  readonly what!: string;

  @Field(() => String, { description: 'From which day on it holds, YYYY-MM-DD.' })
  readonly effectiveOn!: string;
}

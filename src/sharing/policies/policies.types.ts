import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { CaseResult } from './policy-cases';

/** What a policy does. */
export const PolicyEffect = Object.freeze({ permit: 'permit', forbid: 'forbid' } as const);
registerEnumType(PolicyEffect, {
  name: 'PolicyEffect',
  description: 'What a policy does; one that forbids outweighs all that permit.',
  valuesConfig: {
    permit: { description: 'It permits.' },
    forbid: { description: 'It forbids, whatever permits.' },
  },
});

/** One policy as the API shows it. */
@ObjectType('SharingPolicy', { description: 'A rule of who may, or may not, read what.' })
export class SharingPolicyType {
  @Field(() => ID, { description: 'Its id, as it stands in reasons and audit records.' })
  readonly id!: string;

  @Field(() => PolicyEffect, { description: 'What it does.' })
  readonly effect!: keyof typeof PolicyEffect;

  @Field(() => String, { description: 'What it says, in your language.' })
  readonly sentence!: string;

  @Field(() => Boolean, { description: 'Whether the city added it; else the gateway brings it.' })
  readonly isOfCity!: boolean;

  @Field(() => String, { description: 'As it is written, in Cedar.' })
  readonly text!: string;
}

/** The policies in force. */
@ObjectType('SharingPolicySet', { description: 'The sharing policies that are in force.' })
export class SharingPolicySetType {
  @Field(() => ID, { description: 'Their version, as it stands in every audit record.' })
  readonly version!: string;

  @Field(() => [SharingPolicyType], { description: 'Each of them.' })
  readonly policies!: readonly SharingPolicyType[];
}

/** See CaseResult. */
@ObjectType('PolicyCaseResult', { description: 'What came of asking the policies one case.' })
export class PolicyCaseResultType implements CaseResult {
  @Field(() => String, { description: 'The file that it stands in.' })
  readonly file!: string;

  @Field(() => String, { description: 'What it says is so.' })
  readonly name!: string;

  @Field(() => String, { description: 'The answer it names, such as «allow by granted».' })
  readonly expected!: string;

  @Field(() => String, { description: 'The answer that came.' })
  readonly got!: string;

  @Field(() => Boolean, { description: 'Whether that will do.' })
  readonly passed!: boolean;
}

/** One file of a city's own policies. */
@InputType({ description: "A file of a city's own policies." })
export class PolicyFileInput {
  @Field(() => String, {
    description: 'Its name: a .cedar file, cases.yaml, masking.yaml or terms.yaml.',
  })
  readonly name!: string;

  @Field(() => String, { description: 'Its text.' })
  readonly text!: string;
}

import { Field, ID, InputType } from 'type-graphql';
import type { NewSeal } from './apply-for-seal';
import type { SealChange } from './ask-seal-request';
import type { NewSealException } from './file-seal-exception';

/** See NewSeal. */
@InputType('NewSeal', { description: 'A special seal that a department wants (SEAL-1).' })
export class NewSealInput implements NewSeal {
  @Field(() => ID, { description: 'The window where it is to be used.' })
  readonly windowId!: string;

  @Field(() => ID, { description: 'The window leader who is to be responsible for it.' })
  readonly leaderId!: string;

  @Field(() => String, { description: 'Why it is wanted.' })
  readonly reasons!: string;
}

/** See SealChange. */
@InputType('SealChange', { description: 'What is to become of a seal (SEAL-6).' })
export class SealChangeInput implements SealChange {
  @Field(() => ID, { description: 'The seal.' })
  readonly sealId!: string;

  @Field(() => ID, { nullable: true, description: 'Another window; as it is when absent.' })
  readonly windowId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another leader; as it is when absent.' })
  readonly leaderId?: string | null;

  @Field(() => String, { description: 'Why.' })
  readonly reasons!: string;
}

/** See NewSealException. */
@InputType('NewSealException', {
  description: "Work that the law wants under the department's own seal (SEAL-3).",
})
export class NewSealExceptionInput implements NewSealException {
  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => String, { description: 'Name of the seal that the law means.' })
  readonly sealName!: string;

  @Field(() => String, { description: 'The law that says so.' })
  readonly law!: string;

  @Field(() => String, { description: 'Its article.' })
  readonly article!: string;
}

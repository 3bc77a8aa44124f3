import { Field, InputType } from 'type-graphql';
import type { NewCorrection } from './file-correction';

/** See NewCorrection. */
@InputType('NewCorrection', {
  description: 'A datum that your department found wrong or incomplete (校核, SHR-11).',
})
export class NewCorrectionInput implements NewCorrection {
  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => String, {
    description: "Key of the row, as a read takes it. Only the provider's people see it.",
  })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'API name of the lookup item that it is a key of; the first required one when absent.',
  })
  readonly keyItem?: string | null;

  @Field(() => [String], { description: 'API names of the items that are wrong or incomplete.' })
  readonly items!: string[];

  @Field(() => String, { description: 'What is wrong.' })
  readonly problem!: string;

  @Field(() => String, { description: 'What shows it.' })
  readonly evidence!: string;
}

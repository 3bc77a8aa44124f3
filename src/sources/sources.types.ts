import { GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import type { ItemType, SourceKind } from './connector';
import type { HostedColumnInput, KeyKind } from './hosted/columns';
import { SOURCE_FAILURES, type SourceFailure } from './source-failure';

/** Kinds of source for the schema. */
export const SourceKindName = { hosted: 'hosted', postgres: 'postgres', http: 'http' } as const;

registerEnumType(SourceKindName, {
  name: 'SourceKind',
  description: 'How a source is reached.',
  valuesConfig: {
    hosted: { description: '前置库: data that the provider pushes into the gateway.' },
    postgres: { description: "The provider's own PostgreSQL, read only." },
    http: { description: "The provider's JSON API." },
  },
});

/** Kinds of failure for the schema. */
export const SourceFailureName = Object.freeze(
  Object.fromEntries(SOURCE_FAILURES.map((failure) => [failure, failure])),
);

registerEnumType(SourceFailureName, {
  name: 'SourceFailure',
  description: 'Why a source does not answer.',
  valuesConfig: {
    wrongCredentials: { description: 'It does not take the account, password or key.' },
    noSuchDatabase: { description: 'The server has no such database.' },
    noSuchSchema: { description: 'A schema of the settings is not there, or may not be used.' },
    refused: { description: 'Nothing listens at that address and port.' },
    unknownHost: { description: 'The name of the host leads nowhere.' },
    settings: {
      description:
        'Its stored settings or secrets are not valid any more: change it, with all secrets anew.',
    },
    certificate: { description: 'Its certificate is not trusted, or is for another name.' },
    timeout: { description: 'It takes too long.' },
    other: { description: 'Something else; the log of the gateway says what.' },
  },
});

/** A source as the API shows it. */
@ObjectType('Source', { description: 'A place where a department keeps data.' })
export class SourceType {
  @Field(() => ID, { description: 'Id of the source.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, unique in the department.' })
  readonly name!: string;

  @Field(() => ID, { description: 'Id of the department it belongs to.' })
  readonly departmentId!: string;

  @Field(() => SourceKindName, { description: 'How it is reached.' })
  readonly kind!: SourceKind;

  @Field(() => GraphQLJSONObject, {
    description: 'Its settings, for its stewards only; secrets never.',
  })
  readonly settings!: object;

  @Field(() => GraphQLISODateTime, { description: 'When it was registered.' })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed.' })
  readonly changedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was disabled.' })
  readonly disabledAt!: Date | null;
}

/** A field of a dataset as the API shows it. */
@ObjectType('SourceField', { description: 'A field of a dataset, as the source describes it.' })
export class SourceFieldType {
  @Field(() => String, { description: 'Its name in the source, to which an item is bound.' })
  readonly field!: string;

  @Field(() => String, { description: 'Its type in the words of the source.' })
  readonly nativeType!: string;

  @Field(() => String, { description: 'The item type that fits best, a letter of CAT-10.' })
  readonly type!: string;

  @Field(() => Boolean, { description: 'Whether a row may be without a value.' })
  readonly nullable!: boolean;

  @Field(() => Boolean, { description: 'Whether the source has at most one row a value.' })
  readonly unique!: boolean;
}

/** A dataset as the API shows it. */
@ObjectType('SourceDataset', {
  description: 'A table, view, file or path that can be registered as a resource.',
})
export class SourceDatasetType {
  @Field(() => String, { description: 'Its name in the source.' })
  readonly dataset!: string;

  @Field(() => [SourceFieldType], { description: 'Its fields.' })
  readonly fields!: readonly SourceFieldType[];
}

/** The health of a source as the API shows it. */
@ObjectType('SourceHealth', { description: 'Whether a source answers now.' })
export class SourceHealthType {
  @Field(() => Boolean, { description: 'Whether it answers.' })
  readonly ok!: boolean;

  @Field(() => Float, { description: 'How long it took, in milliseconds.' })
  readonly milliseconds!: number;

  @Field(() => String, { nullable: true, description: 'A code of the error catalogue if not.' })
  readonly problem!: string | null;

  @Field(() => SourceFailureName, {
    nullable: true,
    description: 'Why it does not, for the stewards of its department only.',
  })
  readonly failure!: SourceFailure | null;
}

/** A hosted dataset as the API shows it. */
@ObjectType('HostedDataset', { description: 'A table that a provider pushes files into.' })
export class HostedDatasetType {
  @Field(() => ID, { description: 'Id of the dataset.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of its source.' })
  readonly sourceId!: string;

  @Field(() => String, { description: 'Its name, unique in the source.' })
  readonly name!: string;

  @Field(() => GraphQLJSON, { description: 'Its columns as they were declared.' })
  readonly columns!: unknown;

  @Field(() => Float, { description: 'How many rows it has.' })
  readonly rows!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'What its rows are as of.' })
  readonly asOf!: Date | null;
}

/** A source to be registered, as the API takes it. */
@InputType('NewSource', { description: 'A source to be registered.' })
export class NewSourceInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => SourceKindName, { description: 'How it is reached.' })
  readonly kind!: SourceKind;

  @Field(() => GraphQLJSONObject, { description: 'Settings of its kind.' })
  readonly settings!: object;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Secrets by name: kept sealed and never shown again.',
  })
  readonly secrets?: Record<string, string> | null;

  @Field(() => ID, { nullable: true, description: 'Id of the own department.' })
  readonly departmentId?: string | null;
}

/** A change of a source, as the API takes it. */
@InputType('SourceChange', { description: 'What to change; what is left out stays.' })
export class SourceChangeInput {
  @Field(() => ID, { description: 'Id of the source.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'A new name.' })
  readonly name?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'All settings anew.' })
  readonly settings?: object | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'All secrets anew; needed when they would be sent to another place.',
  })
  readonly secrets?: Record<string, string> | null;
}

/** A column of a hosted dataset, as the API takes it. */
@InputType('HostedColumn', { description: 'One column of a hosted dataset.' })
export class HostedColumnType implements HostedColumnInput {
  @Field(() => String, { description: 'The text in the first line of the file.' })
  readonly header!: string;

  @Field(() => String, { description: 'The field that items bind to: letters, digits and _.' })
  readonly field!: string;

  @Field(() => String, { description: 'Item type, a letter of CAT-10.' })
  readonly type!: ItemType;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether every row has a value.' })
  readonly required!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether no value repeats.' })
  readonly unique!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'For a column that rows are found by: citizenNumber, creditCode, divisionCode or text.',
  })
  readonly lookup?: KeyKind | null;

  @Field(() => Int, { nullable: true, description: 'Most characters of a text.' })
  readonly maxLength?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most digits after the point of a decimal.' })
  readonly scale?: number | null;
}

/** A hosted dataset to be made, as the API takes it. */
@InputType('NewHostedDataset', { description: 'A table to be made for the files of a provider.' })
export class NewHostedDatasetInput {
  @Field(() => ID, { description: 'Id of a hosted source.' })
  readonly sourceId!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => [HostedColumnType], { description: 'Its columns.' })
  readonly columns!: readonly HostedColumnType[];
}

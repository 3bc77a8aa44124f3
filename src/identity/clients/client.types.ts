import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { AlgorithmName } from '../identity.enums';
import type { NewClientKey } from './add-client-key';
import type { KeyAlgorithm } from './client.store';

/** A client's public key as the API shows it. */
@ObjectType('ClientKey', { description: 'A public key that a client signs its tokens for.' })
export class ClientKeyType {
  @Field(() => ID, { description: 'Key id, the `kid` of tokens: its RFC 7638 thumbprint.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the client.' })
  readonly clientId!: string;

  @Field(() => AlgorithmName, { description: 'The only algorithm it is good for.' })
  readonly algorithm!: string;

  @Field(() => GraphQLISODateTime, { description: 'From when tokens signed by it are taken.' })
  readonly notBefore!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  readonly notAfter!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked.' })
  readonly revokedAt!: Date | null;
}

/** A client as the API shows it. */
@ObjectType('Client', { description: "A department's system that calls the gateway." })
export class ClientType {
  @Field(() => ID, { description: 'Id of the client, the `iss` of its tokens.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => ID, { description: 'Id of the department it acts for.' })
  readonly departmentId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was registered.' })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked.' })
  readonly revokedAt!: Date | null;
}

/** A public key to be registered, as the API takes it. */
@InputType('NewClientKey', { description: 'A public key to be registered for a client.' })
export class NewClientKeyInput implements NewClientKey {
  @Field(() => ID, { description: 'Id of the client.' })
  readonly clientId!: string;

  @Field(() => GraphQLJSONObject, {
    description: 'The public key as a JWK. A private key is refused.',
  })
  readonly publicKey!: Readonly<Record<string, unknown>>;

  @Field(() => AlgorithmName, { description: 'The algorithm it is for.' })
  readonly algorithm!: KeyAlgorithm;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when; now when absent.' })
  readonly notBefore?: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when; a year later when absent, two years at most.',
  })
  readonly notAfter?: Date;
}

import { Field, ObjectType } from 'type-graphql';

/** Where a page of this room's lists ends. */
@ObjectType({ description: 'Where a page ends.' })
export class OversightPageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for the next page.' })
  readonly endCursor!: string | null;
}

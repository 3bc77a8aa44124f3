import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Resource } from '../catalog';
import type { ExchangeContext } from './context';
import { problemOf } from './problem-of';

/** What the exchange knows of the resources that the catalogue shows. */
@Resolver(() => Resource)
export class ExchangeResolver {
  /** Tells why a resource is not served. */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it, or a link of it, is left out of the data half, for those who can mend it: its ' +
      'provider, the sharing authority, leadership and operators. Null when all of it is served.',
  })
  problem(@Ctx() ctx: ExchangeContext, @Root() resource: Resource): string | null {
    return problemOf(ctx, resource);
  }
}

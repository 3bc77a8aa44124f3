import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { After, First } from '../platform';
import type { CatalogContext } from './context';
import { declareSecret } from './declare-secret';
import { freeApiName } from './free-api-name';
import { listResources, showResource } from './list-resources';
import { registerResource } from './register-resource';
import { RegisterResourceInput, ResourceFilter, ReviseResourceInput } from './resource.inputs';
import { Resource, ResourceConnection, ResourceVersion } from './resource.types';
import { reviseResource } from './revise-resource';
import { submitResource } from './submit-resource';

/** The catalogue in the office half of the API. */
@Resolver(() => Resource)
export class CatalogResolver {
  /** Lists the catalogue. */
  @Query(() => ResourceConnection, {
    description: 'The catalogue in order of code: what is published, and drafts of your own.',
  })
  resources(
    @Ctx() ctx: CatalogContext,
    @Arg('filter', () => ResourceFilter, { nullable: true, description: 'Which resources.' })
    filter: ResourceFilter | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<ResourceConnection> {
    return listResources(ctx, { filter, first, after });
  }

  /** Shows one resource. */
  @Query(() => Resource, { nullable: true, description: 'One resource by its code or API name.' })
  resource(
    @Ctx() ctx: CatalogContext,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' })
    code: string | undefined,
    @Arg('apiName', () => String, { nullable: true, description: 'Its API name.' })
    apiName: string | undefined,
  ): Promise<Resource | null> {
    return showResource(ctx, { code, apiName });
  }

  /** Proposes an API name. */
  @Query(() => String, {
    description: 'An API name for a Chinese name, by its pinyin, that no resource has yet.',
  })
  suggestApiName(
    @Ctx() ctx: CatalogContext,
    @Arg('name', () => String, { description: 'The Chinese name.' }) name: string,
  ): Promise<string> {
    return freeApiName(ctx, name);
  }

  /** Registers a resource as a draft. CAT-1 CAT-2 CAT-6 */
  @Mutation(() => Resource, {
    description: 'Registers a resource of your department as a draft (CAT-1 to CAT-6).',
  })
  registerResource(
    @Ctx() ctx: CatalogContext,
    @Arg('input', () => RegisterResourceInput, { description: 'The entry.' })
    input: RegisterResourceInput,
  ): Promise<Resource> {
    return registerResource(ctx, input);
  }

  /** Hands a draft to the sharing authority. CAT-7 */
  @Mutation(() => ResourceVersion, {
    description: 'Hands a draft of your department to the sharing authority (CAT-7).',
  })
  submitResource(
    @Ctx() ctx: CatalogContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
  ): Promise<ResourceVersion> {
    return submitResource(ctx, versionId);
  }

  /** Says that a resource is secret. CAT-5 */
  @Mutation(() => Resource, {
    description:
      'Says that a resource holds secrets after all: nobody reads it any more, for good (CAT-5).',
  })
  declareSecret(
    @Ctx() ctx: CatalogContext,
    @Arg('code', () => String, { description: 'Code of the resource.' }) code: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
  ): Promise<Resource> {
    return declareSecret(ctx, { code, reason });
  }

  /** Writes the next version. CAT-7 */
  @Mutation(() => Resource, {
    description: 'Writes the next version of your resource as a draft (CAT-7).',
  })
  reviseResource(
    @Ctx() ctx: CatalogContext,
    @Arg('input', () => ReviseResourceInput, { description: 'What the version says.' })
    input: ReviseResourceInput,
  ): Promise<Resource> {
    return reviseResource(ctx, input);
  }
}

import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import type { CatalogContext } from '../context';
import { Resource } from '../resource.types';
import {
  askForUpdateExtension,
  consentToUpdateExtension,
  refuseUpdateExtension,
} from './extend-update';
import { LawChangeType, NewLawChangeInput } from './law-change.types';
import type { LawChangeRecord } from './law-changes.store';
import { lawChangesOf } from './list-law-changes';
import { recordLawChange } from './record-law-change';

/** Changes of law and duty in the office API. */
@Resolver(() => LawChangeType)
export class LawChangeResolver {
  /** Records a change. CAT-8 */
  @Mutation(() => LawChangeType, {
    description:
      'Records a change of law or duty that affects a resource, as its provider or the sharing authority; the clock of its update starts (CAT-8).',
  })
  recordLawChange(
    @Ctx() ctx: CatalogContext,
    @Arg('input', () => NewLawChangeInput, { description: 'What changed, and for which resource.' })
    input: NewLawChangeInput,
  ): Promise<LawChangeRecord> {
    return recordLawChange(ctx, input);
  }

  /** Asks for more time. CAT-8 */
  @Mutation(() => LawChangeType, {
    description: 'Asks the sharing authority for more working days to update an entry, once.',
  })
  askForUpdateExtension(
    @Ctx() ctx: CatalogContext,
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
    @Arg('days', () => Int, { description: 'How many more, 5 at most.' }) days: number,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<LawChangeRecord> {
    return askForUpdateExtension(ctx, { id, days, reasons });
  }

  /** Consents to more time. CAT-8 */
  @Mutation(() => LawChangeType, {
    description: 'Consents to more time for an update, as the sharing authority (CAT-8).',
  })
  consentToUpdateExtension(
    @Ctx() ctx: CatalogContext,
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
  ): Promise<LawChangeRecord> {
    return consentToUpdateExtension(ctx, id);
  }

  /** Refuses more time. CAT-8 */
  @Mutation(() => LawChangeType, {
    description: 'Refuses more time for an update, as the sharing authority (CAT-8).',
  })
  refuseUpdateExtension(
    @Ctx() ctx: CatalogContext,
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<LawChangeRecord> {
    return refuseUpdateExtension(ctx, { id, reasons });
  }

  /** Its clock. */
  @FieldResolver(() => DeadlineType, { nullable: true, description: 'The clock of the update.' })
  async deadline(
    @Root() root: LawChangeRecord,
    @Ctx() ctx: CatalogContext,
  ): Promise<DeadlineRecord | null> {
    const [clock] = await deadlinesOf(ctx, root.id);
    return clock ?? null;
  }
}

/** What changes of law mean to a resource. */
@Resolver(() => Resource)
export class ResourceLawResolver {
  /** Changes that affect it. CAT-8 */
  @FieldResolver(() => [LawChangeType], {
    description:
      'Changes of law or duty that it must be or was brought up to, newest first; told to the provider, the authority and the leadership office only.',
  })
  lawChanges(
    @Root() root: Resource,
    @Ctx() ctx: CatalogContext,
  ): Promise<readonly LawChangeRecord[]> {
    return lawChangesOf(ctx, root);
  }
}

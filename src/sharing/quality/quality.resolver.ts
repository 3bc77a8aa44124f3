import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Freshness, FreshnessType } from '../../catalog';
import { After, First } from '../../platform';
import { type Health, SourceHealthType } from '../../sources';
import type { SharingContext } from '../context';
import {
  listQuality,
  type QualityListing,
  type ResourceQuality,
  showQuality,
  showUse,
} from './list-quality';
import {
  QualityFilterInput,
  ResourceQualityConnection,
  ResourceQualityType,
  ResourceUseType,
} from './quality.types';
import type { ResourceUse } from './quality-batch';

/** The quality of the catalogue in the office API. */
@Resolver(() => ResourceQualityType)
export class QualityResolver {
  /** Shows one resource. */
  @Query(() => ResourceQualityType, {
    nullable: true,
    description: 'How good a resource in force is, by its code.',
  })
  resourceQuality(
    @Ctx() ctx: SharingContext,
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
  ): Promise<ResourceQuality | null> {
    return showQuality(ctx, code);
  }

  /** Lists the catalogue by its quality. */
  @Query(() => ResourceQualityConnection, {
    description: 'Resources in force with their quality, in order of code.',
  })
  catalogueQuality(
    @Ctx() ctx: SharingContext,
    @Arg('filter', () => QualityFilterInput, { nullable: true, description: 'Which resources.' })
    filter: QualityFilterInput | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<QualityListing> {
    return listQuality(ctx, { filter, first, after });
  }

  /** Whose it is. */
  @FieldResolver(() => ID, { description: 'Id of the department that provides it.' })
  providerId(@Root() root: ResourceQuality): string {
    return root.provider.id;
  }

  /** The same by name. */
  @FieldResolver(() => String, { description: 'Name of the department that provides it.' })
  provider(@Root() root: ResourceQuality): string {
    return root.provider.name;
  }

  /** Since when it is in force. */
  @FieldResolver(() => Date, { nullable: true, description: 'When it first came into force.' })
  async publishedAt(@Root() { id, batch }: ResourceQuality): Promise<Date | null> {
    return (await batch.publishedAt()).get(id) ?? null;
  }

  /** Whether it is renewed as promised. */
  @FieldResolver(() => FreshnessType, { nullable: true, description: 'How fresh it is.' })
  async freshness(@Root() { id, batch }: ResourceQuality): Promise<Freshness | null> {
    return (await batch.freshness()).get(id) ?? null;
  }

  /** Whether its source answers. */
  @FieldResolver(() => SourceHealthType, {
    nullable: true,
    description: 'Whether its source answers, measured half a minute ago at most.',
  })
  async health(@Root() { source, batch }: ResourceQuality): Promise<Health | null> {
    return (await batch.health()).get(source.id) ?? null;
  }

  /** What is made of it. */
  @FieldResolver(() => ResourceUseType, {
    nullable: true,
    description: 'What is made of it; for its provider, the authority and the leadership office.',
  })
  use(@Root() root: ResourceQuality, @Ctx() ctx: SharingContext): Promise<ResourceUse | null> {
    return showUse(ctx, root);
  }
}

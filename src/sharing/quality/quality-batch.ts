import { findLastAllowed } from '../../audit';
import {
  type Freshness,
  freshnessOfResources,
  type ResourceModel,
  secretsAmong,
  selectFirstPublished,
} from '../../catalog';
import type { Health } from '../../sources';
import type { SharingContext } from '../context';
import { countConsumers } from './quality.store';

/** The event under which the exchange records reads. */
const READ = 'data.read';

/** What is made of a resource. */
export interface ResourceUse {
  /** Departments that hold a live grant. */
  readonly consumers: number;
  /** Whether any department may read it: by a grant, or because it is unconditional. */
  readonly readable: boolean;
  /** The newest read that was allowed. */
  readonly lastReadAt: Date | null;
}

type ById<Told> = () => Promise<ReadonlyMap<string, Told>>;

/**
 * What is known of some resources, by their ids. Each part is looked up once for all of them, and
 * only when it is asked for.
 */
export interface QualityBatch {
  readonly freshness: ById<Freshness>;
  /** By the id of the source. */
  readonly health: ById<Health>;
  readonly publishedAt: ById<Date>;
  readonly use: ById<ResourceUse>;
}

/** Makes the batch of these resources; nothing is looked up yet. */
export function qualityBatch(ctx: SharingContext, models: readonly ResourceModel[]): QualityBatch {
  return Object.freeze({
    freshness: once(() => freshnessOfResources(ctx, models)),
    health: once(() => healthOf(ctx, models)),
    publishedAt: once(() =>
      selectFirstPublished(
        ctx.db,
        models.map(({ id }) => id),
      ),
    ),
    use: once(() => useOf(ctx, models)),
  });
}

/** A look that is made at most once. */
function once<Result>(look: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | null = null;
  return () => {
    begun ??= look();
    return begun;
  };
}

async function healthOf(
  { sources }: SharingContext,
  models: readonly ResourceModel[],
): Promise<ReadonlyMap<string, Health>> {
  const ids = [...new Set(models.map(({ source }) => source.id))];
  const entries = ids.map(async (id) => [id, await sources.recentHealth(id)] as const);
  return new Map(await Promise.all(entries));
}

async function useOf(
  ctx: SharingContext,
  models: readonly ResourceModel[],
): Promise<ReadonlyMap<string, ResourceUse>> {
  const consumers = await countConsumers(ctx.db, models, ctx.clock.now());
  const reads = await findLastAllowed(
    ctx.db,
    READ,
    models.map(({ code }) => code),
  );
  const secrets = await secretsAmong(
    ctx.db,
    models.map(({ id }) => id),
  );
  const told = ({ id, code, sharingType }: ResourceModel): ResourceUse => {
    const count = consumers.get(id) ?? 0;
    const readable = !secrets.has(id) && (count > 0 || sharingType === 'unconditional');
    return { consumers: count, readable, lastReadAt: reads.get(code) ?? null };
  };
  return new Map(models.map((model) => [model.id, told(model)]));
}

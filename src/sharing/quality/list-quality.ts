import {
  codeAfter,
  codeCursor,
  type FreshnessState,
  type ResourceModel,
  type SharingType,
} from '../../catalog';
import { type Actor, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type QualityBatch, qualityBatch, type ResourceUse } from './quality-batch';

/** Most resources of one page. */
const MAX_PAGE = 100;

/** The longest time without a read that may be asked for, in days. */
const MAX_DAYS = 3_660;

const DAY = 86_400_000;

/** A resource in force, and where its quality is looked up. */
export interface ResourceQuality extends ResourceModel {
  /** Of this resource, or of all of its page. */
  readonly batch: QualityBatch;
}

/** Which resources to list; all that is given holds. */
export interface QualityFilter {
  /** Id of the provider. */
  readonly provider?: string | null;
  readonly sharingType?: SharingType | null;
  readonly freshness?: FreshnessState | null;
  /** True for those whose source answers, false for the others; measured half a minute ago at most. */
  readonly healthy?: boolean | null;
  /** True for those that no department may read, false for the others. */
  readonly unreadable?: boolean | null;
  /** In force for so many days without an allowed read. */
  readonly unreadForDays?: number | null;
}

/** A page of resources with their quality, in order of code. */
export interface QualityListing {
  readonly nodes: readonly ResourceQuality[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** True for those who may know what is made of a resource: its provider and those who oversee. */
function seesUse(actor: Actor, model: ResourceModel): boolean {
  const oversees = holds(actor, 'sharingAuthority', 'leadership');
  return oversees || model.provider.id === actor.department.id;
}

/** One resource in force by its code, or null. */
export async function showQuality(
  ctx: SharingContext,
  code: string,
): Promise<ResourceQuality | null> {
  requireActor(ctx);
  const model = (await ctx.catalog.published()).find((one) => one.code === code);
  return model ? { ...model, batch: qualityBatch(ctx, [model]) } : null;
}

/** What is made of a resource; null for those who may not know it. */
export async function showUse(
  ctx: SharingContext,
  quality: ResourceQuality,
): Promise<ResourceUse | null> {
  if (!seesUse(requireActor(ctx), quality)) return null;
  return (await quality.batch.use()).get(quality.id) ?? null;
}

/**
 * Resources in force with their quality, in order of code; a cursor is the code of the last one.
 * Who asks what is made of resources is told of those only of which they may know it.
 * Errors: INPUT_INVALID{field}, CURSOR_INVALID.
 */
export async function listQuality(
  ctx: SharingContext,
  asked: {
    readonly filter?: QualityFilter | null;
    readonly first: number;
    readonly after?: string | null;
  },
): Promise<QualityListing> {
  const actor = requireActor(ctx);
  const filter = asked.filter ?? {};
  const first = checkWhole('first', asked.first, MAX_PAGE);
  const days = filter.unreadForDays ?? null;
  if (days !== null) checkWhole('filter.unreadForDays', days, MAX_DAYS);
  const after = codeAfter(asked.after);
  const known = (await ctx.catalog.published())
    .filter((model) => model.code > after && fitsEntry(actor, model, filter))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const found = (await fitting(ctx, known, filter)).slice(0, first + 1);
  const models = found.slice(0, first);
  const batch = qualityBatch(ctx, models);
  const last = models.at(-1);
  const endCursor = last ? codeCursor(last.code) : null;
  const pageInfo = { hasNextPage: found.length > first, endCursor };
  return { nodes: models.map((model) => ({ ...model, batch })), pageInfo };
}

/** Refuses a number that is not whole, below 1 or too large. Errors: INPUT_INVALID. */
function checkWhole(field: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  const expected = { zh: `1 至 ${most}`, en: `1 to ${most}` };
  throw new GatewayError('INPUT_INVALID', { field, expected, got: value });
}

/** What the entry itself says of the filter, and whether the caller may know the rest. */
function fitsEntry(actor: Actor, model: ResourceModel, filter: QualityFilter): boolean {
  const { provider, sharingType, unreadable, unreadForDays } = filter;
  if (provider && model.provider.id !== provider) return false;
  if (sharingType && model.sharingType !== sharingType) return false;
  const asksUse = (unreadable ?? unreadForDays ?? null) !== null;
  return !asksUse || seesUse(actor, model);
}

/** Those of the resources that the rest of the filter fits, looked up for all of them at once. */
async function fitting(
  ctx: SharingContext,
  models: readonly ResourceModel[],
  filter: QualityFilter,
): Promise<readonly ResourceModel[]> {
  const { freshness, unreadable, unreadForDays, healthy } = filter;
  const batch = qualityBatch(ctx, models);
  let left = models;
  if (freshness) {
    const known = await batch.freshness();
    left = left.filter(({ id }) => known.get(id)?.state === freshness);
  }
  if (typeof unreadable === 'boolean') {
    const use = await batch.use();
    left = left.filter(({ id }) => use.get(id)?.readable !== unreadable);
  }
  if (unreadForDays) left = await unreadOf(ctx, batch, left, unreadForDays);
  // Last, since every source that is left is asked.
  return typeof healthy === 'boolean' ? answeringOf(ctx, left, healthy) : left;
}

/** Those in force for so many days without an allowed read. */
async function unreadOf(
  ctx: SharingContext,
  batch: QualityBatch,
  models: readonly ResourceModel[],
  days: number,
): Promise<readonly ResourceModel[]> {
  const before = ctx.clock.now().getTime() - days * DAY;
  const [use, published] = [await batch.use(), await batch.publishedAt()];
  const since = (id: string) => use.get(id)?.lastReadAt ?? published.get(id);
  return models.filter(({ id }) => (since(id)?.getTime() ?? 0) <= before);
}

/** Those whose sources answer, or the others. */
async function answeringOf(
  ctx: SharingContext,
  models: readonly ResourceModel[],
  isHealthy: boolean,
): Promise<readonly ResourceModel[]> {
  const health = await qualityBatch(ctx, models).health();
  return models.filter(({ source }) => (health.get(source.id)?.ok ?? false) === isHealthy);
}

import { forbidden, holds, requireActor } from '../identity';
import { bumpEpoch, GatewayError } from '../platform';
import { moveVersion, supersedeOthers } from './catalog.store';
import { checkText, TEXT_LIMITS } from './check-text';
import type { CatalogContext } from './context';
import type { ReviewOutcome } from './enums';
import { meetUpdates } from './law-changes/meet-updates';
import { Problems } from './problems';
import { requireVersion, type VersionOfResource, wrongStatus } from './require-version';
import type { ResourceVersion } from './resource.types';
import { meetReview } from './review-clock';
import { keepSearchable } from './search/keep-searchable';

/** What a reviewer decided. */
export interface Review {
  readonly versionId: string;
  readonly outcome: ReviewOutcome;
  /** Must be given when the version is returned. */
  readonly reasons?: string | null;
}

/** A version is returned with reasons; publishing may say some. CAT-7 */
function checkReasons({ outcome, reasons }: Review): void {
  if (outcome === 'publish' && !reasons) return;
  const problems = new Problems();
  checkText(problems, 'reasons', reasons, TEXT_LIMITS.abstract);
  if (problems.list.length > 0) {
    throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
  }
}

/** Only the sharing authority reviews, and nobody what they wrote or submitted themselves. */
function checkReviewer(ctx: CatalogContext, { version }: VersionOfResource): string {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden('reviewResource');
  const hands = [version.hands?.createdBy, version.hands?.submittedBy];
  if (hands.includes(actor.id)) {
    throw new GatewayError('SAME_PERSON', { operation: 'reviewResource' });
  }
  return actor.id;
}

/**
 * Publishes a submitted version, which takes the place of the one in force, or returns it with
 * reasons; either meets the clock of its review. Of two reviews at once the first prevails and the
 * second is refused. CAT-7, CAT-8
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; CATALOG_ENTRY_INVALID without reasons;
 * CONFLICT when it is not waiting for a review (any more).
 */
export async function reviewResource(
  ctx: CatalogContext,
  review: Review,
): Promise<ResourceVersion> {
  const { versionId, outcome } = review;
  const found = await requireVersion(ctx, versionId);
  const reviewedBy = checkReviewer(ctx, found);
  checkReasons(review);
  const at = ctx.clock.now();
  const signed = { reviewedAt: at, reviewedBy, reviewReasons: review.reasons ?? null };
  const moved = await moveVersion(ctx.db, versionId, 'submitted', {
    ...signed,
    ...(outcome === 'publish' ? { status: 'published', publishedAt: at } : { status: 'returned' }),
  });
  const now = await requireVersion(ctx, versionId);
  if (!moved) throw wrongStatus(now.version, 'submitted');
  await meetReview(ctx, now.version);
  if (outcome === 'publish') {
    await supersedeOthers(ctx.db, found.resource.id, versionId, at);
    await meetUpdates(ctx, now);
    await keepSearchable(ctx.db, [found.resource.id]);
    await bumpEpoch(ctx.db);
  }
  return now.version;
}

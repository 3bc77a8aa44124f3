import { forbidden, holds, requireActor } from '../identity';
import { bumpEpoch, GatewayError } from '../platform';
import { findResource, markSecret } from './catalog.store';
import { checkText, TEXT_LIMITS } from './check-text';
import type { CatalogContext } from './context';
import { Problems } from './problems';
import type { Resource } from './resource.types';
import { keepSearchable } from './search/keep-searchable';
import { noSuchResource, visibleTo } from './visible';

/** Which resource, and why. */
interface Declaration {
  readonly code: string;
  readonly reason: string;
}

/** The resource, for its provider's sharing officer and the authority. Errors: NOT_FOUND, FORBIDDEN. */
async function requireDeclarable(ctx: CatalogContext, code: string): Promise<Resource> {
  const actor = requireActor(ctx);
  const found = await findResource(ctx.db, { code });
  const resource = found && visibleTo(actor, found);
  if (!resource) throw noSuchResource(code);
  const isOwn = resource.provider.id === actor.department.id && holds(actor, 'sharingOfficer');
  if (isOwn || holds(actor, 'sharingAuthority')) return resource;
  throw forbidden('declareSecret');
}

function checkReason(reason: string): void {
  const problems = new Problems();
  checkText(problems, 'reason', reason, TEXT_LIMITS.abstract);
  if (problems.list.length > 0) {
    throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
  }
}

/**
 * Says that a resource holds state or work secrets after all: from the next read on nobody reads
 * anything of it, whatever they were granted, and reads under way release nothing. Others find it in
 * no list, search or export any more, and nobody applies for it. It is said once and for good: what is no secret comes back as a resource of its own. CAT-5
 *
 * Errors: NOT_FOUND; FORBIDDEN for all but its provider's sharing officer and the sharing authority;
 * CATALOG_ENTRY_INVALID without a reason; CONFLICT when it was said before.
 */
export async function declareSecret(
  ctx: CatalogContext,
  { code, reason }: Declaration,
): Promise<Resource> {
  const resource = await requireDeclarable(ctx, code);
  checkReason(reason);
  const at = ctx.clock.now();
  const hand = { by: requireActor(ctx).id, at };
  if (!(await markSecret(ctx.db, resource.id, hand, reason.trim()))) {
    const what = { zh: `信息资源 ${code}`, en: `resource ${code}` };
    throw new GatewayError('CONFLICT', { what, expected: 'no secret', got: 'secret' });
  }
  await keepSearchable(ctx.db, [resource.id]);
  await bumpEpoch(ctx.db);
  return { ...resource, secretAt: at };
}

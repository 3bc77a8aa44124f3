import { getDepartment } from '../../identity';
import { listServiceItems, type SharingContext } from '../../sharing';
import { readPeers } from '../compare/read-peers';
import type { GuideVersionOf } from '../guide/guide';
import { selectOpenLawChanges } from '../laws/laws.store';
import { readReach } from '../once/read-reach';
import { suggestResources } from '../once/suggest-resources';
import { selectProofsNamed } from '../proofs/proofs.store';
import type { LintGround } from './ground';
import { proofNames } from './rules/gde6-retained-proofs';

/** Reads all that the rules look at, one after the other: inside a transaction there is one connection. */
export async function gatherGround(
  ctx: SharingContext,
  { guide, version }: GuideVersionOf,
): Promise<LintGround> {
  const { content, lawChanges } = version;
  const items = await listServiceItems(ctx);
  const reach = await readReach(ctx, guide, content);
  return {
    ...{ guide, lawChanges, ...reach, now: ctx.clock.now() },
    department: await getDepartment(ctx, guide.departmentId),
    serviceItem: items.find(({ code }) => code === guide.serviceItem) ?? null,
    peers: await readPeers(ctx, guide.serviceItem),
    proofs: await selectProofsNamed(ctx.db, proofNames(content)),
    openLawChanges: await selectOpenLawChanges(ctx.db, guide.id),
    suggestions: await suggestResources(ctx, reach.resources, content),
  };
}

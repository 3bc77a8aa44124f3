import type { SharingContext } from '../../sharing';
import type { GuideRecord, GuideVersionOf } from '../guide/guide';
import { differencesOf } from './differences';
import { readPeers } from './read-peers';
import { standardFor } from './standard-guide';

/** Published guides that must follow this one, and differ from it now. GDE-3 */
export async function differingGuides(
  ctx: SharingContext,
  { guide, version }: GuideVersionOf,
): Promise<readonly GuideRecord[]> {
  const peers = await readPeers(ctx, guide.serviceItem);
  return peers
    .filter((peer) => standardFor(peer, peers)?.guide.id === guide.id)
    .filter((peer) => differencesOf(peer.version.content, version.content).length > 0)
    .map((peer) => peer.guide);
}

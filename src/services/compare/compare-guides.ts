import { requireActor } from '../../identity';
import { wordsKey } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideComparisonType } from './comparison.types';
import { differencesOf } from './differences';
import { readPeers } from './read-peers';
import { type Peer, standardFor } from './standard-guide';

/** A guide beside the standard, in the reader's language. */
function compared(
  { locale }: SharingContext,
  { guide, version, departmentName: department }: Peer,
  standard: Peer | null,
): GuideComparisonType {
  const found = standard ? differencesOf(version.content, standard.version.content) : [];
  const differences = found.map(({ element, ...difference }) => ({
    ...difference,
    element: element.name[wordsKey(locale)],
  }));
  return { guideId: guide.id, department, standard: standard?.departmentName ?? null, differences };
}

/** All published guides of an item, each beside the one that sets the standard. GDE-3 */
export async function compareGuides(
  ctx: SharingContext,
  serviceItem: string,
): Promise<readonly GuideComparisonType[]> {
  requireActor(ctx);
  const peers = await readPeers(ctx, serviceItem);
  return peers.map((peer) => compared(ctx, peer, standardFor(peer, peers)));
}

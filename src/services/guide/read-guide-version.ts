import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideVersionRecord } from './guide';
import { selectVersion } from './guides.store';
import { noSuchGuide } from './require-guide';

/** What a version says. */
export type GuideVersion = Pick<GuideVersionRecord, 'id' | 'content'>;

/** Versions that are kept in memory; those in use at one time are some hundred. */
const MOST = 500;

/** By database: each has versions of its own. */
const KEPT = new WeakMap<Database, LRUCache<string, GuideVersion>>();

function keptOf(db: Database): LRUCache<string, GuideVersion> {
  const known = KEPT.get(db);
  if (known) return known;
  const made = new LRUCache<string, GuideVersion>({ max: MOST });
  KEPT.set(db, made);
  return made;
}

/**
 * What the version of this id says, whoever asks: for what was begun under it. What was published once never changes
 * and is read once. Errors: NOT_FOUND.
 */
export async function readGuideVersion(
  { db }: Pick<SharingContext, 'db'>,
  id: string,
): Promise<GuideVersion> {
  const kept = keptOf(db);
  const known = kept.get(id);
  if (known) return known;
  const found = await selectVersion(db, id);
  if (!found) throw noSuchGuide(id);
  const { content, publishedAt } = found.version;
  if (publishedAt !== null) kept.set(id, { id, content });
  return { id, content };
}

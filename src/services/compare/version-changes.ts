import { requireActor } from '../../identity';
import { GatewayError, type Words, wordsKey } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideContent } from '../guide/content.types';
import { GUIDE_ELEMENTS } from '../guide/elements';
import type { GuideVersionOf } from '../guide/guide';
import { selectVersions } from '../guide/guides.store';
import { knownVersion } from '../guide/require-guide';
import { flatPart } from './flat-element';
import type { GuideChangeType } from './version-changes.types';

interface Part {
  readonly field: keyof GuideContent;
  readonly name: Words;
}

/** What a guide says beside its elements. */
const BESIDE: readonly Part[] = [
  { field: 'charged', name: { zh: '是否收费', en: 'whether there is a fee' } },
  { field: 'reads', name: { zh: '共享读取', en: 'reads' } },
];

/** Everything that a version says, the elements in the order of the law. */
const PARTS: readonly Part[] = Object.freeze([
  ...GUIDE_ELEMENTS.flatMap(({ field, name }) => (field === null ? [] : [{ field, name }])),
  ...BESIDE,
]);

function changesIn(
  { field, name }: Part,
  before: GuideContent | null,
  now: GuideContent,
  words: keyof Words,
): GuideChangeType[] {
  const old = flatPart(before?.[field]);
  const fresh = flatPart(now[field]);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((part) => old.get(part) !== fresh.get(part))
    .map((part) => ({
      ...{ element: name[words], part },
      ...{ before: old.get(part) ?? null, now: fresh.get(part) ?? null },
    }));
}

/** What was published last before a version; null before there was anything. */
async function publishedBefore(
  ctx: SharingContext,
  { guide, version }: GuideVersionOf,
): Promise<GuideContent | null> {
  const versions = await selectVersions(ctx.db, guide.id);
  const earlier = versions.filter(
    ({ number, publishedAt }) => number < version.number && publishedAt !== null,
  );
  return earlier[0]?.content ?? null;
}

/** Errors: NOT_FOUND, INPUT_INVALID where it is of another guide. */
async function namedVersion(
  ctx: SharingContext,
  { guide }: GuideVersionOf,
  id: string,
): Promise<GuideContent> {
  const named = await knownVersion(ctx, id);
  if (named.guide.id === guide.id) return named.version.content;
  const expected = { zh: '同一办事指南的版本', en: 'a version of the same guide' };
  const got = { zh: '另一指南的版本', en: "another guide's" };
  throw new GatewayError('INPUT_INVALID', { field: 'against', expected, got });
}

/**
 * What a version of a guide says otherwise than the one published last before it, or than a named
 * version of the same guide; of the first one all is new. In the reader's language. GDE-1
 *
 * Errors: NOT_FOUND of versions that the caller may not know of, INPUT_INVALID.
 */
export async function guideVersionChanges(
  ctx: SharingContext,
  { versionId, against }: { readonly versionId: string; readonly against?: string | undefined },
): Promise<readonly GuideChangeType[]> {
  requireActor(ctx);
  const found = await knownVersion(ctx, versionId);
  const before =
    against === undefined
      ? await publishedBefore(ctx, found)
      : await namedVersion(ctx, found, against);
  const words = wordsKey(ctx.locale);
  return PARTS.flatMap((part) => changesIn(part, before, found.version.content, words));
}

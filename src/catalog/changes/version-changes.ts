import type { Words } from '../../platform';
import type { ResourceItem } from '../item.types';
import { NOTHING } from '../problems';
import type { ResourceVersion } from '../resource.types';
import { type ChangedPart, ENTRY_PARTS, ITEM_PARTS, type Part } from './changed-parts';

/** What happened to a part. */
export const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;

/** One difference between two versions of an entry. CAT-7 */
export interface VersionChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly part: ChangedPart;
  /** API name of the item; null for what the entry says beside its items. */
  readonly item: string | null;
  readonly before: Words | null;
  readonly after: Words | null;
  /**
   * True where it takes something from those who hold a grant, or may: an item goes away, is of another
   * type, from another field, more sensitive or otherwise masked, leads or is looked up otherwise; or the
   * resource is shared less, or is about minors.
   */
  readonly restricts: boolean;
  readonly sentence: Words;
}

/** An item as people call it. */
const called = ({ name, apiName }: ResourceItem): Words => ({
  zh: `信息项“${name}”（${apiName}）`,
  en: `item ${apiName} (${name})`,
});

/** An item that one of the two versions has. */
function wholeItem(kind: 'added' | 'removed', item: ResourceItem): VersionChange {
  const { zh, en } = called(item);
  const isAdded = kind === 'added';
  const verbs = isAdded ? { zh: '新增', en: 'was added' } : { zh: '取消', en: 'was removed' };
  const name = { zh: item.name, en: item.name };
  return {
    ...{ kind, part: 'item', item: item.apiName, restricts: !isAdded },
    ...{ before: isAdded ? null : name, after: isAdded ? name : null },
    sentence: { zh: `${verbs.zh}${zh}`, en: `${en} ${verbs.en}` },
  };
}

/** A part that says something else, as a sentence. */
function changeSentence(
  part: Words,
  [before, after]: readonly [Words | null, Words | null],
  isLong = false,
): Words {
  if (isLong) return { zh: `${part.zh}有修改`, en: `${part.en} changed` };
  const [from, to] = [before ?? NOTHING, after ?? NOTHING];
  return {
    zh: `${part.zh}由“${from.zh}”改为“${to.zh}”`,
    en: `${part.en} changed from ${from.en} to ${to.en}`,
  };
}

/** The part of both, where they differ in it; `owner` is what the part is of, in a sentence. */
function changedPart<Of>(
  { name, words, value, isLong }: Part<Of, ChangedPart>,
  [older, newer]: readonly [Of, Of],
  owner: { readonly item: string | null; readonly words: Words | null; restricts: boolean },
): VersionChange[] {
  const values = [value(older), value(newer)] as const;
  const [before, after] = values;
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const of = owner.words;
  const part = of ? { zh: `${of.zh}的${words.zh}`, en: `${of.en}: ${words.en}` } : words;
  return [
    {
      ...{ kind: 'changed', part: name, item: owner.item, before, after },
      ...{ restricts: owner.restricts, sentence: changeSentence(part, values, isLong) },
    },
  ];
}

/** Parts of an item whose every change may take something from those who hold a grant of it. */
const ITEM_RESTRICTIONS: readonly ChangedPart[] = ['type', 'field', 'mask', 'link', 'lookup'];

/** True where a changed part takes something from those who hold a grant of the item, or may. */
function restricts(part: ChangedPart, older: ResourceItem, newer: ResourceItem): boolean {
  if (part === 'sensitivity') return newer.sensitivity > older.sensitivity;
  return ITEM_RESTRICTIONS.includes(part);
}

/** From the freest to the closest. */
const OPENNESS: readonly string[] = ['unconditional', 'conditional', 'notShared'];

/** True where a changed part of the entry takes something from all who hold a grant, or may. */
function restrictsAll(part: ChangedPart, older: ResourceVersion, newer: ResourceVersion): boolean {
  if (part === 'sharingType') {
    return OPENNESS.indexOf(newer.sharingType) > OPENNESS.indexOf(older.sharingType);
  }
  return (
    part === 'sharingRule' || part === 'ageItem' || (part === 'aboutMinors' && newer.aboutMinors)
  );
}

function changedItem(older: ResourceItem, newer: ResourceItem): VersionChange[] {
  return ITEM_PARTS.flatMap((part) =>
    changedPart(part, [older, newer], {
      ...{ item: newer.apiName, words: called(newer) },
      restricts: restricts(part.name, older, newer),
    }),
  );
}

/**
 * Every difference between two versions of an entry, what the entry says first, then its items.
 * Items are told apart by their API names, as grants name them. CAT-7
 */
export function versionChanges(
  older: ResourceVersion,
  newer: ResourceVersion,
): readonly VersionChange[] {
  const before = new Map(older.items.map((item) => [item.apiName, item]));
  const kept = new Set(newer.items.map(({ apiName }) => apiName));
  return [
    ...ENTRY_PARTS.flatMap((part) =>
      changedPart(part, [older, newer], {
        ...{ item: null, words: null },
        restricts: restrictsAll(part.name, older, newer),
      }),
    ),
    ...newer.items.flatMap((item) => {
      const same = before.get(item.apiName);
      return same ? changedItem(same, item) : [wholeItem('added', item)];
    }),
    ...older.items
      .filter(({ apiName }) => !kept.has(apiName))
      .map((item) => wholeItem('removed', item)),
  ];
}

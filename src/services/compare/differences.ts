import type { GuideContent } from '../guide/content.types';
import { GUIDE_ELEMENTS, type GuideElement } from '../guide/elements';
import { flatElement } from './flat-element';

/** One thing that two guides of an item say differently. GDE-3 */
export interface GuideDifference {
  readonly element: GuideElement;
  /** Where inside the element, such as `户口簿 / 份数`; empty for the element itself. */
  readonly part: string;
  /** Null where it is not said. */
  readonly here: string | null;
  readonly there: string | null;
}

function differencesIn(
  element: GuideElement,
  here: GuideContent,
  there: GuideContent,
): GuideDifference[] {
  const [mine, theirs] = [flatElement(here, element), flatElement(there, element)];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((part) => mine.get(part) !== theirs.get(part))
    .map((part) => ({
      ...{ element, part },
      ...{ here: mine.get(part) ?? null, there: theirs.get(part) ?? null },
    }));
}

/** What two guides of one item say differently among what must be the same, in order. GDE-3 */
export function differencesOf(here: GuideContent, there: GuideContent): readonly GuideDifference[] {
  return GUIDE_ELEMENTS.filter(({ isBase }) => isBase).flatMap((element) =>
    differencesIn(element, here, there),
  );
}

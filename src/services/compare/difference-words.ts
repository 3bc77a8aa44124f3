import type { Words } from '../../platform';
import type { GuideDifference } from './differences';

/** Longest part of a text that is shown: both are read side by side. */
const SHOWN = 80;

function shown(text: string | null, nothing: string): string {
  if (text === null) return nothing;
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** A difference as a sentence: where, what is said here and what there. GDE-3 */
export function differenceWords({ element, part, here, there }: GuideDifference): Words {
  const inside = part === '' ? '' : ` / ${part}`;
  return {
    zh: `${element.name.zh}${inside}：此处为“${shown(here, '无')}”，彼处为“${shown(there, '无')}”`,
    en: `${element.name.en}${inside}: “${shown(here, 'nothing')}” here, “${shown(there, 'nothing')}” there`,
  };
}

import type { MaskName } from '../../catalog';
import type { ItemType, Value } from '../../sources';

/** What stands for text that shows nothing. */
const HIDDEN = '***';

/** Shorter texts would show most of themselves by their ends. */
const SHORTEST = 8;

/** Keeps so many characters at both ends and a star for each between. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text];
  if (characters.length < SHORTEST) return HIDDEN;
  const hidden = '*'.repeat(characters.length - head - tail);
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return characters.slice(0, head).join('') + hidden + end;
}

/** Words that end in 区 and are no district: 自治区 is more, 小区 and its like are less. */
const DISTRICT = /^.{1,20}?(?:(?<![治小社园校库厂矿])区|县|旗)/u;

/** The city, for an address that names no district. */
const CITY = /^.{1,12}?市/u;

/** How each named mask changes a text. */
const MASKS: Readonly<Record<MaskName, (text: string) => string>> = Object.freeze({
  citizenNumber: (text) => keepEnds(text, 3, 4),
  phone: (text) => keepEnds(text, 3, 4),
  name: (text) => `${[...text].slice(0, 1).join('')}*`,
  address: (text) => `${(DISTRICT.exec(text) ?? CITY.exec(text))?.[0] ?? ''}${HIDDEN}`,
  bankCard: (text) => keepEnds(text, 0, 4),
  full: () => HIDDEN,
});

/**
 * A value as it is released under a mask: `110105********123X` → `110***********123X`,
 * `王芳` → `王*`. Only text (C, M) can show a part of itself; a masked number, date or truth value
 * would be a lie or break its type, so it is released as null. Null stays null.
 */
export function maskValue(mask: MaskName, value: Value, type: ItemType): Value {
  const isText = type === 'C' || type === 'M';
  return isText && typeof value === 'string' ? MASKS[mask](value) : null;
}

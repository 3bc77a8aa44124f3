import type { Locale } from './words';

/** The language of a caller that does not say. */
const DEFAULT_LOCALE: Locale = 'zh-CN';

/** Longer headers are nobody's real wish. */
const MAX_HEADER = 500;

interface Wish {
  readonly locale: Locale;
  readonly weight: number;
}

/** The language of ours that a language tag asks for. */
function localeOf(tag: string): Locale | undefined {
  if (tag === '*') return DEFAULT_LOCALE;
  const language = tag.split('-')[0]?.toLowerCase();
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : undefined;
}

/** One part of the header, such as `en-GB;q=0.8`; undefined where it wants nothing we speak. */
function wishOf(part: string): Wish | undefined {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const locale = localeOf(tag);
  const quality = parameters.find((parameter) => /^q=/i.test(parameter));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return locale && weight > 0 && weight <= 1 ? { locale, weight } : undefined;
}

/** Picks the language of an answer by Accept-Language (RFC 9110 12.5.4); zh-CN where it is silent. */
export function pickLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').slice(0, MAX_HEADER).split(',').map(wishOf);
  let best: Wish | undefined;
  for (const wish of wishes) {
    if (wish && (!best || wish.weight > best.weight)) best = wish;
  }
  return best?.locale ?? DEFAULT_LOCALE;
}

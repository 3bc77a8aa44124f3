import { isWords, type Locale, wordsKey } from './words';

/** A fact as it goes out: plain JSON, short, in one language. */
export type SafeFact = string | number | boolean | null | readonly SafeFact[];

const MAX_TEXT = 300;
const MAX_LIST = 100;

/** Shortens a text and takes out control characters, so that it fits in a log or a terminal. */
function safeText(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT)}…` : clean;
}

/** Turns the value of a fact into plain JSON, or undefined where it has no plain form. */
function safeFact(value: unknown, locale: Locale): SafeFact | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (isWords(value)) return safeText(value[wordsKey(locale)]);
  if (!Array.isArray(value)) return undefined;
  const items = value.slice(0, MAX_LIST).map((item) => safeFact(item, locale));
  return items.filter((item) => item !== undefined);
}

/** Keeps the named facts that have a plain form; all others never leave the gateway. */
export function safeFacts(
  names: readonly string[],
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
): Record<string, SafeFact> {
  const safe: Record<string, SafeFact> = {};
  for (const name of names) {
    const value = Object.hasOwn(facts, name) ? safeFact(facts[name], locale) : undefined;
    if (value !== undefined) safe[name] = value;
  }
  return safe;
}

/** A fact inside a sentence; a list is read one after the other, a missing one is a dash. */
function spoken(fact: SafeFact | undefined): string {
  if (fact === undefined || fact === null) return '—';
  return Array.isArray(fact) ? fact.map(spoken).join('; ') : String(fact);
}

/** Fills the `{holes}` of a message with facts. */
export function fillMessage(template: string, facts: Readonly<Record<string, SafeFact>>): string {
  return template.replace(/\{(\w+)\}/g, (_hole, name: string) =>
    spoken(Object.hasOwn(facts, name) ? facts[name] : undefined),
  );
}

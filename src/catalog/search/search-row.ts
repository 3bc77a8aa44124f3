import { normalText } from './normal-text';
import { typedReading } from './reading';
import { tokensOf } from './tokens';

/** Grows when rows are made in another way: then all of them are made anew at the next start. */
export const SEARCH_FORM = 2;

/** What a resource says in the version that it is found by. */
export interface SearchedEntry {
  readonly resourceId: string;
  readonly versionId: string;
  readonly inForce: boolean;
  readonly providerId: string;
  readonly provider: string;
  readonly code: string;
  readonly apiName: string;
  readonly name: string;
  readonly abstract: string;
  readonly sharingType: string;
  readonly updateFrequency: string;
  readonly format: string;
  /** Names of its items, in order. */
  readonly items: readonly string[];
}

/** A row of the search table. */
export interface SearchRow extends Omit<SearchedEntry, 'items'> {
  readonly letters: string;
  readonly initials: string;
  readonly items: string;
  readonly tokens: readonly string[];
  readonly form: number;
}

/**
 * An item in the row: a line `name⇥letters⇥initials⇥`. In this form the database and this code ask
 * the same questions of it, by looking for a text with its edges.
 */
export function itemLine(name: string): string {
  const normal = normalText(name);
  return `\n${normal}\t${typedReading(normal).join('\t')}\t`;
}

/** The lines of a row, in the order of the items. */
export function linesOf(items: string): string[] {
  return items
    .split('\n')
    .slice(1)
    .map((line) => `\n${line}`);
}

/** The row that an entry is found by. */
export function searchRowOf({ items, ...entry }: SearchedEntry): SearchRow {
  const name = normalText(entry.name);
  const provider = normalText(entry.provider);
  const abstract = normalText(entry.abstract);
  const ofItems = items.map(normalText);
  const names = [name, provider, ...ofItems];
  const itemNames = ofItems.flatMap((item) => [item, ...typedReading(item)]).filter(Boolean);
  const texts = [normalText(entry.code), entry.apiName.toLowerCase(), abstract];
  const [letters, initials] = typedReading(name);
  return {
    ...entry,
    name,
    provider,
    abstract,
    apiName: entry.apiName.toLowerCase(),
    letters,
    initials,
    items: items.map(itemLine).join(''),
    tokens: tokensOf({ names, texts, itemNames, apiName: entry.apiName }),
    form: SEARCH_FORM,
  };
}

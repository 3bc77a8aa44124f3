/** One error of the catalogue. */
export interface ErrorEntry<Fact extends string = string> {
  /** HTTP status of an answer that fails with it as a whole. */
  readonly http: number;
  /** Message in Chinese, with a `{hole}` for each fact it tells. */
  readonly zh: string;
  /** Message in English, with the same holes. */
  readonly en: string;
  /** The only facts a caller is ever shown; others are dropped. */
  readonly facts: readonly Fact[];
}

/** The errors of one room, by code. */
export type ErrorSection = Readonly<Record<string, ErrorEntry>>;

/** Writes one entry: status, Chinese, English and the names of its facts. */
export function entry<Fact extends string = never>(
  http: number,
  zh: string,
  en: string,
  ...facts: Fact[]
): ErrorEntry<Fact> {
  return Object.freeze({ http, zh, en, facts: Object.freeze(facts) });
}

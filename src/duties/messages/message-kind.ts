/** What one kind of message says, in both languages, with a `{hole}` for each fact. */
export interface MessageKindEntry {
  readonly zh: string;
  readonly en: string;
  /** What it is for, in the schema. */
  readonly description: string;
  /** The only facts that are kept and shown: numbers, names and days, never a person's data. */
  readonly facts: readonly string[];
}

/** An entry; its facts are named last. */
export function kind(
  zh: string,
  en: string,
  description: string,
  ...facts: string[]
): MessageKindEntry {
  return Object.freeze({ zh, en, description, facts: Object.freeze(facts) });
}

import type { Words } from '../platform';

/** One thing that is wrong: where, what should stand there, and what does. */
export interface Problem {
  readonly field: string;
  readonly expected: Words;
  readonly got: Words;
}

/**
 * Gathers what is wrong with a form, so that the person who filled it in is told everything at
 * once and not one thing a time.
 *
 * @example problems.add('name', { zh: '中文名称', en: 'a Chinese name' }, 'nothing');
 */
export class Problems {
  private readonly found: Problem[] = [];

  /** Everything noted so far, each in a sentence; empty when all is well. */
  get list(): readonly Words[] {
    return this.found.map(({ field, expected, got }) => ({
      zh: `${field}：应为${expected.zh}，实际为${got.zh}`,
      en: `${field}: expected ${expected.en}, got ${got.en}`,
    }));
  }

  /** Everything noted so far, in its parts. */
  get all(): readonly Problem[] {
    return this.found;
  }

  /** Notes that a field is not as it should be. `got` describes; it never repeats row values. */
  add(field: string, expected: Words, got: Words): void {
    this.found.push({ field, expected, got });
  }
}

/** What to say when a field was left out. */
export const NOTHING: Words = Object.freeze({ zh: '空', en: 'nothing' });

import type { Words } from '../platform';

/**
 * Gathers what is wrong with a form, so that the person who filled it in is told everything at
 * once and not one thing a time.
 *
 * @example problems.add('name', { zh: '中文名称', en: 'a Chinese name' }, 'nothing');
 */
export class Problems {
  private readonly found: Words[] = [];

  /** Everything noted so far; empty when all is well. */
  get list(): readonly Words[] {
    return this.found;
  }

  /** Notes that a field is not as it should be. `got` describes; it never repeats row values. */
  add(field: string, expected: Words, got: Words): void {
    this.found.push({
      zh: `${field}：应为${expected.zh}，实际为${got.zh}`,
      en: `${field}: expected ${expected.en}, got ${got.en}`,
    });
  }
}

/** What to say when a field was left out. */
export const NOTHING: Words = Object.freeze({ zh: '空', en: 'nothing' });

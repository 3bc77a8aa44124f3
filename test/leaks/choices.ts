import fc from 'fast-check';

/**
 * A run of numbers that something is built from, choice by choice; when they are used up, every
 * choice is the first and simplest. Made by fast-check, so that a counterexample shrinks by itself
 * whatever is built, and a thousand are made in the time of one arbitrary of the same shape.
 */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    const number = this.numbers[this.at] ?? 0;
    this.at += 1;
    return number % count;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** Those of a list that are kept, each so many times in a hundred. */
  some<T>(list: readonly T[], percent: number): T[] {
    return list.filter(() => this.chance(percent));
  }

  /** So many of whatever is made. */
  times<T>(least: number, most: number, make: (at: number) => T): T[] {
    const count = least + this.below(most - least + 1);
    return Array.from({ length: count }, (_, at) => make(at));
  }
}

/** Numbers for choices, at most so many. */
export function choices(most: number): fc.Arbitrary<number[]> {
  return fc.noBias(fc.array(fc.nat(9999), { minLength: 0, maxLength: most, size: 'max' }));
}

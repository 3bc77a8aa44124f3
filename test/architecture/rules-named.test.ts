import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform';

/** How many rules of the law each chapter has; a rule is called by chapter and number. */
const RULES = Object.freeze({
  ...{ CAT: 10, SHR: 13, GDE: 13, CASE: 11, SEAL: 7, ARC: 4, NET: 4, CTR: 3, FEE: 5 },
});

/** A string before a function is what a test is called. */
const TITLE = /(['`])((?:(?!\1)[^\n])*)\1,\s*(?:async\s*)?\(/gu;

function titles(): string {
  const folder = join(projectRoot, 'test');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const texts = tests.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(TITLE)].map(([, , title]) => title)).join('\n');
}

it('every rule of the law is named by a test', () => {
  const named = new Set(titles().match(/\b[A-Z]{3,4}-\d+\b/gu));
  const rules = Object.entries(RULES).flatMap(([chapter, count]) =>
    Array.from({ length: count }, (_, place) => `${chapter}-${place + 1}`),
  );
  expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});

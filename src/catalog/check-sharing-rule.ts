import type { Words } from '../platform';
import { checkText, checkTexts, TEXT_LIMITS } from './check-text';
import type { SharingType } from './model';
import type { Problems } from './problems';
import type { SharingRuleInput } from './resource.inputs';
import type { SharingRule } from './resource.types';

/** The words that each sharing type is grounded on (CAT-4); a provider may not add others. */
const GROUNDS: Readonly<Record<SharingType, readonly (keyof SharingRule)[]>> = Object.freeze({
  unconditional: [],
  conditional: ['users', 'uses'],
  notShared: ['law', 'article'],
});

const WORDS: readonly (keyof SharingRule)[] = ['users', 'uses', 'law', 'article'];
const ABSENT: Words = { zh: '不填：该共享类型不得附加此项', en: 'nothing with this sharing type' };
const PRESENT: Words = { zh: '已填写', en: 'something' };

/** True for a word that was left out or left empty. */
function isEmpty(word: string | readonly string[] | null | undefined): boolean {
  return word === null || word === undefined || word.length === 0;
}

/** Notes one word that must be said. */
function checkGround(problems: Problems, word: keyof SharingRule, rule: SharingRuleInput): void {
  const field = `sharingRule.${word}`;
  if (word === 'users' || word === 'uses') checkTexts(problems, field, rule[word]);
  else checkText(problems, field, rule[word], TEXT_LIMITS.line);
}

/**
 * Conditional says who may use it and for what; not shared cites a law and its article;
 * unconditional says nothing; nobody adds conditions of their own. CAT-4
 */
export function checkSharingRule(
  problems: Problems,
  type: SharingType,
  given: SharingRuleInput | null | undefined,
): void {
  const rule = given ?? {};
  for (const word of WORDS) {
    if (GROUNDS[type].includes(word)) checkGround(problems, word, rule);
    else if (!isEmpty(rule[word])) problems.add(`sharingRule.${word}`, ABSENT, PRESENT);
  }
}

/** The rule as it is kept. */
export function sharingRuleOf(given: SharingRuleInput | null | undefined): SharingRule {
  return {
    users: given?.users ?? [],
    uses: given?.uses ?? [],
    law: given?.law ?? null,
    article: given?.article ?? null,
  };
}

import { chinaDate } from '../../../platform';
import type { LawChangeRecord } from '../../laws/laws.store';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-13';

function said({ id, law, effectiveOn }: LawChangeRecord) {
  const sentence = {
    zh: `“${law}”的变动自 ${effectiveOn} 起施行，本版指南未注明已据此调整`,
    en: `A change of “${law}” is in force from ${effectiveOn}, and this version does not carry it out`,
  };
  const mend = {
    zh: `据此调整指南，并在 lawChanges 中列出 ${id}`,
    en: `Change the guide by it, and name ${id} in lawChanges`,
  };
  return { place: 'lawChanges', sentence, mend };
}

/** A change of law changes the guide at the same time. GDE-13 */
export function gde13LawChanges(ground: LintGround): readonly Finding[] {
  const { openLawChanges, lawChanges, now } = ground;
  const today = chinaDate(now);
  return openLawChanges
    .filter(({ id }) => !lawChanges.includes(id))
    .map((change) => (change.effectiveOn <= today ? error : warning)(RULE, said(change)));
}

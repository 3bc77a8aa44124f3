import { supplyStates } from '../../once/supply-states';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';
import { applicationsWords, resourcesWords } from '../supply-words';

const RULE = 'GDE-9';

/** What can be had by sharing is not demanded from the applicant. GDE-9 */
export function gde9Demanded(ground: LintGround): readonly Finding[] {
  return ground.content.materials.flatMap((material, index) => {
    const [best] = material.way === 'submit' ? supplyStates(ground, material) : [];
    if (!best) return [];
    const by = resourcesWords(best.resources);
    const { missing } = best;
    const first = missing.length > 0 ? applicationsWords(missing) : null;
    const sentence = {
      zh: `材料“${material.name}”可由${by.zh}共享获取，不得要求申请人提供`,
      en: `The material “${material.name}” can be had from ${by.en}: it must not be demanded`,
    };
    const mend = {
      zh: `改为共享获取，可要求申请人确认${first ? `；须先${first.zh}` : ''}`,
      en: `Fetch it, and have it confirmed at most${first ? `; first ${first.en}` : ''}`,
    };
    const place = `materials[${index}].way`;
    return [error(RULE, { place, sentence, mend, applications: missing })];
  });
}

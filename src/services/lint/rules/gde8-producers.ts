import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-8';

/** A material of an intermediary or statutory body names its kind or qualification. GDE-8 */
export function gde8Producers({ content }: LintGround): readonly Finding[] {
  return content.materials.flatMap(({ source, producer, name }, index) => {
    const isTheirs = source === 'intermediary' || source === 'statutoryBody';
    if (!isTheirs || producer?.trim()) return [];
    const sentence = {
      zh: `材料“${name}”由中介机构或者法定机构产生，未注明机构类别或者资质资格要求`,
      en: `The material “${name}” is made by an intermediary or statutory body whose kind or qualification is not named`,
    };
    const mend = { zh: '注明机构类别或者法定资质资格', en: 'Name its kind or the qualification' };
    return [error(RULE, { place: `materials[${index}].producer`, sentence, mend })];
  });
}

import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-7';

const PARTS = [
  ['emptyForm', { zh: '空表', en: 'empty form' }],
  ['sample', { zh: '填写样本', en: 'filled-in sample' }],
] as const;

/** A form comes with an empty one and a sample. GDE-7 */
export function gde7Forms({ content }: LintGround): readonly Finding[] {
  return content.materials.flatMap((material, index) => {
    if (material.type !== 'form') return [];
    const missing = PARTS.filter(([field]) => !material[field]?.trim());
    return missing.map(([field, part]) => {
      const sentence = {
        zh: `表格“${material.name}”没有${part.zh}`,
        en: `The form “${material.name}” has no ${part.en}`,
      };
      const mend = { zh: `提供${part.zh}`, en: `Give its ${part.en}` };
      return error(RULE, { place: `materials[${index}].${field}`, sentence, mend });
    });
  });
}

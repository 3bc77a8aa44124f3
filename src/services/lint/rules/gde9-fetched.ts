import type { GuideMaterial } from '../../guide/content.types';
import { supplyStates } from '../../once/supply-states';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';
import { applicationsWords } from '../supply-words';

const RULE = 'GDE-9';

function unmapped({ name }: GuideMaterial, place: string): Finding {
  const sentence = {
    zh: `材料“${name}”注明共享获取，但没有已发布且可共享的资源能够提供`,
    en: `The material “${name}” is to be fetched, but no published resource that is shared supplies it`,
  };
  const mend = { zh: '填写对应的资源和信息项', en: 'Name the resources and items that supply it' };
  return error(RULE, { place, sentence, mend });
}

/** What a guide promises to fetch, its department can fetch: mapped, and granted. GDE-9 */
export function gde9Fetched(ground: LintGround): readonly Finding[] {
  return ground.content.materials.flatMap((material, index) => {
    if (material.way !== 'fetch') return [];
    const [best] = supplyStates(ground, material);
    const place = `materials[${index}].supplies`;
    if (!best) return [unmapped(material, place)];
    const { missing } = best;
    if (missing.length === 0) return [];
    const sentence = {
      zh: `材料“${material.name}”注明共享获取，但本部门尚无有效授权`,
      en: `The material “${material.name}” is to be fetched, but your department holds no live grant`,
    };
    return [
      error(RULE, { place, sentence, mend: applicationsWords(missing), applications: missing }),
    ];
  });
}

import type { GuideMaterial } from '../../guide/content.types';
import type { Suggestion } from '../../once/suggest-resources';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';
import { resourcesWords } from '../supply-words';

const RULE = 'GDE-9';

/** True where the officer stated why a resource does not supply a material. */
function isDenied({ notSupplied }: GuideMaterial, { resource }: Suggestion): boolean {
  return notSupplied.some(
    (stated) => stated.resource === resource.apiName && stated.reasons.trim() !== '',
  );
}

function suggested(
  { name }: GuideMaterial,
  { resource, isStrong, items }: Suggestion,
  place: string,
): Finding {
  const by = resourcesWords([resource]);
  const list = items.length > 0 ? `：${items.slice(0, 5).join('、')}` : '';
  const sentence = {
    zh: `材料“${name}”似可由${by.zh}共享获取${list}`,
    en: `The material “${name}” seems to be in ${by.en}${list}`,
  };
  const mend = {
    zh: '填写对应关系并改为共享获取；该资源确不能提供的，在 notSupplied 中说明理由',
    en: 'Map and fetch it; where the resource does not supply it, say why in notSupplied',
  };
  return (isStrong ? error : warning)(RULE, { place, sentence, mend });
}

/**
 * A demanded material that nobody mapped, though a published resource seems to supply it: by its very
 * name it is refused unless the officer states why it is not so, which stays with the version. GDE-9
 */
export function gde9Suggested({ content, suggestions }: LintGround): readonly Finding[] {
  return content.materials.flatMap((material, index) => {
    const found = suggestions.get(material.key) ?? [];
    const open = found.filter((suggestion) => !isDenied(material, suggestion));
    return open.map((one) => suggested(material, one, `materials[${index}].supplies`));
  });
}

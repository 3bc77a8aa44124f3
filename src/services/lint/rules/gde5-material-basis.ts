import type { GuideMaterial } from '../../guide/content.types';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-5';

/** Words behind which anything could be demanded. */
export const VAGUE_WORDS: readonly string[] = Object.freeze([
  '其他',
  '其它',
  '有关',
  '相关',
  '等材料',
  '等证明',
  '等文件',
  '等资料',
  '之类',
  '必要的材料',
  '需要的材料',
]);

/** What of a material an applicant is held to. */
const BINDING = ['name', 'acceptance', 'size'] as const;

function vagueWord(text: string | null | undefined): string | undefined {
  return VAGUE_WORDS.find((word) => text?.includes(word));
}

function vague(place: string, word: string) {
  const sentence = {
    zh: `含有模糊性兜底表述“${word}”`,
    en: `It has the vague catch-all “${word}”`,
  };
  const mend = { zh: '逐项列明，删去兜底表述', en: 'Name each thing, and take the catch-all away' };
  return { place, sentence, mend };
}

function unfounded({ name, basis }: GuideMaterial, index: number): readonly Finding[] {
  if (basis.some(({ law }) => law.trim() !== '')) return [];
  const sentence = {
    zh: `材料“${name}”没有法律法规、规章或者规范性文件依据`,
    en: `The material “${name}” has no legal basis`,
  };
  const mend = {
    zh: '列明依据的名称和条款；没有依据的，取消该材料',
    en: 'Name the law and the article, or do without the material',
  };
  return [error(RULE, { place: `materials[${index}].basis`, sentence, mend })];
}

function vagueMaterial(material: GuideMaterial, index: number): readonly Finding[] {
  return BINDING.flatMap((field) => {
    const word = vagueWord(material[field]);
    return word ? [error(RULE, vague(`materials[${index}].${field}`, word))] : [];
  });
}

/** A material has a legal basis, and none is a catch-all. GDE-5 */
export function gde5MaterialBasis({ content }: LintGround): readonly Finding[] {
  const conditions = content.conditions.flatMap((text, index) => {
    const word = vagueWord(text);
    return word ? [warning(RULE, vague(`conditions[${index}]`, word))] : [];
  });
  const materials = content.materials.flatMap((material, index) => [
    ...unfounded(material, index),
    ...vagueMaterial(material, index),
  ]);
  return [...materials, ...conditions];
}

import type { Words } from '../../../platform';
import type { GuideMaterial } from '../../guide/content.types';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-4';

type Attribute = readonly [field: keyof GuideMaterial, name: Words];

/** What every material states. */
const ALWAYS: readonly Attribute[] = [
  ['name', { zh: '材料名称', en: 'name' }],
  ['type', { zh: '材料类型', en: 'type' }],
  ['source', { zh: '来源渠道', en: 'source' }],
];

/** What one that is handed in states too: nobody brings what is fetched. */
const WHEN_SUBMITTED: readonly Attribute[] = [
  ['sample', { zh: '材料样本', en: 'sample' }],
  ['copies', { zh: '份数', en: 'number of copies' }],
  ['size', { zh: '规格', en: 'size' }],
  ['acceptance', { zh: '受理标准', en: 'acceptance standard' }],
  ['electronic', { zh: '是否需电子材料', en: 'whether an electronic one is needed' }],
];

/** A form is filled in electronically too. */
const WHEN_FORM: readonly Attribute[] = [
  ['electronicForm', { zh: '电子表单', en: 'electronic form' }],
];

function wanted({ way, type }: GuideMaterial): readonly Attribute[] {
  const isSubmitted = way === 'submit';
  return [
    ...ALWAYS,
    ...(isSubmitted ? WHEN_SUBMITTED : []),
    ...(isSubmitted && type === 'form' ? WHEN_FORM : []),
  ];
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && !value.trim());
}

/** A material states all of its attributes. GDE-4 */
export function gde4MaterialAttributes({ content }: LintGround): readonly Finding[] {
  return content.materials.flatMap((material, index) =>
    wanted(material)
      .filter(([field]) => isBlank(material[field]))
      .map(([field, name]) => {
        const sentence = {
          zh: `材料“${material.name}”未注明${name.zh}`,
          en: `The material “${material.name}” does not state its ${name.en}`,
        };
        const mend = { zh: `注明${name.zh}`, en: `State its ${name.en}` };
        return error(RULE, { place: `materials[${index}].${field}`, sentence, mend });
      }),
  );
}

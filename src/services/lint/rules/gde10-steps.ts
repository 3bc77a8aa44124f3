import type { Words } from '../../../platform';
import type { GuideStep } from '../../guide/parts.types';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-10';

const PARTS: readonly (readonly [field: keyof GuideStep, name: Words])[] = [
  ['days', { zh: '办理时限', en: 'time limit' }],
  ['standard', { zh: '审查标准', en: 'review standard' }],
  ['result', { zh: '办理结果', en: 'result' }],
];

function lacks(step: GuideStep, field: keyof GuideStep): boolean {
  const value = step[field];
  return value === null || value === undefined || value === '';
}

/** Steps that take longer, one after the other, than the promise. */
function tooLong({ content }: LintGround): readonly Finding[] {
  const days = content.steps.reduce((sum, step) => sum + (step.days ?? 0), 0);
  const { promisedDays } = content;
  if (typeof promisedDays !== 'number' || days <= promisedDays) return [];
  const sentence = {
    zh: `各环节时限合计 ${days} 个工作日，超过承诺办结时限 ${promisedDays} 个工作日`,
    en: `The steps take ${days} working days together, more than the ${promisedDays} that are promised`,
  };
  const mend = { zh: '核对各环节时限', en: 'Check the time limits of the steps' };
  return [warning(RULE, { place: 'steps', sentence, mend })];
}

/** Each step has a time limit, a review standard and a result; the flow chart is made from them. GDE-10 */
export function gde10Steps(ground: LintGround): readonly Finding[] {
  const missing = ground.content.steps.flatMap((step, index) =>
    PARTS.filter(([field]) => lacks(step, field)).map(([field, part]) => {
      const sentence = {
        zh: `环节“${step.name}”未注明${part.zh}`,
        en: `The step “${step.name}” does not state its ${part.en}`,
      };
      const mend = { zh: `注明${part.zh}`, en: `State its ${part.en}` };
      return error(RULE, { place: `steps[${index}].${field}`, sentence, mend });
    }),
  );
  return [...missing, ...tooLong(ground)];
}

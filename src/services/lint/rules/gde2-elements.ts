import { missingElements } from '../../guide/elements';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-2';

/** A promise that is longer than the law lets it be. */
function brokenPromise({ content }: LintGround): readonly Finding[] {
  const { statutoryDays, promisedDays } = content;
  if ((promisedDays ?? 0) <= (statutoryDays ?? Number.MAX_SAFE_INTEGER)) return [];
  const sentence = {
    zh: `承诺办结时限（${promisedDays} 个工作日）长于法定办结时限（${statutoryDays} 个工作日）`,
    en: `The promised time limit (${promisedDays} working days) is longer than the statutory one (${statutoryDays})`,
  };
  const mend = { zh: '缩短承诺办结时限', en: 'Promise no longer than the law allows' };
  return [error(RULE, { place: 'promisedDays', sentence, mend })];
}

/** Fees that are listed though nothing is charged. */
function strayFees({ content }: LintGround): readonly Finding[] {
  if (content.charged !== false || content.fees.length === 0) return [];
  const sentence = {
    zh: '注明不收费，却列有收费标准',
    en: 'Nothing is charged, yet fees are listed',
  };
  const mend = {
    zh: '删去收费标准，或者改为收费',
    en: 'Take the fees away, or say that there are',
  };
  return [error(RULE, { place: 'fees', sentence, mend })];
}

/** A guide says all of the 26 elements. GDE-2 */
export function gde2Elements(ground: LintGround): readonly Finding[] {
  const missing = missingElements(ground.content).map(({ field, name }) => {
    const sentence = { zh: `缺少要素：${name.zh}`, en: `The element is missing: ${name.en}` };
    const mend = { zh: `填写${name.zh}`, en: `Fill in ${name.en}` };
    return error(RULE, { place: String(field), sentence, mend });
  });
  return [...missing, ...brokenPromise(ground), ...strayFees(ground)];
}

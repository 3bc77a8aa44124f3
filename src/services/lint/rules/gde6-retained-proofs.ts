import { STATUTORY_DAYS } from '../../../duties';
import type { GuideContent, GuideMaterial } from '../../guide/content.types';
import { isLate } from '../../proofs/file-proof';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-6';

const { days: FILING_DAYS } = STATUTORY_DAYS['proof.filing'];

function unlisted({ name }: GuideMaterial, place: string): Finding {
  const sentence = {
    zh: `证明“${name}”不在本市保留证明事项目录内`,
    en: `The proof “${name}” is not in the city's list of retained proofs`,
  };
  const mend = {
    zh: `取消该证明；确因法律法规修订新设的，自其施行之日起 ${FILING_DAYS} 个工作日内备案（fileProof）`,
    en: `Do without it; one that a change of law newly wants is filed within ${FILING_DAYS} working days (fileProof)`,
  };
  return error(RULE, { place, sentence, mend });
}

function filedLate({ name }: GuideMaterial, place: string): Finding {
  const sentence = {
    zh: `证明“${name}”超过 ${FILING_DAYS} 个工作日才备案`,
    en: `The proof “${name}” was filed later than ${FILING_DAYS} working days`,
  };
  const mend = { zh: '今后按期备案', en: 'File the next one in time' };
  return warning(RULE, { place, sentence, mend });
}

/** What the proofs that a guide wants are called in the list. GDE-6 */
export function proofNames({ materials }: GuideContent): readonly string[] {
  return materials.filter(({ type }) => type === 'proof').map(({ name }) => name.trim());
}

/** A proof is in the list of retained proofs, or was filed as a new one. GDE-6 */
export function gde6RetainedProofs({ content, proofs }: LintGround): readonly Finding[] {
  return content.materials.flatMap((material, index) => {
    if (material.type !== 'proof') return [];
    const place = `materials[${index}].name`;
    const listed = proofs.find(({ name }) => name === material.name.trim());
    if (!listed) return [unlisted(material, place)];
    return isLate(listed) ? [filedLate(material, place)] : [];
  });
}

import type { GuideContent } from '../../guide/content.types';
import { type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-12';

/** Ways to send a reader elsewhere for what the guide itself must say. */
const ELSEWHERE = [/详见/, /另行(通知|公告)/, /以.{1,12}(为准|要求为准)/, /请?(咨询|询问)窗口/];

function textsOf(content: GuideContent): (readonly [place: string, text: string])[] {
  const lists = ['conditions', 'standards'] as const;
  return [
    ...lists.flatMap((list) =>
      content[list].map((text, index) => [`${list}[${index}]`, text] as const),
    ),
    ...content.materials.map(
      ({ acceptance }, index) => [`materials[${index}].acceptance`, acceptance ?? ''] as const,
    ),
    ...content.steps.map(
      ({ standard }, index) => [`steps[${index}].standard`, standard ?? ''] as const,
    ),
  ];
}

/** All channels show this one guide, so it says everything itself. GDE-12 */
export function gde12OneSource({ content }: LintGround): readonly Finding[] {
  return textsOf(content)
    .filter(([, text]) => ELSEWHERE.some((pattern) => pattern.test(text)))
    .map(([place]) => {
      const sentence = {
        zh: '要求读者另行查看或者询问，各渠道所见将不一致',
        en: 'It sends the reader elsewhere, so that channels will not say the same',
      };
      const mend = { zh: '在指南内写明', en: 'Say it in the guide' };
      return warning(RULE, { place, sentence, mend });
    });
}

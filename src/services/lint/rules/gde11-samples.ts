import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';
import { privateCodesIn } from '../private-codes';

const RULE = 'GDE-11';

function shows(place: string, text: string | null | undefined): readonly Finding[] {
  return privateCodesIn(text ?? '').map((kind) => {
    const sentence = { zh: `样本中有完整的${kind.zh}`, en: `The sample shows ${kind.en}` };
    const mend = { zh: `以 * 隐去${kind.zh}`, en: 'Hide it behind asterisks' };
    return error(RULE, { place, sentence, mend });
  });
}

/** Samples, which everybody reads, hide what is not fit for the public. GDE-11 */
export function gde11Samples({ content }: LintGround): readonly Finding[] {
  return [
    ...shows('resultSample', content.resultSample),
    ...content.materials.flatMap(({ sample }, index) =>
      shows(`materials[${index}].sample`, sample),
    ),
  ];
}

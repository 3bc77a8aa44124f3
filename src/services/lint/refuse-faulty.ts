import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideVersionOf } from '../guide/guide';
import type { Finding } from './finding';
import { gatherGround } from './gather-ground';
import { runGuideRules } from './guide-rules';

/** A finding as one sentence: the rule, what is wrong, how to mend it. */
function told({ rule, place, sentence, mend }: Finding) {
  return {
    zh: `${rule} ${place}：${sentence.zh}。${mend.zh}`,
    en: `${rule} ${place}: ${sentence.en}. ${mend.en}`,
  };
}

/** Refuses a version in which a rule finds an error, with all of them. Errors: GUIDE_REFUSED. */
export async function refuseFaulty(ctx: SharingContext, found: GuideVersionOf): Promise<void> {
  const findings = runGuideRules(await gatherGround(ctx, found));
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return;
  throw new GatewayError('GUIDE_REFUSED', { findings: faults.map(told) });
}

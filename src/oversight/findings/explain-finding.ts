import { fillMessage, type PlatformContext, wordsKey } from '../../platform';
import { ANOMALY_RULES } from '../anomalies/anomaly-rules';
import type { FindingRecord } from './finding';

/** Why something is unusual, in the reader's language, with the figures that a person can check. */
export function explainFinding(
  { rule, figures }: Pick<FindingRecord, 'rule' | 'figures'>,
  { locale }: Pick<PlatformContext, 'locale'>,
): string {
  const says = ANOMALY_RULES.find(({ name }) => name === rule)?.says;
  return says ? fillMessage(says[wordsKey(locale)], figures) : '';
}

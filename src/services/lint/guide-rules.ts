import type { Finding } from './finding';
import type { LintGround } from './ground';
import { gde1ListedItem } from './rules/gde1-listed-item';
import { gde2Elements } from './rules/gde2-elements';
import { gde3SameEverywhere } from './rules/gde3-same-everywhere';
import { gde4MaterialAttributes } from './rules/gde4-material-attributes';
import { gde5MaterialBasis } from './rules/gde5-material-basis';
import { gde6RetainedProofs } from './rules/gde6-retained-proofs';
import { gde7Forms } from './rules/gde7-forms';
import { gde8Producers } from './rules/gde8-producers';
import { gde9Demanded } from './rules/gde9-demanded';
import { gde9Fetched } from './rules/gde9-fetched';
import { gde9Reads } from './rules/gde9-reads';
import { gde9Suggested } from './rules/gde9-suggested';
import { gde10Steps } from './rules/gde10-steps';
import { gde11Samples } from './rules/gde11-samples';
import { gde12OneSource } from './rules/gde12-one-source';
import { gde13LawChanges } from './rules/gde13-law-changes';

/** A rule of the law, as a function of what it looks at. */
export type GuideRule = (ground: LintGround) => readonly Finding[];

/** Every rule that a guide is held to, in the order of the law. To add one, add a file and a line. */
export const GUIDE_RULES: readonly GuideRule[] = Object.freeze([
  gde1ListedItem,
  gde2Elements,
  gde3SameEverywhere,
  gde4MaterialAttributes,
  gde5MaterialBasis,
  gde6RetainedProofs,
  gde7Forms,
  gde8Producers,
  gde9Reads,
  gde9Demanded,
  gde9Fetched,
  gde9Suggested,
  gde10Steps,
  gde11Samples,
  gde12OneSource,
  gde13LawChanges,
]);

/** Runs every rule; errors first, then warnings, each in the order of the law. */
export function runGuideRules(ground: LintGround): readonly Finding[] {
  const found = GUIDE_RULES.flatMap((rule) => rule(ground));
  const isError = ({ severity }: Finding) => severity === 'error';
  return [...found.filter(isError), ...found.filter((finding) => !isError(finding))];
}

import { type ErrorSection, entry } from '../section';

/** What can go wrong in looking over the whole. */
export const OVERSIGHT_ERRORS = Object.freeze({
  OVERSIGHT_POLICY_INVALID: entry(
    500,
    '监督策略有误：{problems}',
    'The oversight policies are wrong: {problems}',
    'problems',
  ),
}) satisfies ErrorSection;

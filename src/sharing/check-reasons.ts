import { GatewayError } from '../platform';

/** Longest reasons, in characters. */
const MAX_REASONS = 4000;

/** Controls and formats, which hide or turn the writing around. Tabs and line ends are text. */
const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Reasons that must be said, as they are kept. SHR-4. Errors: INPUT_INVALID. */
export function checkReasons(field: string, text: string): string {
  const reasons = text.trim();
  const isVisible = !INVISIBLE.test(reasons);
  if (reasons.length >= 1 && reasons.length <= MAX_REASONS && isVisible) return reasons;
  const expected = { zh: `1 至 ${MAX_REASONS} 个字`, en: `1 to ${MAX_REASONS} characters` };
  const got = isVisible
    ? { zh: `${reasons.length} 个字`, en: `${reasons.length} characters` }
    : { zh: '含不可见字符', en: 'invisible characters' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

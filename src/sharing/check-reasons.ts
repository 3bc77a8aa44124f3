import { GatewayError, invisibleIn } from '../platform';

/** Longest reasons, in characters. */
const MAX_REASONS = 4000;

/** Reasons that must be said, as they are kept. SHR-4. Errors: INPUT_INVALID. */
export function checkReasons(field: string, text: string): string {
  const reasons = text.trim();
  const invisible = invisibleIn(reasons, 'text');
  if (reasons.length >= 1 && reasons.length <= MAX_REASONS && !invisible) return reasons;
  const expected = { zh: `1 至 ${MAX_REASONS} 个字`, en: `1 to ${MAX_REASONS} characters` };
  const long = { zh: `${reasons.length} 个字`, en: `${reasons.length} characters` };
  const got = invisible ?? long;
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

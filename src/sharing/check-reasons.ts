import { GatewayError } from '../platform';

/** Longest reasons, in characters. */
const MAX_REASONS = 4000;

/** Reasons that must be said, as they are kept. SHR-4. Errors: INPUT_INVALID. */
export function checkReasons(field: string, text: string): string {
  const reasons = text.trim();
  if (reasons.length >= 1 && reasons.length <= MAX_REASONS && !reasons.includes('\0')) {
    return reasons;
  }
  const expected = { zh: `1 至 ${MAX_REASONS} 个字`, en: `1 to ${MAX_REASONS} characters` };
  const got = { zh: `${reasons.length} 个字`, en: `${reasons.length} characters` };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

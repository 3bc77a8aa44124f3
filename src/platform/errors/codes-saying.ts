import { CATALOGUE, type ErrorCode } from './catalogue';

const CODES = Object.keys(CATALOGUE) as ErrorCode[];

/** Codes whose message has this text in either language, whatever its case. */
export function codesSaying(text: string): ErrorCode[] {
  const asked = text.toLowerCase();
  return CODES.filter((code) => {
    const { zh, en } = CATALOGUE[code];
    return `${zh}\n${en}`.toLowerCase().includes(asked);
  });
}

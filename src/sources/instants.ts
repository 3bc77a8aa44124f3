import { isRealDate } from '../platform';

/** An instant in ISO 8601; without a zone it is Chinese time, as departments write it. */
const INSTANT =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?$/i;

const CHINA = '+08:00';

/** An instant as ISO 8601 in UTC with milliseconds, or undefined where the text is none. */
export function toInstant(text: string): string | undefined {
  const match = INSTANT.exec(text);
  if (match === null || !isRealDate(match[1] ?? '')) return undefined;
  const [, day, minute, second = '00', fraction = '', zone = CHINA] = match;
  const offset = zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const time = `${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}`;
  const instant = new Date(`${day}T${time}${offset}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  const written = instant.toISOString();
  return written.length === 24 ? written : undefined;
}

import type { Value } from '../connector';

/** A way into a JSON answer, parsed: names of members and indexes of arrays. */
export type Path = readonly string[];

/**
 * Parses a path: `data.owner.name` with `.` between the parts, or a JSON pointer such as
 * `/data/owner.name` (RFC 6901) where names hold dots. Empty text is the whole answer.
 */
export function parsePath(text: string): Path {
  if (text === '') return [];
  if (!text.startsWith('/')) return text.split('.');
  const parts = text.slice(1).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a path; undefined where the way ends before. Inherited members do not count. */
export function valueAt(answer: Value | undefined, path: Path): Value | undefined {
  let value = answer;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string, Value>>)[part];
  }
  return value;
}

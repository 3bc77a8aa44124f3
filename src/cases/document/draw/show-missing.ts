import type { DocumentContent, DocumentPart } from '../document';
import type { Typeface } from './typeface';

/** What printers set for a character that they have no type for (〓, the geta mark). */
export const STAND_IN = '〓';

/** A content that every character can be drawn of, and what was replaced, in order. */
export interface Shown {
  readonly content: DocumentContent;
  readonly missing: readonly string[];
}

/** `U+20BB7` */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Puts a mark where no font has a character and says below which ones they are: nothing that a
 * paper says is left out silently.
 */
export function showMissing(content: DocumentContent, face: Typeface): Shown {
  const missing: string[] = [];
  const shown = (text: string) =>
    [...text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')]
      .map((character) => {
        if (character === '\n' || face.has(character, 'regular')) return character;
        missing.push(nameOf(character));
        return STAND_IN;
      })
      .join('');
  const part = (each: DocumentPart): DocumentPart => mapTexts(each, shown);
  const whole: DocumentContent = {
    issuer: shown(content.issuer),
    title: shown(content.title),
    number: content.number === null ? null : shown(content.number),
    parts: content.parts.map(part),
    date: content.date,
  };
  return missing.length === 0
    ? { content, missing }
    : { content: { ...whole, parts: [...whole.parts, noteOf(missing)] }, missing };
}

function noteOf(missing: readonly string[]): DocumentPart {
  const text = `注：文中“${STAND_IN}”为字库未收录的字，依次为：${missing.join('、')}。`;
  return { kind: 'paragraph', text };
}

function mapTexts(part: DocumentPart, map: (text: string) => string): DocumentPart {
  if (part.kind === 'paragraph') return { ...part, text: map(part.text) };
  if (part.kind === 'facts') {
    return {
      ...part,
      facts: part.facts.map(([label, value]) => [map(label), map(value)] as const),
    };
  }
  return { ...part, head: part.head.map(map), rows: part.rows.map((row) => row.map(map)) };
}

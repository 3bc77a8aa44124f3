import { fontsFor, type OpenFont, rareFont, type Weight } from './open-font';

/** What may be empty: spaces of a width. */
const SPACES = /^[\u0020\u00a0\u3000]$/;

/** A stretch of text that one font draws. */
export interface Run {
  readonly font: OpenFont;
  readonly text: string;
}

/** What text of a document is drawn with, every font that it needs opened before. */
export class Typeface {
  private readonly fonts: ReadonlyMap<string, OpenFont | null>;
  private readonly widths = new Map<string, number>();

  constructor(fonts: ReadonlyMap<string, OpenFont | null>) {
    this.fonts = fonts;
  }

  /** True where some font has the character. */
  has(character: string, weight: Weight): boolean {
    return Boolean(this.fonts.get(weight + character));
  }

  /** How wide text is at a size, both in points. */
  width(text: string, size: number, weight: Weight): number {
    let width = 0;
    for (const character of text) width += this.advance(character, weight);
    return width * size;
  }

  /** Text in the fonts that draw it; characters that no font has are left out. */
  runs(text: string, weight: Weight): Run[] {
    const runs: { font: OpenFont; text: string }[] = [];
    for (const character of text) {
      const font = this.fonts.get(weight + character);
      const last = runs.at(-1);
      if (!font) continue;
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  /** The advance of a character as a part of the size. */
  private advance(character: string, weight: Weight): number {
    const key = weight + character;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const open = this.fonts.get(key);
    const glyph = open?.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const advance = glyph && open ? glyph.advanceWidth / open.font.unitsPerEm : 0;
    this.widths.set(key, advance);
    return advance;
  }
}

/** True where the font has an outline for the character; without one there is a gap that nobody sees. */
function hasOutline({ font }: OpenFont, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(codePoint)) return false;
  return SPACES.test(character) || font.glyphForCodePoint(codePoint).path.commands.length > 0;
}

/** True where the font shows the character. */
function shows(open: OpenFont, character: string): boolean {
  const known = open.shown.get(character) ?? hasOutline(open, character);
  open.shown.set(character, known);
  return known;
}

/** The first font that shows a character, or null. */
async function fontOf(character: string, weight: Weight): Promise<OpenFont | null> {
  const usual = await fontsFor(character.codePointAt(0) ?? 0, weight);
  const font = usual.find((each) => shows(each, character));
  if (font) return font;
  const rare = await rareFont();
  return shows(rare, character) ? rare : null;
}

/** Opens what these texts are drawn with. */
export async function openTypeface(texts: Readonly<Record<Weight, string>>): Promise<Typeface> {
  const fonts = new Map<string, OpenFont | null>();
  for (const [weight, text] of Object.entries(texts) as [Weight, string][]) {
    for (const character of new Set(text)) {
      fonts.set(weight + character, await fontOf(character, weight));
    }
  }
  return new Typeface(fonts);
}

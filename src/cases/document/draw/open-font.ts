import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { LRUCache } from 'lru-cache';

/** How heavy letters are drawn: text, or titles and heads of tables. */
export type Weight = 'regular' | 'bold';

/** A font that is ready to be measured and embedded. */
export interface OpenFont {
  /** The same for the same outlines; a document embeds each once. */
  readonly key: string;
  readonly bytes: Buffer;
  readonly font: Font;
  /** Characters that were looked for, and whether it shows them. */
  readonly shown: Map<string, boolean>;
}

const FOLDER = dirname(require.resolve('@fontsource-variable/noto-serif-sc/unicode.json'));
const RARE_FILE = require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff2');
const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

/** Opened fonts that are kept, about 100 KB each; the one for rare characters has 14 MB. */
const KEPT = 120;
const opened = new LRUCache<string, Promise<OpenFont>>({ max: KEPT });

/** A slice of the font: the package splits it by characters, so that web pages load few. */
interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

function rangesOf(text: string): Slice['ranges'] {
  return text.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [first, last];
  });
}

/** Which characters the package says each of its slices has. */
function rangesByName(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8'));
}

let slices: readonly Slice[] | undefined;

/** All slices; those of Chinese first, so that quotation marks are as wide as a character. */
function allSlices(): readonly Slice[] {
  slices ??= Object.entries(rangesByName()).map(([name, text]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: rangesOf(text),
  }));
  return slices;
}

/** Every code point that a slice says it has. */
function codePointsOf({ ranges }: Slice): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
}

let claims: ReadonlyMap<number, readonly Slice[]> | undefined;

/** The slices that say they have a code point, for every one that any has. */
function allClaims(): ReadonlyMap<number, readonly Slice[]> {
  if (claims) return claims;
  const made = new Map<number, Slice[]>();
  for (const slice of allSlices()) {
    for (const codePoint of codePointsOf(slice)) {
      const known = made.get(codePoint);
      if (known) known.push(slice);
      else made.set(codePoint, [slice]);
    }
  }
  claims = made;
  return made;
}

/** A font of one face; a collection of several is in neither package. */
async function parsed(key: string, bytes: Buffer): Promise<OpenFont> {
  const { create } = await import('fontkit');
  return { key, bytes, font: create(bytes) as Font, shown: new Map() };
}

async function openSlice(slice: Slice, weight: Weight): Promise<OpenFont> {
  const file = join(FOLDER, 'files', `noto-serif-sc-${slice.name}-wght-normal.woff2`);
  const { default: subsetFont } = await import('subset-font');
  const bytes = await subsetFont(
    await readFile(file),
    String.fromCodePoint(...codePointsOf(slice)),
    {
      targetFormat: 'truetype',
      variationAxes: { wght: WEIGHTS[weight] },
    },
  );
  return parsed(`${slice.name}-${weight}`, bytes);
}

async function openRare(): Promise<OpenFont> {
  const { convert } = await import('fontverter');
  const bytes = await convert(await readFile(RARE_FILE), 'truetype');
  return parsed('rare', bytes);
}

/** Opens a font once; one that could not be opened is tried again by the next who asks. */
function once(key: string, open: () => Promise<OpenFont>): Promise<OpenFont> {
  const known = opened.get(key);
  if (known) return known;
  const opening = open();
  opened.set(key, opening);
  opening.catch(() => opened.delete(key));
  return opening;
}

/** The fonts that may have a character, the likeliest first. */
export async function fontsFor(codePoint: number, weight: Weight): Promise<OpenFont[]> {
  const claiming = allClaims().get(codePoint) ?? [];
  return Promise.all(
    claiming.map((slice) => once(`${slice.name}-${weight}`, () => openSlice(slice, weight))),
  );
}

/** The font of last resort: coarse outlines of nearly every character of the basic plane. */
export function rareFont(): Promise<OpenFont> {
  return once('rare', openRare);
}

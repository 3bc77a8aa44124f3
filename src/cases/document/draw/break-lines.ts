/** Marks that never begin a line, and marks that never end one (GB/T 15834). */
const NEVER_FIRST = /^[,.;:!?)\]}，。、；：！？）》〉】〕」』”’％%…—·]/u;
const NEVER_LAST = /[([{（《〈【〔「『“‘]$/u;

/** Latin words and numbers stay together; every other character may begin a line. */
const PIECES = /[\u0021-\u007e\u00a1-\u024f]+|\s+|./gu;

/** Pieces of text between which a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = pieces.at(-1);
    const isBound = last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last));
    if (isBound) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** A piece that is wider than a line, as single characters. */
function fitting(piece: string, limit: number, widthOf: (text: string) => number): string[] {
  return widthOf(piece) <= limit ? [piece] : [...piece];
}

/**
 * Breaks text into lines that are no wider than the limit, the Chinese way: anywhere but before a
 * closing and after an opening mark. At least one line, which may be empty.
 *
 * @param widthOf width of a text, in the unit of `limit`
 * @param indent what the first line is shorter by
 */
export function breakLines(
  text: string,
  limit: number,
  widthOf: (text: string) => number,
  indent = 0,
): string[] {
  const lines = [''];
  for (const piece of piecesOf(text).flatMap((each) => fitting(each, limit - indent, widthOf))) {
    const line = lines.at(-1) ?? '';
    const room = lines.length === 1 ? limit - indent : limit;
    if (line === '' || widthOf((line + piece).trimEnd()) <= room) {
      lines[lines.length - 1] = line + (line === '' ? piece.trimStart() : piece);
    } else {
      lines.push(piece.trimStart());
    }
  }
  return lines.map((line) => line.trimEnd());
}

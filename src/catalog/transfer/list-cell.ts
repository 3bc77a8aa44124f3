/** Texts in one cell, a line each; line ends and backslashes inside a text are written `\n`, `\\`. */
export function writeList(texts: readonly string[]): string {
  const escaped = texts.map((text) =>
    text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r'),
  );
  return escaped.join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** The texts of such a cell; empty lines are nobody's text. */
export function readList(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/\\[\\nr]/g, (written) => ESCAPES[written] ?? written));
}

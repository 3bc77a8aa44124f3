/** What stands between the parts of a line; a keyboard for Chinese gives the wider one. */
const MARK = '|';

/** Stands for no character at all: beside spaces that are meant, and where a text is nothing else. */
const BLANK = '\\e';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\\\': '\\',
  '\\n': '\n',
  '\\r': '\r',
  '\\|': '|',
  '\\｜': '｜',
  [BLANK]: '',
};

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function unescaped(text: string): string {
  return text.replace(/\\[\\nre|｜]/g, (written) => ESCAPES[written] ?? written);
}

function cellOf(lines: readonly string[]): string {
  return lines.map((line) => (line.trim() === '' ? BLANK + line : line)).join('\n');
}

function linesOf(cell: string): string[] {
  return cell.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Texts in one cell, a line each; line ends and backslashes inside a text are written `\n`, `\\`. */
export function writeList(texts: readonly string[]): string {
  return cellOf(texts.map(escaped));
}

/** The texts of such a cell; empty lines are nobody's text. */
export function readList(cell: string): string[] {
  return linesOf(cell).map(unescaped);
}

function partOf(text: string): string {
  const part = escaped(text).replace(/[|｜]/g, '\\$&');
  return part === part.trim() ? part : BLANK + part + BLANK;
}

/** Lines of several parts in one cell, with a bar between the parts. */
export function writeParts(lines: readonly (readonly string[])[]): string {
  return cellOf(lines.map((parts) => parts.map(partOf).join(MARK)));
}

/** The parts of each line of such a cell, without the spaces around them. */
export function readParts(cell: string): string[][] {
  return linesOf(cell).map((line) => {
    const parts = [''];
    for (const [token] of line.matchAll(/\\.|[|｜]|[^\\|｜]+|\\/gs)) {
      if (token === '|' || token === '｜') parts.push('');
      else parts.push((parts.pop() ?? '') + token);
    }
    return parts.map((part) => unescaped(part.trim()));
  });
}

import { ERROR_SECTIONS } from './catalogue';
import type { ErrorEntry, ErrorSection } from './section';

const HEAD = `# Errors

Generated from the catalogue in \`src/platform/errors\`; renew it with \`npm run docs\`.

An answer that fails carries \`code\`, \`message\` (Chinese, or English by \`Accept-Language\`), \`facts\`
and the request id. Programs act on the code; the facts fill the message and can be read by
programs too. The HTTP status is that of an answer that fails as a whole; an error on one field
leaves the rest of the answer, and its status, as it is.
`;

/** One row of the table. */
function row([code, entry]: [string, ErrorEntry]): string {
  const facts = entry.facts.map((fact) => `\`${fact}\``).join(', ');
  return `| \`${code}\` | ${entry.http} | ${entry.en} | ${entry.zh} | ${facts} |`;
}

/** The table of one room; nothing for a room without errors. */
function table([room, section]: [string, ErrorSection]): string {
  const rows = Object.entries(section).map(row);
  if (rows.length === 0) return '';
  const head = '| code | HTTP | English | 中文 | facts |\n|---|---|---|---|---|';
  return `\n## ${room}\n\n${head}\n${rows.join('\n')}\n`;
}

/** The whole catalogue as a page of documentation, for `docs/errors.md`. */
export function errorsMarkdown(): string {
  return HEAD + Object.entries(ERROR_SECTIONS).map(table).join('');
}

/** What a spreadsheet would take for a formula, or has been told not to. */
const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A text that no spreadsheet takes for a formula, not even after the file was saved as CSV: with an
 * apostrophe before it. One more where it has some already, so that it comes back equal.
 */
export function guardText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text without its guard. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

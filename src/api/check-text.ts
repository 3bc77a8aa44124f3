import { GatewayError } from '../platform';

/** Text that every room and database can keep: no NUL, no half of a surrogate pair. */
function isText(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed();
}

/**
 * Refuses text that a database would choke on, wherever it stands in a request.
 *
 * @throws INPUT_INVALID naming the place, never the text
 */
export function checkText(field: string, value: string): void {
  if (isText(value)) return;
  const expected = { zh: '有效的 Unicode 文本', en: 'valid Unicode text' };
  const got = { zh: '空字符或不成对的代理字符', en: 'a NUL or half a surrogate pair' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

/**
 * Checks all text in the variables of a request, names of fields too. They may be nested as deep as
 * the body is long, so what is still to look at stands in a list and not on the stack.
 *
 * @throws INPUT_INVALID{field: 'variables'}
 */
export function checkVariables(variables: unknown): void {
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') checkText('variables', value);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      checkText('variables', name);
      waiting.push(inner);
    }
  }
}

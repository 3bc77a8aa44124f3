import { GatewayError } from '../../platform';
import type { HostedColumn } from '../hosted/columns';
import type { FileRow } from './cell';

/** Headers told in an error at most. */
const MAX_TOLD = 20;

/**
 * The columns of a dataset in the order in which a file has them. A file has exactly the declared
 * headers, in any order. Errors: LOAD_HEADER{dataset, missing, unknown, repeated}.
 */
export function matchHeader(
  dataset: string,
  columns: readonly HostedColumn[],
  header: FileRow | undefined,
): readonly HostedColumn[] {
  const written = (header?.cells ?? []).map((cell) =>
    typeof cell === 'string' ? cell.trim() : '',
  );
  const declared = new Map(columns.map((column) => [column.header, column]));
  const missing = columns.map((column) => column.header).filter((text) => !written.includes(text));
  const unknown = written.filter((text) => !declared.has(text));
  const repeated = written.filter((text, place) => written.indexOf(text) !== place);
  if (missing.length + unknown.length + repeated.length > 0) {
    const facts = { missing: told(missing), unknown: told(unknown), repeated: told(repeated) };
    throw new GatewayError('LOAD_HEADER', { dataset, ...facts });
  }
  return written.flatMap((text) => declared.get(text) ?? []);
}

/** An empty list is left out: the message has a dash for it. */
function told(headers: readonly string[]): readonly string[] | undefined {
  if (headers.length === 0) return undefined;
  return headers.slice(0, MAX_TOLD).map((text) => text.slice(0, 100));
}

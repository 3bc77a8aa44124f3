import type { SourceKind } from './connector';
import type { ConnectorKind } from './connector-kind';
import { hosted } from './hosted';
import { http } from './http';
import { postgres } from './postgres';

/** Every kind of source there is, in the order they are listed to a person. */
export const KINDS: readonly ConnectorKind[] = Object.freeze([hosted, postgres, http]);

/** The kind of this name. */
export function kindOf(kind: SourceKind): ConnectorKind {
  const found = KINDS.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new TypeError(`expected a kind of source, got ${kind}`);
  return found;
}

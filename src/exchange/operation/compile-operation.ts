import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { SHARED } from '../schema/data-schema';
import type { SharedField, SharedType } from '../schema/shared-type';
import {
  type CollectContext,
  type CollectedFields,
  collectFields,
  selectionsOf,
} from './collect-fields';
import { compilePosition } from './compile-position';
import { compileFlat } from './compile-row';
import type { BlockCell, CompiledBlock, CompiledOperation, FieldPosition } from './compiled';

function compileBlock(
  context: CollectContext,
  shared: SharedType,
  key: string,
  nodes: readonly FieldNode[],
): CompiledBlock {
  const positions: FieldPosition[] = [];
  const cellOf = (name: string, inner: readonly FieldNode[], field?: SharedField): BlockCell => {
    if (field) {
      const position = compilePosition(context, field, inner, [key, name]);
      positions.push(position);
      return { kind: 'read', key: name, position };
    }
    if (inner[0]?.name.value === '__typename') return { kind: 'typename', key: name };
    return { kind: 'provenance', key: name, selection: compileFlat(context, 'Provenance', inner) };
  };
  const fields = collectFields(context, shared.type.name, selectionsOf(nodes));
  const cells = [...fields].map(([name, inner]) =>
    cellOf(name, inner, shared.fields.get(inner[0]?.name.value ?? '')),
  );
  return { key, nodes, cells, positions };
}

function isShared(nodes: readonly FieldNode[]): boolean {
  return nodes[0]?.name.value === SHARED;
}

/** The document with an operation of only those root fields that are the office's. */
function officeDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: CollectedFields,
): DocumentNode | null {
  const selections = [...fields.values()].filter((nodes) => !isShared(nodes)).flat();
  if (selections.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const definitions = document.definitions.map((definition) =>
    definition === operation ? { ...operation, selectionSet } : definition,
  );
  return { kind: Kind.DOCUMENT, definitions };
}

/** Takes a query apart into the blocks of shared data and the office's rest. */
export function compileOperation(
  context: CollectContext,
  shared: SharedType,
  queryName: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation {
  const fields = collectFields(context, queryName, [operation.selectionSet]);
  const ours = [...fields].filter(([, nodes]) => isShared(nodes));
  return {
    keys: [...fields.keys()],
    blocks: ours.map(([key, nodes]) => compileBlock(context, shared, key, nodes)),
    office: officeDocument(document, operation, fields),
  };
}

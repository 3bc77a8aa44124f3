import type { FieldNode } from 'graphql';
import { FigureType } from '../schema/common-types';
import type { SharedField } from '../schema/shared-type';
import { type CollectContext, collectFields, selectionsOf } from './collect-fields';
import { compileFlat, countRead } from './compile-row';
import type { AggregateCell, FigureName, GroupCell } from './compiled';

function compileGroupCell(
  context: CollectContext,
  key: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
): GroupCell {
  const [node] = nodes;
  const name = node.name.value;
  if (name === '__typename') return { kind: 'typename', key };
  if (name === 'key' || name === 'suppressed') return { kind: name, key };
  const selection = compileFlat(context, FigureType.name, nodes);
  if (name === 'count') return { kind: name, key, selection };
  return { kind: 'figure', key, of: name as FigureName, node, selection };
}

/** Compiles one `aggregate` of a page. It costs its source as much as a read, and counts as one. */
export function compileAggregate(
  context: CollectContext,
  { resource }: SharedField,
  key: string,
  nodes: readonly FieldNode[],
): AggregateCell {
  countRead(context);
  const [node] = nodes;
  if (!node) throw new Error('a field has a node');
  const fields = collectFields(context, resource.names.group, selectionsOf(nodes));
  const cells = [...fields].map(([name, inner]) =>
    compileGroupCell(context, name, inner as [FieldNode, ...FieldNode[]]),
  );
  return { kind: 'aggregate', key, node, cells };
}

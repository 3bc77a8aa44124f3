import type { FieldNode } from 'graphql';
import { FigureType } from '../schema/common-types';
import type { SharedField } from '../schema/shared-type';
import { type CollectContext, collectFields, selectionsOf } from './collect-fields';
import { compileAggregate } from './compile-aggregate';
import { compileFlat, compileRow, newFindings, type RowFindings } from './compile-row';
import type { ConnectionCell, EdgeCell, FieldPosition } from './compiled';

type Path = readonly string[];

function compileEdges(
  context: CollectContext,
  { resource }: SharedField,
  nodes: readonly FieldNode[],
  path: Path,
  findings: RowFindings,
): EdgeCell[] {
  const fields = collectFields(context, resource.names.edge, selectionsOf(nodes));
  return [...fields].map(([key, inner]): EdgeCell => {
    const name = inner[0]?.name.value;
    if (name === 'cursor') return { kind: 'cursor', key };
    if (name === '__typename') return { kind: 'typename', key };
    const sets = selectionsOf(inner);
    return {
      kind: 'node',
      key,
      row: compileRow(context, resource, sets, [...path, key], findings),
    };
  });
}

function compileConnection(
  context: CollectContext,
  field: SharedField,
  nodes: readonly FieldNode[],
  path: Path,
  findings: RowFindings,
): ConnectionCell[] {
  const fields = collectFields(context, field.resource.names.connection, selectionsOf(nodes));
  return [...fields].map(([key, inner]): ConnectionCell => {
    const name = inner[0]?.name.value;
    if (name === '__typename') return { kind: 'typename', key };
    if (name === 'edges') {
      const cells = compileEdges(context, field, inner, [...path, key], findings);
      return { kind: 'edges', key, cells };
    }
    if (name === 'totalCount') {
      return { kind: name, key, selection: compileFlat(context, FigureType.name, inner) };
    }
    if (name === 'aggregate') return compileAggregate(context, field, key, inner);
    const kind = name === 'pageInfo' ? 'pageInfo' : 'provenance';
    const typeName = kind === 'pageInfo' ? 'PageInfo' : 'Provenance';
    return { kind, key, selection: compileFlat(context, typeName, inner) };
  });
}

function isCounting({ kind }: ConnectionCell): boolean {
  return kind === 'totalCount' || kind === 'aggregate';
}

/** Compiles one field of `Shared` into the place of a read. */
export function compilePosition(
  context: CollectContext,
  field: SharedField,
  nodes: readonly FieldNode[],
  path: Path,
): FieldPosition {
  const { kind, resource, keys } = field;
  const findings = newFindings(context);
  const isPage = kind === 'page';
  const cells = isPage ? compileConnection(context, field, nodes, path, findings) : [];
  if (!isPage) compileRow(context, resource, selectionsOf(nodes), path, findings);
  const isCounted = cells.some(isCounting);
  const hasRows =
    !isCounted || cells.some((cell) => cell.kind === 'edges' || cell.kind === 'pageInfo');
  return { kind, resource, keys, path, nodes, cells, isCounted, hasRows, ...findings };
}

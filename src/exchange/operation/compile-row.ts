import type { FieldNode, SelectionSetNode } from 'graphql';
import type { ItemModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { LinkPlan, ResourcePlan } from '../schema/resource-plan';
import { type CollectContext, collectFields, selectionsOf } from './collect-fields';
import type { FlatSelection, LinkPosition, RowCell, RowSelection } from './compiled';

type Path = readonly string[];

/** What is found while the rows of one position are compiled. */
export interface RowFindings {
  readonly rows: RowSelection[];
  readonly items: Map<ItemModel, Path>;
  readonly links: LinkPosition[];
}

/** Most places of a request where data is read: each costs a decision, a read and a record. */
const MAX_READS = 100;

/**
 * Counts one more place. Throws LIMIT_READS: fragments that spread each other make many places out
 * of a short document.
 */
export function countRead(context: CollectContext): void {
  context.reads += 1;
  if (context.reads > MAX_READS) throw new GatewayError('LIMIT_READS', { limit: MAX_READS });
}

/** Empty findings for one more place. Throws LIMIT_READS. */
export function newFindings(context: CollectContext): RowFindings {
  countRead(context);
  return { rows: [], items: new Map(), links: [] };
}

/** Compiles the selection of a flat object such as provenance. */
export function compileFlat(
  context: CollectContext,
  typeName: string,
  nodes: readonly FieldNode[],
): FlatSelection {
  const fields = collectFields(context, typeName, selectionsOf(nodes));
  return [...fields].map(([key, inner]) => {
    const name = inner[0]?.name.value ?? key;
    const hasMore = selectionsOf(inner).length > 0;
    return { key, name, inner: hasMore ? compileFlat(context, 'QuotaLeft', inner) : [] };
  });
}

function compileLink(
  context: CollectContext,
  link: LinkPlan,
  nodes: readonly FieldNode[],
  path: Path,
): LinkPosition {
  const findings = newFindings(context);
  compileRow(context, link.target, selectionsOf(nodes), path, findings);
  return { kind: 'link', link, resource: link.target, path, nodes, ...findings };
}

function compileCell(
  context: CollectContext,
  resource: ResourcePlan,
  key: string,
  nodes: readonly FieldNode[],
  path: Path,
  findings: RowFindings,
): RowCell {
  const name = nodes[0]?.name.value ?? key;
  const item = resource.items.get(name);
  if (item) {
    if (!findings.items.has(item)) findings.items.set(item, path);
    return { kind: 'item', key, item };
  }
  const link = resource.links.get(name);
  if (link) {
    const position = compileLink(context, link, nodes, path);
    findings.links.push(position);
    return { kind: 'link', key, position };
  }
  if (name === '__typename') return { kind: 'typename', key };
  return { kind: 'provenance', key, selection: compileFlat(context, 'Provenance', nodes) };
}

/** Compiles what is asked of the rows of a resource, adding to the findings of its position. */
export function compileRow(
  context: CollectContext,
  resource: ResourcePlan,
  selectionSets: readonly SelectionSetNode[],
  path: Path,
  findings: RowFindings,
): RowSelection {
  const fields = collectFields(context, resource.names.row, selectionSets);
  const cells = [...fields].map(([key, nodes]) =>
    compileCell(context, resource, key, nodes, [...path, key], findings),
  );
  const row = { path, cells };
  findings.rows.push(row);
  return row;
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection is read with. */
export interface CollectContext {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Set once the outcome depended on a variable, so that it must not be kept for the next request. */
  dependsOnVariables: boolean;
  /** Places where data is read, so far. */
  reads: number;
}

/** Fields to answer, by response key, in order; the nodes of one key are merged. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** The fragments of a document, by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

function isIncluded(context: CollectContext, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  context.dependsOnVariables ||= node.directives.some((directive) =>
    directive.arguments?.some((argument) => argument.value.kind === Kind.VARIABLE),
  );
  const skip = getDirectiveValues(GraphQLSkipDirective, node, context.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, context.variables);
  return skip?.if !== true && include?.if !== false;
}

/** The selection of a fragment when it applies to this type and was not visited yet, or null. */
function fragmentSelection(
  context: CollectContext,
  typeName: string,
  node: Exclude<SelectionNode, FieldNode>,
  visited: Set<string>,
): SelectionSetNode | null {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    const condition = node.typeCondition?.name.value ?? typeName;
    return condition === typeName ? node.selectionSet : null;
  }
  const name = node.name.value;
  const fragment = visited.has(name) ? undefined : context.fragments.get(name);
  visited.add(name);
  return fragment?.typeCondition.name.value === typeName ? fragment.selectionSet : null;
}

/**
 * Collects the fields of an object type as the GraphQL specification says. Our object types are
 * part of no interface or union, so a fragment applies exactly when it names the type.
 */
export function collectFields(
  context: CollectContext,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(context, node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(node);
        else fields.set(key, [node]);
        continue;
      }
      const inner = fragmentSelection(context, typeName, node, visited);
      if (inner) visit(inner);
    }
  };
  for (const set of selectionSets) visit(set);
  return fields;
}

/** The selection sets below nodes that were merged. */
export function selectionsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap((node) => node.selectionSet ?? []);
}

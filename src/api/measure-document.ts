import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { holdLimit } from './document-limits';

/** The size of a document with its fragments written out in place. */
export interface DocumentSize {
  /** Levels of fields of the deepest operation. */
  readonly depth: number;
  /** Aliased fields of all operations. */
  readonly aliases: number;
  /** Fields at the root of the widest operation. */
  readonly rootFields: number;
  /** Selection sets inside each other, those of fragments too. */
  readonly nesting: number;
}

interface SetSize {
  readonly depth: number;
  readonly aliases: number;
  readonly nesting: number;
  /** Fields of the set itself. */
  readonly fields: number;
}

const EMPTY: SetSize = { depth: 0, aliases: 0, nesting: 0, fields: 0 };

/** The schema's own fields: GraphQL has a rule of its own for their depth. */
const isIntrospection = (field: FieldNode): boolean => field.name.value.startsWith('__');

/** Most sets inside each other: GraphQL's own validation goes some calls deeper with each. */
export const MAX_NESTING = 200;

/**
 * Measures a document. A fragment counts as often as it is spread, but is walked once: a document
 * of fragments that spread each other twice is exponential only in what it says, not in this walk.
 * A cycle of fragments counts once; validation refuses it.
 *
 * @throws LIMIT_DEPTH where the walk itself would go too deep
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const measure = new Measure(document);
  let size: DocumentSize = { depth: 0, aliases: 0, rootFields: 0, nesting: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    size = add(size, measure.set(definition.selectionSet));
  }
  return size;
}

function add(total: DocumentSize, one: SetSize): DocumentSize {
  return {
    depth: Math.max(total.depth, one.depth),
    aliases: total.aliases + one.aliases,
    rootFields: Math.max(total.rootFields, one.fields),
    nesting: Math.max(total.nesting, one.nesting),
  };
}

class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, SetSize>();
  private level = 0;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition);
      }
    }
  }

  set({ selections }: SelectionSetNode): SetSize {
    this.level += 1;
    holdLimit('LIMIT_DEPTH', this.level, MAX_NESTING);
    let { depth, aliases, nesting, fields } = EMPTY;
    for (const selection of selections) {
      const part = this.selection(selection);
      depth = Math.max(depth, part.depth);
      aliases += part.aliases;
      nesting = Math.max(nesting, part.nesting);
      fields += part.fields;
    }
    this.level -= 1;
    return { depth, aliases, nesting: nesting + 1, fields };
  }

  private selection(selection: SelectionNode): SetSize {
    if (selection.kind === Kind.FIELD) return this.field(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.set(selection.selectionSet);
    return this.fragment(selection.name.value);
  }

  private field(field: FieldNode): SetSize {
    const inner = field.selectionSet ? this.set(field.selectionSet) : EMPTY;
    return {
      depth: isIntrospection(field) ? 1 : inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      nesting: inner.nesting,
      fields: 1,
    };
  }

  private fragment(name: string): SetSize {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, EMPTY);
    const definition = this.fragments.get(name);
    const size = definition ? this.set(definition.selectionSet) : EMPTY;
    this.known.set(name, size);
    return size;
  }
}

import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents are remembered up to so many characters of them in all. */
const REMEMBERED_CHARACTERS = 8_000_000;

/** A validated document that reads shared data and nothing else. */
export interface KnownRead {
  readonly document: DocumentNode;
  /** The generation it was validated on. */
  readonly schema: GraphQLSchema;
  /** The name of its only operation. */
  readonly operationName: string | null;
}

/**
 * The documents that Apollo found valid and that read only `shared`. Systems ask the same few
 * questions all day: these need nothing more of Apollo than what it said of them the first time.
 */
export class KnownReads {
  private readonly known = new LRUCache<string, KnownRead>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_read, source) => source.length + 1,
  });

  /** Keeps a document that was validated on a generation, where it is of the kind. */
  remember(source: string, schema: GraphQLSchema, document: DocumentNode): void {
    const name = nameOfOnlyRead(document);
    if (name !== undefined) this.known.set(source, { document, schema, operationName: name });
  }

  /** The document with this text, as long as its generation is the newest. */
  find(source: string, newest: GraphQLSchema): KnownRead | null {
    const read = this.known.get(source);
    return read?.schema === newest ? read : null;
  }
}

/** The name of a document's only operation, a query of `shared` fields alone; else undefined. */
function nameOfOnlyRead({ definitions }: DocumentNode): string | null | undefined {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation?.operation !== OperationTypeNode.QUERY || operations.length > 1) return undefined;
  const { selectionSet, name } = operation;
  const isShared = selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && one.name.value === 'shared',
  );
  return isShared ? (name?.value ?? null) : undefined;
}

import { type DefinitionNode, Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { GatewayError } from '../platform';
import { isAllowed, type OfficePermissions } from './permissions';

/**
 * Types that a variable of an unknown caller may have: asking for others would try names. `Role`, which
 * `signIn` takes, and `ServedParty` of the guides are there whatever the catalogue holds.
 */
const OPEN_TYPES: ReadonlySet<string> = new Set([
  'String',
  'ID',
  'Int',
  'Float',
  'Boolean',
  'Role',
  'ServedParty',
]);

/**
 * Makes the check of documents that come without identity. Introspection and the messages of
 * validation tell what the catalogue holds, so only operations of fields that are open to anyone
 * get as far as that, and these name no types: no fragments, and variables of open types alone.
 *
 * @throws UNAUTHENTICATED
 */
export function anonymousCheck(table: OfficePermissions): (source: string) => void {
  return (source) => {
    const document = parse(source, { noLocation: true });
    const open = document.definitions.every((definition) => isOpen(definition, table));
    if (!open) throw new GatewayError('UNAUTHENTICATED');
    visit(document, {
      NamedType({ name }) {
        if (!OPEN_TYPES.has(name.value)) throw new GatewayError('UNAUTHENTICATED');
      },
    });
  };
}

function isOpen(definition: DefinitionNode, { Query, Mutation }: OfficePermissions): boolean {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
  const lines = definition.operation === 'mutation' ? Mutation : Query;
  return fieldsOf(definition.selectionSet).every(
    (name) => name === '__typename' || isAllowed(lines[name]?.allow ?? [], null),
  );
}

/** The fields of a set; whatever is spread counts under a name that nobody may call. */
function fieldsOf({ selections }: SelectionSetNode): string[] {
  return selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : ''));
}

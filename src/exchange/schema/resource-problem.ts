import type { ItemModel, ResourceModel } from '../../catalog';
import { isKeyType } from './item-scalars';
import { namesOf } from './names';

const LEGAL_NAME = /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/;
/** Names that mean something else on a row, in `where`, or as an enum value. */
const RESERVED = new Set(['provenance', 'and', 'or', 'not', 'true', 'false', 'null']);

/** What is wrong with the name of an item or a link, or null. */
export function memberNameProblem(name: string): string | null {
  if (!LEGAL_NAME.test(name)) return `${JSON.stringify(name)} is not a legal GraphQL name`;
  return RESERVED.has(name) ? `the name ${name} is reserved` : null;
}

function itemProblem(item: ItemModel): string | null {
  const name = memberNameProblem(item.apiName);
  if (name) return `item: ${name}`;
  const badKey = item.lookup !== null && !isKeyType(item.type);
  return badKey ? `item ${item.apiName} of type ${item.type} cannot be a lookup key` : null;
}

/** Two items of one name, or one field read as two types, could not both be answered. */
function clashProblem(items: readonly ItemModel[]): string | null {
  const names = new Set<string>();
  const types = new Map<string, string>();
  for (const item of items) {
    if (names.has(item.apiName)) return `two items are called ${item.apiName}`;
    names.add(item.apiName);
    if ((types.get(item.field) ?? item.type) !== item.type) {
      return `item ${item.apiName} reads its field as another type than an earlier item does`;
    }
    types.set(item.field, item.type);
  }
  return null;
}

function takenProblem(resource: ResourceModel, taken: ReadonlySet<string>): string | null {
  const clash = Object.values(namesOf(resource)).find((name) => taken.has(name));
  return clash === undefined ? null : `the name ${clash} is taken`;
}

/**
 * Why a resource cannot be built into the schema, or null. `taken` holds the names of the types and
 * of the fields of `Shared` that exist already.
 */
export function resourceProblem(
  resource: ResourceModel,
  taken: ReadonlySet<string>,
): string | null {
  if (!LEGAL_NAME.test(resource.apiName)) {
    return `${JSON.stringify(resource.apiName)} is not a legal GraphQL name`;
  }
  const bad = resource.items.map(itemProblem).find((problem) => problem !== null);
  if (bad) return bad;
  const hasLookup = resource.items.some((item) => item.lookup !== null);
  if (!hasLookup) return 'it has no lookup key';
  return clashProblem(resource.items) ?? takenProblem(resource, taken);
}

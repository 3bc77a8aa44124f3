import type { ItemModel, ResourceModel } from '../../catalog';

/** Names that a resource brings into the schema. */
export interface ResourceNames {
  /** Fields of `Shared`. */
  readonly one: string;
  readonly many: string;
  readonly page: string;
  /** Types. */
  readonly row: string;
  readonly connection: string;
  readonly edge: string;
  readonly where: string;
  readonly orderBy: string;
  readonly field: string;
  readonly quantity: string;
  readonly group: string;
}

/** The names made from a resource's API name: `household` → `householdMany`, `Household` … */
export function namesOf(resource: ResourceModel): ResourceNames {
  const one = resource.apiName;
  const row = one.charAt(0).toUpperCase() + one.slice(1);
  return {
    one,
    many: `${one}Many`,
    page: `${one}Page`,
    row,
    connection: `${row}Connection`,
    edge: `${row}Edge`,
    where: `${row}Where`,
    orderBy: `${row}OrderBy`,
    field: `${row}Field`,
    quantity: `${row}Quantity`,
    group: `${row}Group`,
  };
}

/** The argument that takes several keys: `creditCode` → `creditCodes`; no two names give the same. */
export function pluralOf(item: ItemModel): string {
  return item.apiName.endsWith('s') ? `${item.apiName}List` : `${item.apiName}s`;
}

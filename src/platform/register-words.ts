import { typeGraphql } from './type-graphql';

/**
 * Registers a list of words as an enum of the schema, each with its description, and answers it as
 * fields are declared with it: every word by its own name.
 */
export function registerWords<const Name extends string>(
  name: string,
  description: string,
  names: readonly Name[],
  says: Readonly<Record<Name, string>>,
): { readonly [N in Name]: N } {
  const values = Object.fromEntries(names.map((value) => [value, value]));
  const described = names.map((value) => [value, { description: says[value] }]);
  const valuesConfig = Object.fromEntries(described);
  typeGraphql().registerEnumType(values, { name, description, valuesConfig });
  return Object.freeze(values) as { readonly [N in Name]: N };
}

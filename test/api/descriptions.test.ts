import { isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { bareOfficeSchema } from '../../src/api/office-schema';

it('every type, field, argument and enum value of the office has a description', async () => {
  const schema = await bareOfficeSchema();
  const bare: string[] = [];
  const roots = ['Query', 'Mutation', 'Subscription'];
  const look = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (!roots.includes(type.name)) look(type.name, type);
    if (isEnumType(type)) for (const v of type.getValues()) look(`${type.name}.${v.name}`, v);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      const args = 'args' in field ? field.args : [];
      for (const arg of args) look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(bare).toEqual([]);
});

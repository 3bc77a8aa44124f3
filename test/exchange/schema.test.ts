import {
  buildSchema,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  validateSchema,
} from 'graphql';
import type { ItemModel, ResourceModel } from '../../src/catalog';
import { buildGeneration } from '../../src/exchange/generation';
import { ITEM_TYPES } from '../../src/sources';
import { item, keyItem, resource } from './models';

const ALL = { page: true, condition: true, order: true, batch: true, aggregate: true };
const BY_KEY = { page: false, condition: false, order: false, batch: false, aggregate: false };

const OFFICE = buildSchema(`
  type Query { catalogue: CatalogueEntry me: String }
  type Mutation { publish: Boolean }
  type CatalogueEntry { name: String }
`);

function build(models: readonly ResourceModel[], capabilities = ALL) {
  const offers = models.map((model) => ({ model, capabilities }));
  return buildGeneration(OFFICE, offers);
}

const fieldsOf = (schema: GraphQLSchema, type: string): Record<string, string> => {
  const found = schema.getType(type);
  if (!isObjectType(found) && !isInputObjectType(found)) return {};
  return Object.fromEntries(
    Object.values(found.getFields()).map(({ name, type: of }) => [name, String(of)]),
  );
};

describe('the schema of the data half', () => {
  it('has one by key, many by keys and a page for each resource, beside the office', () => {
    const { schema, problems } = build([
      resource('household', [keyItem('idNumber'), item('name')]),
    ]);
    expect(problems).toEqual([]);
    expect(validateSchema(schema)).toEqual([]);
    expect(fieldsOf(schema, 'Shared')).toEqual({
      household: 'Household',
      householdMany: '[Household]',
      householdPage: 'HouseholdConnection',
      provenance: '[Provenance!]!',
    });
    expect(fieldsOf(schema, 'Query')).toEqual({
      catalogue: 'CatalogueEntry',
      me: 'String',
      shared: 'Shared!',
    });
    expect(schema.getMutationType()?.name).toBe('Mutation');
  });

  it('CAT-10 reads each item type as its scalar, never as required', () => {
    const items = ITEM_TYPES.map((type) => item(`item${type}`, { type, required: true }));
    const { schema } = build([resource('all', [keyItem('idNumber'), ...items])]);
    expect(fieldsOf(schema, 'All')).toMatchObject({
      itemC: 'String',
      itemN: 'Decimal',
      itemY: 'Decimal',
      itemD: 'LocalDate',
      itemT: 'DateTime',
      itemL: 'Boolean',
      itemM: 'String',
      itemG: 'JSON',
      itemB: 'Float',
      itemI: 'Int64',
      itemF: 'Float',
    });
    expect(fieldsOf(schema, 'DecimalFilter')).toMatchObject({ eq: 'Decimal', in: '[Decimal!]' });
    expect(Object.keys(fieldsOf(schema, 'JSONFilter'))).toEqual(['isNull']);
    expect(Object.keys(fieldsOf(schema, 'BooleanFilter'))).toEqual(['eq', 'ne', 'in', 'isNull']);
    expect(Object.keys(fieldsOf(schema, 'StringFilter'))).toContain('prefix');
    expect(Object.keys(fieldsOf(schema, 'Int64Filter'))).not.toContain('prefix');
  });

  it('requires the only key, and lets one of several be chosen', () => {
    const { schema } = build([
      resource('one', [keyItem('code')]),
      resource('two', [keyItem('code'), keyItem('address', { field: 'f_address' })]),
    ]);
    const shared = schema.getType('Shared');
    const args = (name: string) =>
      isObjectType(shared) &&
      shared.getFields()[name]?.args.map(({ name: arg, type }) => `${arg}: ${type}`);
    expect(args('one')).toEqual(['code: String!']);
    expect(args('oneMany')).toEqual(['codes: [String!]!']);
    expect(args('two')).toEqual(['code: String', 'address: String']);
    expect(args('twoMany')).toEqual(['codes: [String!]', 'addressList: [String!]']);
  });

  it('pages, filters and orders only where the source can', () => {
    const model = resource('remote', [keyItem('code')]);
    expect(fieldsOf(build([model], BY_KEY).schema, 'Shared')).not.toHaveProperty('remotePage');
    const { schema } = build([model], { ...BY_KEY, page: true });
    const shared = schema.getType('Shared');
    const page = isObjectType(shared) ? shared.getFields().remotePage : undefined;
    expect(page?.args.map(({ name }) => name)).toEqual(['first', 'after']);
    expect(schema.getType('RemoteWhere')).toBeUndefined();
  });

  it('describes every type, field, argument and value of its own', () => {
    const link = { name: 'spouse', resource: 'household', key: 'idNumber' };
    const { schema } = build([
      resource('household', [keyItem('idNumber'), item('spouseNumber', { link })]),
    ]);
    const silent: string[] = [];
    const own = Object.values(schema.getTypeMap()).filter(
      ({ name }) => !OFFICE.getType(name) && !name.startsWith('__'),
    );
    for (const type of own) {
      if (!type.description) silent.push(type.name);
      if (isEnumType(type)) {
        for (const value of type.getValues()) {
          if (!value.description) silent.push(`${type.name}.${value.name}`);
        }
      }
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const arg of 'args' in field ? field.args : []) {
          if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
    expect(own.map(({ name }) => name)).toContain('HouseholdWhere');
    expect(schema.getType('Household')?.description).toContain('公安局');
  });

  it('shares the page information of the office instead of a second one', () => {
    const office = buildSchema(`
      type Query { entries: Entries }
      type Entries { pageInfo: PageInfo! }
      type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    `);
    const model = resource('household', [keyItem('idNumber')]);
    const { schema } = buildGeneration(office, [{ model, capabilities: ALL }]);
    const connection = schema.getType('HouseholdConnection');
    const pageInfo = isObjectType(connection) && connection.getFields().pageInfo?.type;
    expect(pageInfo && getNamedType(pageInfo)).toBe(office.getType('PageInfo'));
  });
});

describe('a resource that cannot be built', () => {
  const good = resource('good', [keyItem('code'), item('name')]);

  const left = (bad: ResourceModel): string[] => {
    const { schema, problems } = build([bad, good]);
    expect(Object.keys(fieldsOf(schema, 'Shared'))).toEqual([
      'good',
      'goodMany',
      'goodPage',
      'provenance',
    ]);
    return problems.map(({ resource: name, problem }) => `${name}: ${problem}`);
  };

  const cases: readonly [string, string, readonly ItemModel[], string][] = [
    ['has no legal name', 'bad-name', [keyItem('code')], '"bad-name" is not a legal GraphQL name'],
    ['has a name of GraphQL', '__type', [keyItem('code')], '"__type" is not a legal GraphQL name'],
    ['is called like a field', 'provenance', [keyItem('code')], 'the name provenance is taken'],
    [
      'is called like an office type',
      'catalogueEntry',
      [keyItem('code')],
      'the name CatalogueEntry is taken',
    ],
    [
      'is called like another resource',
      'goodMany',
      [keyItem('code')],
      'the name goodMany is taken',
    ],
    [
      'has an item without a legal name',
      'bad',
      [keyItem('code'), item('姓名')],
      'item: "姓名" is not a legal GraphQL name',
    ],
    [
      'has an item of a reserved name',
      'bad',
      [keyItem('code'), item('or')],
      'item: the name or is reserved',
    ],
    ['has an item twice', 'bad', [keyItem('code'), item('a'), item('a')], 'two items are called a'],
    [
      'reads one field as two types',
      'bad',
      [keyItem('code'), item('a', { field: 'f' }), item('b', { field: 'f', type: 'N' })],
      'item b reads its field as another type than an earlier item does',
    ],
    ['has no key', 'bad', [item('a')], 'it has no lookup key'],
    [
      'has a key of a type that has no one spelling',
      'bad',
      [keyItem('code', { type: 'F' })],
      'item code of type F cannot be a lookup key',
    ],
  ];

  it.each(cases)(
    'because it %s is left out and told, the rest serves',
    (_why, name, items, problem) => {
      // A later code than that of the good one, so that it is the one to give way.
      expect(left(resource(name, items, { code: '999' }))).toEqual([`${name}: ${problem}`]);
    },
  );

  it('gives way to the earlier code, in whatever order the catalogue tells them', () => {
    const other = resource('goodMany', [keyItem('code')], { code: '000' });
    const { schema, problems } = build([good, other]);
    expect(problems.map(({ resource: name }) => name)).toEqual(['good']);
    expect(fieldsOf(schema, 'Shared')).toHaveProperty('goodMany', 'GoodMany');
  });

  const links: readonly [string, ItemModel['link'], string][] = [
    [
      'a missing resource',
      { name: 'x', resource: 'gone', key: 'code' },
      'link x: there is no resource gone to link to',
    ],
    [
      'a missing key',
      { name: 'x', resource: 'good', key: 'gone' },
      'link x: good has no lookup key gone',
    ],
    [
      'an item that is no key',
      { name: 'x', resource: 'good', key: 'name' },
      'link x: good has no lookup key name',
    ],
    [
      'a taken name',
      { name: 'code', resource: 'good', key: 'code' },
      'link code: the name code is taken',
    ],
    [
      'an illegal name',
      { name: 'not', resource: 'good', key: 'code' },
      'link not: the name not is reserved',
    ],
  ];

  it.each(links)('keeps all but a link to %s', (_where, link, problem) => {
    const other = resource('other', [keyItem('code'), item('goodCode', { link })]);
    const { schema, problems } = build([good, other]);
    expect(problems).toEqual([{ resource: 'other', problem }]);
    expect(Object.keys(fieldsOf(schema, 'Other'))).toEqual(['code', 'goodCode', 'provenance']);
  });
});

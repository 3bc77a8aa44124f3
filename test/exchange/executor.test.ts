import fc from 'fast-check';
import { execute, type GraphQLError, type GraphQLFieldResolver, parse, validate } from 'graphql';
import type { Row } from '../../src/sources';
import { openBare } from './bare';
import { MemorySource } from './memory-source';
import { item, keyItem, resource } from './models';

const person = resource('person', [
  keyItem('idNumber'),
  item('name'),
  item('born', { type: 'D' }),
  item('seen', { type: 'T' }),
  item('income', { type: 'Y' }),
  item('points', { type: 'I' }),
  item('weight', { type: 'F' }),
  item('local', { type: 'L' }),
  item('notes', { type: 'G' }),
  item('spouseNumber', { link: { name: 'spouse', resource: 'person', key: 'idNumber' } }),
  item('employerCode', { link: { name: 'employer', resource: 'company', key: 'code' } }),
]);

const company = resource('company', [
  keyItem('code'),
  item('name'),
  item('headNumber', { link: { name: 'head', resource: 'person', key: 'idNumber' } }),
]);

const PEOPLE: readonly Row[] = [
  personRow('A', '王芳', 'B', 'X'),
  personRow('B', '李强', 'A', null),
  personRow('C', '张伟', 'none', 'Y'),
];
const COMPANIES: readonly Row[] = [
  { f_code: 'X', f_name: '甲公司', f_headnumber: 'B' },
  { f_code: 'Y', f_name: null, f_headnumber: null },
];

function personRow(id: string, name: string, spouse: string | null, employer: string | null): Row {
  return {
    f_idnumber: id,
    f_name: name,
    f_born: id === 'C' ? null : '1990-01-02',
    f_seen: '2026-06-30T01:02:03.000Z',
    f_income: '1200.50',
    f_points: '9007199254740993',
    f_weight: 61.5,
    f_local: id === 'A',
    f_notes: { tags: [id, 1, null] },
    f_spousenumber: spouse,
    f_employercode: employer,
  };
}

const open = () =>
  openBare([person, company], new MemorySource({ person: PEOPLE, company: COMPANIES }));

/** The same data through resolvers of the usual kind, for graphql-js to execute. */
const resolveAsUsual: GraphQLFieldResolver<Row, unknown> = (parent, args, _context, info) => {
  const name = info.fieldName;
  const people = (key: unknown) => PEOPLE.find((row) => row.f_idnumber === key) ?? null;
  const companies = (key: unknown) => COMPANIES.find((row) => row.f_code === key) ?? null;
  const connection = (rows: readonly Row[], first: number) => ({
    edges: rows.slice(0, first).map((node) => ({ node })),
    pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: false },
  });
  switch (`${info.parentType.name}.${name}`) {
    case 'Query.shared':
      return {};
    case 'Shared.person':
      return people(args.idNumber);
    case 'Shared.company':
      return companies(args.code);
    case 'Shared.personMany':
      return args.idNumbers.map(people);
    case 'Shared.companyMany':
      return args.codes.map(companies);
    case 'Shared.personPage':
      return connection(PEOPLE, args.first);
    case 'Shared.companyPage':
      return connection(COMPANIES, args.first);
    case 'Person.spouse':
      return people(parent.f_spousenumber);
    case 'Person.employer':
      return companies(parent.f_employercode);
    case 'Company.head':
      return people(parent.f_headnumber);
    default:
      return name in parent ? parent[name] : parent[`f_${name.toLowerCase()}`];
  }
};

const ITEMS: Readonly<Record<string, readonly string[]>> = {
  Person: person.items.map(({ apiName }) => apiName),
  Company: company.items.map(({ apiName }) => apiName),
};
const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Person: { spouse: 'Person', employer: 'Company' },
  Company: { head: 'Person' },
};

/** Puts a directive, an alias or a fragment around a field, as queries in the wild have them. */
function dressed(field: fc.Arbitrary<string>, typeName: string): fc.Arbitrary<string> {
  const directive = fc.constantFrom(
    '',
    '',
    ' @include(if: $yes)',
    ' @skip(if: $yes)',
    ' @skip(if: false)',
  );
  return fc.tuple(field, directive, fc.nat(5)).map(([text, condition, way]) => {
    const [head = '', ...rest] = text.split(' {');
    const body = rest.length > 0 ? ` {${rest.join(' {')}` : '';
    const conditioned = `${head}${condition}${body}`;
    if (way === 0) return `... on ${typeName} { ${conditioned} }`;
    if (way === 1) return `...${condition} { ${text} }`;
    if (way === 2) return `...Names${typeName} ${conditioned}`;
    return conditioned;
  });
}

function rowFields(typeName: string, depth: number): fc.Arbitrary<string> {
  const names = fc.constantFrom('__typename', ...(ITEMS[typeName] ?? []));
  const plain = fc
    .tuple(names, fc.boolean())
    .map(([name, aliased]) => (aliased ? `a_${name}: ${name}` : name));
  const targets = depth > 0 ? Object.entries(LINKS[typeName] ?? {}) : [];
  const links = targets.map(([name, target]) =>
    rowFields(target, depth - 1).map((inner) => `${name} { ${inner} }`),
  );
  const field = fc.oneof(plain, plain, ...links);
  return fc.array(dressed(field, typeName), { minLength: 1, maxLength: 5 }).map((all) => {
    // A selection must not be empty, whatever its directives say.
    return ['__typename', ...all].join(' ');
  });
}

function sharedField(api: 'person' | 'company', typeName: string): fc.Arbitrary<string> {
  const key = api === 'person' ? 'idNumber' : 'code';
  const one = fc.tuple(fc.constantFrom('A', 'B', 'X', 'none'), rowFields(typeName, 2));
  const many = fc.tuple(
    fc.array(fc.constantFrom('A', 'C', 'X', 'Y', 'none')),
    rowFields(typeName, 2),
  );
  const page = fc.tuple(fc.integer({ min: 1, max: 4 }), rowFields(typeName, 1));
  return fc.oneof(
    one.map(([value, inner]) => `${api}_${value}: ${api}(${key}: "${value}") { ${inner} }`),
    many.map(([values, inner]) => {
      const alias = `${api}Many_${values.join('')}`;
      return `${alias}: ${api}Many(${key}s: ${JSON.stringify(values)}) { ${inner} }`;
    }),
    page.map(([first, inner]) => {
      const info = 'pageInfo { hasNextPage hasPreviousPage __typename }';
      const edges = `edges { __typename node { ${inner} } }`;
      return `${api}Page_${first}: ${api}Page(first: ${first}) { ${edges} ${info} }`;
    }),
  );
}

const documents = fc
  .array(fc.oneof(sharedField('person', 'Person'), sharedField('company', 'Company')), {
    minLength: 1,
    maxLength: 4,
  })
  .map(
    (fields) => `
    query ($yes: Boolean!) { __typename hello shared(purpose: { serviceItem: "SI-1" }) {
      ${fields.map((field) => `... on Shared { ${field} }`).join('\n')} __typename
    } }
    fragment NamesPerson on Person { name again: name spouse { ...NamesOnly } }
    fragment NamesOnly on Person { name }
    fragment NamesCompany on Company { name again: name }
    fragment Used on Query { hello }`,
  );

describe('the executor', () => {
  it('answers every selection exactly as graphql-js does', async () => {
    const bare = await open();
    const { schema } = bare.generation;
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const document = parse(text);
        const isUnused = ({ message }: GraphQLError) => message.includes('never used');
        expect(validate(schema, document).filter((problem) => !isUnused(problem))).toEqual([]);
        // The same document twice, as it is kept: what depends on a variable must not be.
        for (const yes of [true, false]) {
          const ours = await bare.run(document, { yes });
          const usual = await execute({
            ...{ schema, document, variableValues: { yes }, rootValue: {} },
            fieldResolver: resolveAsUsual as GraphQLFieldResolver<unknown, unknown>,
          });
          expect(usual.errors).toBeUndefined();
          // As text, so that the order of fields counts too.
          const expected = { data: { ...usual.data, hello: null } };
          expect(JSON.stringify(ours)).toBe(JSON.stringify(expected));
        }
      }),
      { numRuns: 200 },
    );
  });
});

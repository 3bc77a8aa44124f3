import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { exampleDataSdl } from '../../src/cli/documents/example-data';
import { projectRoot } from '../../src/platform';

const FILE = join(projectRoot, 'schema/data-example.graphql');

describe('schema/data-example.graphql', () => {
  it('is what the sample city is served as (renew it with npm run docs)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(exampleDataSdl());
  });

  it('takes the main query', () => {
    const schema = buildSchema(readFileSync(FILE, 'utf8'));
    const query = parse(`query ($purpose: PurposeInput!, $person: String!, $company: String!) {
      shared(purpose: $purpose) {
        household(citizenNumber: $person) { name address marriage { status spouseName } }
        company(creditCode: $company) { name provenance { provider asOf auditRecord } }
        realEstateUnitPage(where: { ownerCode: { eq: $person } }) { edges { node { address area } } }
        provenance { path decision grant }
      }
    }`);
    expect(validate(schema, query).map(({ message }) => message)).toEqual([]);
  });
});

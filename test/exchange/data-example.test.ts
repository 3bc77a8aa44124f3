import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { DATASETS, DEPARTMENTS } from '../../prisma/sample-city/generate';
import { dataSdl, type ResourceOffer } from '../../src/exchange';
import { projectRoot } from '../../src/platform';

const FILE = join(projectRoot, 'schema/data-example.graphql');

/** The sample city's resources as its catalogue would tell them; sequence numbers are made up. */
function offers(): readonly ResourceOffer[] {
  return DATASETS.map((dataset, at) => {
    const { category, section, subject, detail } = dataset.classification;
    const provider = DEPARTMENTS.find(({ id }) => id === dataset.provider);
    const hosted = dataset.delivery.kind === 'hosted';
    return {
      model: {
        id: dataset.apiName,
        code: `${category}${section}${subject}${detail}/${String(at + 1).padStart(6, '0')}`,
        apiName: dataset.apiName,
        name: dataset.name,
        abstract: dataset.abstract,
        version: 1,
        provider: { id: dataset.provider, name: provider?.name ?? '' },
        sharingType: dataset.sharingType,
        updateFrequency: dataset.updateFrequency,
        source: { id: dataset.provider, dataset: dataset.apiName },
        items: dataset.items,
      },
      capabilities: { page: hosted, condition: hosted, order: hosted, batch: true },
    };
  });
}

describe('schema/data-example.graphql', () => {
  it('is what the sample city is served as (renew it with UPDATE_SCHEMA=1)', () => {
    const sdl = dataSdl(offers());
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(FILE, sdl);
    expect(existsSync(FILE) && readFileSync(FILE, 'utf8')).toBe(sdl);
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

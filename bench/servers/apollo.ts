import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type BenchItem, MATERIAL_ITEMS, RESIDENT_ITEMS } from '../world/items';
import { MATERIALS } from '../world/materials';
import { openPeerReads, type PeerReads, type PeerStart } from './peer-reads';
import { serve } from './serve';

/** As the gateway has them: exact numbers, dates and times are text. */
function scalarOf({ type }: BenchItem): string {
  if (type === 'L') return 'Boolean';
  return type === 'F' ? 'Float' : 'String';
}

function fieldsOf(items: readonly BenchItem[]): string {
  return items.map((item) => `${item.apiName}: ${scalarOf(item)}`).join('\n');
}

const TYPES = `
  type Resident { ${fieldsOf(RESIDENT_ITEMS)} }
  type Material { ${fieldsOf(MATERIAL_ITEMS)} }
  type Query {
    resident(citizenNumber: String!): Resident
    residents(from: String!, first: Int!): [Resident!]!
    ${MATERIALS.map(({ apiName }) => `${apiName}(citizenNumber: String!): Material`).join('\n')}
  }
`;

interface Keyed {
  readonly citizenNumber: string;
}

function resolversOf(reads: PeerReads) {
  const materials = MATERIALS.map(({ apiName }) => [
    apiName,
    (_parent: unknown, { citizenNumber }: Keyed) => reads.material(apiName, citizenNumber),
  ]);
  return {
    Query: {
      resident: (_parent: unknown, { citizenNumber }: Keyed) => reads.resident(citizenNumber),
      residents: (_parent: unknown, { from, first }: { from: string; first: number }) =>
        reads.residents(from, first),
      ...Object.fromEntries(materials),
    },
  };
}

/** Apollo Server as its documentation begins, over resolvers that just read. */
void serve(async (start: PeerStart) => {
  const reads = await openPeerReads(start);
  const apollo = new ApolloServer({ typeDefs: TYPES, resolvers: resolversOf(reads) });
  const { url } = await startStandaloneServer(apollo, { listen: { host: '127.0.0.1', port: 0 } });
  return {
    url,
    close: async () => {
      await apollo.stop();
      await reads.close();
    },
  };
});

import type { RawQuestion } from './servers/raw';
import { MATERIAL_ITEMS, RESIDENT_ITEMS } from './world/items';
import { MATERIALS, SLOWEST_MS } from './world/materials';
import { keyOf } from './world/rows';
import type { World } from './world/world';

/** Who is measured, in the order they are printed. */
export const SERVERS = ['raw', 'apollo', 'gateway'] as const;

/** See SERVERS; `unrecorded` is the gateway without its records. */
export type ServerName = (typeof SERVERS)[number] | 'unrecorded';

/** One kind of question, asked of all servers alike. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly connections: number;
  /** Rows that each answer must hold. */
  readonly rows: number;
  /** What is posted to a server: many bodies, with different keys. */
  bodies(server: ServerName, world: World): readonly string[];
}

/** The scenarios in the order they are run. */
export const SCENARIOS: readonly Scenario[] = Object.freeze([
  {
    name: 'one',
    title: 'one material by key, 20 items',
    connections: 32,
    rows: 1,
    bodies: (server, world) => keys(world.rows, 6400).map((key) => askOne(server, world, key)),
  },
  page(100),
  page(1000),
  {
    name: 'materials',
    title: `${MATERIALS.length} materials of 6 providers, one answers in ${SLOWEST_MS} ms`,
    connections: 8,
    rows: MATERIALS.length,
    bodies: (server, world) =>
      keys(world.materialRows, 1600).map((key) => askMaterials(server, world, key)),
  },
]);

function page(first: number): Scenario {
  return {
    name: `page${first}`,
    title: `a page of ${first} rows, 20 items`,
    connections: 8,
    rows: first,
    bodies: (server, world) =>
      places(world.rows - first, 400).map((from) => askPage(server, world, String(from), first)),
  };
}

/** Places all over the table, always the same ones. */
function places(rows: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index * 7919) % rows);
}

function keys(rows: number, count: number): readonly string[] {
  return places(rows, count).map(keyOf);
}

const RESIDENT_FIELDS = RESIDENT_ITEMS.map(({ apiName }) => apiName).join(' ');
const MATERIAL_FIELDS = MATERIAL_ITEMS.map(({ apiName }) => apiName).join(' ');

function askOne(server: ServerName, world: World, key: string): string {
  if (server === 'raw') return raw({ read: 'one', key });
  const read = `resident(citizenNumber: $key) { ${RESIDENT_FIELDS} }`;
  return graphql(server, world, { declared: '$key: String!', read, variables: { key } });
}

function askPage(server: ServerName, world: World, from: string, first: number): string {
  if (server === 'raw') return raw({ read: 'page', from, first });
  if (server === 'apollo') {
    const read = `residents(from: $from, first: ${first}) { ${RESIDENT_FIELDS} }`;
    return graphql(server, world, { declared: '$from: String!', read, variables: { from } });
  }
  const read = `residentPage(first: ${first}, where: { serial: { gte: $from } },
    orderBy: [{ item: serial }]) { edges { node { ${RESIDENT_FIELDS} } } }`;
  return graphql(server, world, { declared: '$from: Int64!', read, variables: { from } });
}

function askMaterials(server: ServerName, world: World, key: string): string {
  if (server === 'raw') return raw({ read: 'materials', key });
  const read = MATERIALS.map(
    ({ apiName }) => `${apiName}(citizenNumber: $key) { ${MATERIAL_FIELDS} }`,
  ).join('\n');
  return graphql(server, world, { declared: '$key: String!', read, variables: { key } });
}

function raw(question: RawQuestion): string {
  return JSON.stringify(question);
}

interface Operation {
  readonly declared: string;
  readonly read: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The gateway wants a purpose; everybody else just reads. */
function graphql(
  server: ServerName,
  { serviceItem }: World,
  { declared, read, variables }: Operation,
): string {
  if (server === 'apollo') {
    return JSON.stringify({ query: `query (${declared}) { ${read} }`, variables });
  }
  const query = `query ($purpose: PurposeInput!, ${declared}) {
    shared(purpose: $purpose) { ${read} }
  }`;
  const purpose = { serviceItem, caseNumber: 'BENCH-2026-1', basis: '公共租赁住房管理办法' };
  return JSON.stringify({ query, variables: { purpose, ...variables } });
}

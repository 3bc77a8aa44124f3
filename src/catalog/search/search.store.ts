import type { Database } from '../../platform';
import type { ItemType } from '../../sources';
import type { ResourceFormat, UpdateFrequency } from '../enums';
import type { SharingType } from '../model';
import type { SearchTerm } from './terms';

/** Whose eyes the search has: those of a department, or of those who see all drafts. */
export interface Eyes {
  readonly departmentId: string;
  readonly seesAllDrafts: boolean;
}

/** The facets by which a search is narrowed, and the column each is a condition on. */
export const FACETS = [
  'providers',
  'classifications',
  'sharingTypes',
  'updateFrequencies',
  'formats',
] as const;

/** See FACETS. */
export type Facet = (typeof FACETS)[number];

/** What each facet is narrowed to; a facet that is left out or empty lets all pass. */
export type Narrowing = { readonly [F in Facet]?: readonly string[] | null };

/** What is searched for, and by whom. */
export interface Search {
  readonly eyes: Eyes;
  readonly terms: readonly SearchTerm[];
  readonly narrowing: Narrowing;
}

/** Where a hit stands: by how well it fits, then the shortest name, then its code. */
export type SearchPlace = readonly [rank: number, length: number, code: string];

/** A hit as it is shown. */
export interface HitRow {
  readonly resourceId: string;
  readonly code: string;
  readonly apiName: string;
  readonly inForce: boolean;
  readonly name: string;
  readonly abstract: string;
  readonly sharingType: SharingType;
  readonly updateFrequency: UpdateFrequency;
  readonly format: ResourceFormat;
  readonly provider: { readonly id: string; readonly name: string; readonly creditCode: string };
  /** The items' lines of the search row, and the items in the same order. */
  readonly lines: string;
  readonly items: readonly HitItem[];
  readonly rank: number;
  readonly length: number;
}

/** An item of a hit. */
export interface HitItem {
  readonly name: string;
  readonly apiName: string;
  readonly type: ItemType;
  readonly sensitivity: number;
}

/** How many hits a value of a facet has. */
export interface FacetRow {
  readonly facet: Facet | 'total';
  readonly value: string;
  readonly count: number;
}

/** The parameters of a statement, each named by its place. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and answers what stands for it. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

const TEXTS = ['name', 'items', 'provider', 'code', 'api_name', 'abstract'];

/** What these eyes may see: what is in force, and drafts of their own department. */
function visible({ departmentId, seesAllDrafts }: Eyes, parameters: Parameters): string {
  if (seesAllDrafts) return 'TRUE';
  return `(in_force OR provider_id = ${parameters.add(departmentId, 'text')})`;
}

/** Whether the planner is to know how many rows are found, for which it looks for them once more. */
type Planned = 'counted' | 'uncounted';

/** The rows that have all these tokens; all rows where there are none. */
export function foundBy(
  tokens: readonly string[],
  parameters: Parameters,
  planned: Planned = 'uncounted',
): string {
  if (tokens.length === 0) return 'TRUE';
  const all = parameters.add(tokens.map((one) => `(${one})`).join(' & '), 'tsquery');
  const found = `resource_search_having(${all})`;
  return `ctid = ANY(${planned === 'counted' ? found : `(SELECT ${found})::tid[]`})`;
}

/** Where the tokens of a term do not settle whether it is there, its texts do. */
function having({ text, isLoose }: SearchTerm, parameters: Parameters): string {
  if (!isLoose) return 'TRUE';
  const place = parameters.add(text, 'text');
  return `(${TEXTS.map((column) => `position(${place} IN ${column}) > 0`).join(' OR ')})`;
}

/** The condition of one facet; a classification is given by its first digits. */
function narrowed(facet: Facet, narrowing: Narrowing, parameters: Parameters): string {
  const values = narrowing[facet] ?? [];
  if (values.length === 0) return 'TRUE';
  if (facet !== 'classifications') {
    return `${COLUMN_OF[facet]} = ANY(${parameters.add(values, 'text[]')})`;
  }
  const beginnings = values.map((value) => `${value}%`);
  return `code LIKE ANY(${parameters.add(beginnings, 'text[]')})`;
}

const COLUMN_OF: Readonly<Record<Exclude<Facet, 'classifications'>, string>> = Object.freeze({
  providers: 'provider_id',
  sharingTypes: 'sharing_type',
  updateFrequencies: 'update_frequency',
  formats: 'format',
});

/** What fits the text and may be seen, whatever it is narrowed to. */
function fitting({ eyes, terms }: Search, parameters: Parameters, planned?: Planned): string {
  const tokens = terms.map((term) => term.tokens);
  const conditions = terms.map((term) => having(term, parameters));
  return [foundBy(tokens, parameters, planned), visible(eyes, parameters), ...conditions].join(
    ' AND ',
  );
}

/** How well a resource fits one term, from 0; a reading counts a little less than a spelling. */
function rankOf({ text, isLetters }: SearchTerm, parameters: Parameters): string {
  const term = parameters.add(text, 'text');
  const read = (condition: string, rank: number) =>
    isLetters ? `WHEN ${condition} THEN ${rank}` : '';
  return `CASE
    WHEN ${term} IN (name, code, api_name) THEN 0
    ${read(`${term} IN (letters, initials)`, 1)}
    WHEN starts_with(name, ${term}) OR starts_with(code, ${term}) THEN 2
    WHEN starts_with(api_name, ${term}) THEN 2
    ${read(`starts_with(letters, ${term}) OR starts_with(initials, ${term})`, 3)}
    WHEN position(${term} IN name) > 0 THEN 4
    ${read(`position(${term} IN letters) > 0 OR position(${term} IN initials) > 0`, 5)}
    WHEN position(${term} IN items) > 0 THEN
      CASE WHEN position(E'\\n' || ${term} || E'\\t' IN items) > 0 THEN 6 ELSE 7 END
    WHEN position(${term} IN provider) > 0 THEN 8
    ELSE 9 END`;
}

/** Shows the hits of a page whose places are known: `page` has resource_id, rank and length. */
export const SHOWN = `
  SELECT s.resource_id AS "resourceId", s.code, r.api_name AS "apiName", s.in_force AS "inForce",
    v.name, v.abstract, s.sharing_type AS "sharingType",
    s.update_frequency AS "updateFrequency", s.format,
    jsonb_build_object('id', d.id, 'name', d.name, 'creditCode', d.credit_code) AS provider,
    s.items AS lines, page.rank, page.length,
    (SELECT jsonb_agg(jsonb_build_object('name', i.name, 'apiName', i.api_name, 'type', i.type,
        'sensitivity', i.sensitivity) ORDER BY i.position)
      FROM resource_item i WHERE i.version_id = s.version_id) AS items
  FROM page
  JOIN resource_search s ON s.resource_id = page.resource_id
  JOIN resource r ON r.id = s.resource_id
  JOIN resource_version v ON v.id = s.version_id
  JOIN department d ON d.id = s.provider_id
  ORDER BY page.rank, page.length, s.code COLLATE "C"`;

/** Rows behind a place in the order that they are listed in. */
function behind([rank, length, code]: SearchPlace, parameters: Parameters): string {
  const [atRank, atLength] = [rank, length].map((value) => parameters.add(value, 'int'));
  return `(rank, length, code) > (${atRank}, ${atLength}, ${parameters.add(code, 'text')})`;
}

/** What has a term in its names: ranks below UNNAMED, and those without looking through its items. */
function isNamed({ text, isLetters }: SearchTerm, parameters: Parameters): string {
  const term = parameters.add(text, 'text');
  const columns = isLetters ? ['name', 'letters', 'initials'] : ['name'];
  const inName = columns.map((column) => `position(${term} IN ${column}) > 0`);
  return `(${inName.join(' OR ')} OR starts_with(code, ${term}) OR starts_with(api_name, ${term}))`;
}

/** The first rank that comes of no name. */
const UNNAMED = 6;

/**
 * The hits after a place, the best first. What has none of the terms in its names comes after so many
 * times UNNAMED: where others fill the page before that, nobody has to look through its items.
 */
export async function selectHits(
  db: Database,
  search: Search,
  first: number,
  after: SearchPlace | null,
): Promise<HitRow[]> {
  const unnamed = UNNAMED * search.terms.length;
  if ((after?.[0] ?? 0) < unnamed) {
    const named = await selectRanked(db, search, first, after, search.terms);
    const last = named.at(first - 1);
    if (last && last.rank < unnamed) return named;
  }
  return selectRanked(db, search, first, after, []);
}

/** The hits, or those that have one of some terms in a name. Each is ranked once: `OFFSET 0` keeps that apart. */
function selectRanked(
  db: Database,
  search: Search,
  first: number,
  after: SearchPlace | null,
  named: readonly SearchTerm[],
): Promise<HitRow[]> {
  const parameters = new Parameters();
  const where = [
    fitting(search, parameters),
    ...FACETS.map((facet) => narrowed(facet, search.narrowing, parameters)),
    ...(named.length > 0 ? [named.map((term) => isNamed(term, parameters)).join(' OR ')] : []),
  ]
    .map((condition) => `(${condition})`)
    .join(' AND ');
  const ranks = search.terms.map((term) => rankOf(term, parameters));
  return db.query<HitRow>(
    `WITH page AS MATERIALIZED (
       SELECT * FROM (
         SELECT resource_id, code COLLATE "C" AS code, ${ranks.join(' + ') || '0'} AS rank,
           ${ranks.length > 0 ? 'length(name)' : '0'} AS length
         FROM resource_search WHERE ${where} OFFSET 0
       ) AS ranked
       WHERE ${after ? behind(after, parameters) : 'TRUE'}
       ORDER BY rank, length, code LIMIT ${parameters.add(first, 'int')}
     ) ${SHOWN}`,
    parameters.values,
  );
}

/** What each facet's values are, in SQL: a classification counts for each of its three levels. */
const VALUES: Readonly<Record<Facet, readonly string[]>> = Object.freeze({
  providers: ['provider_id'],
  classifications: ['left(class, 1)', 'left(class, 3)', 'class'],
  sharingTypes: ['sharing_type'],
  updateFrequencies: ['update_frequency'],
  formats: ['format'],
});

/**
 * How many hits each value of each facet has, under what the other facets are narrowed to: so a
 * person sees what another choice would bring. The total is under all of them. Hits that are alike in
 * every facet are counted once, and the counts then added up.
 */
export function selectFacets(db: Database, search: Search): Promise<FacetRow[]> {
  const parameters = new Parameters();
  const passes = FACETS.map(
    (facet) => `${narrowed(facet, search.narrowing, parameters)} AS passes_${facet}`,
  );
  const passing = (facets: readonly Facet[]) =>
    facets.map((facet) => `passes_${facet}`).join(' AND ');
  const counts = FACETS.flatMap((facet) => {
    const others = passing(FACETS.filter((other) => other !== facet));
    return VALUES[facet].map(
      (value) => `SELECT '${facet}' AS facet, ${value} AS value, sum(hits)::int AS count
        FROM alike WHERE ${others} GROUP BY 2`,
    );
  });
  // Many rows are better grouped by hashing than by sorting, which pays for their being counted.
  const where = fitting(search, parameters, 'counted');
  return db.query<FacetRow>(
    `WITH alike AS MATERIALIZED (
       SELECT provider_id, left(code, 6) AS class, sharing_type, update_frequency, format,
         ${passes.join(', ')}, count(*) AS hits
       FROM resource_search WHERE ${where}
       GROUP BY ${[1, 2, 3, 4, 5, ...FACETS.map((_, place) => place + 6)].join(', ')}
     )
     SELECT 'total' AS facet, '' AS value, coalesce(sum(hits), 0)::int AS count
     FROM alike WHERE ${passing(FACETS)}
     UNION ALL ${counts.join(' UNION ALL ')}`,
    parameters.values,
  );
}

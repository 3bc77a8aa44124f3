import type { Database } from '../../platform';
import { ITEM_FITS, needlesOf, pairsOf, SIMILAR_FROM, trunksOf } from './item-fit';
import { foundBy, type HitRow, Parameters, SHOWN } from './search.store';
import { type SearchTerm, searchTerm } from './terms';

/** Where a supplier stands: by how its best item fits, then by its code. */
export type SupplierPlace = readonly [fit: number, code: string];

function anyIn(needles: readonly string[], parameters: Parameters): string {
  return needles
    .map((needle) => `position(${parameters.add(needle, 'text')} IN items) > 0`)
    .join(' OR ');
}

/** The same likeness as `itemFit` goes by, over the names in the items' lines. */
function similar(term: SearchTerm, parameters: Parameters): string {
  const pairs = pairsOf(term);
  const trunks = trunksOf(term);
  if (trunks.length === 0) return 'FALSE';
  const [all, most] = [pairs, trunks].map((list) => parameters.add(list, 'text[]'));
  const has = (list: string | undefined, text: string) =>
    `(SELECT count(*) FROM unnest(${list}) AS part WHERE position(part IN ${text}) > 0)`;
  return `${has(most, 'items')} > 0 AND EXISTS (
    SELECT 1 FROM (SELECT split_part(line, E'\\t', 1) AS item
      FROM unnest(string_to_array(items, E'\\n')) AS line) AS names
    WHERE ${has(most, 'item')} > 0 AND ${has(all, 'item')} * 2.0
      / (${pairs.length} + greatest(length(item) - 1, 1)) >= ${SIMILAR_FROM})`;
}

/** Place of the best fit of a resource's items among ITEM_FITS, or null when none fits. */
function fitOf(term: SearchTerm, parameters: Parameters): string {
  const { exact, contains } = needlesOf(term);
  return `CASE WHEN ${anyIn(exact, parameters)} THEN ${ITEM_FITS.indexOf('exact')}
    WHEN ${anyIn(contains, parameters)} THEN ${ITEM_FITS.indexOf('contains')}
    WHEN ${similar(term, parameters)} THEN ${ITEM_FITS.indexOf('similar')} END`;
}

/** Resources in force with an item that fits a name, the best first, after a place. */
export function selectSuppliers(
  db: Database,
  term: SearchTerm,
  first: number,
  after: SupplierPlace | null,
): Promise<HitRow[]> {
  const parameters = new Parameters();
  const names = [term, ...trunksOf(term).map(searchTerm)];
  const tokens = names.map((name) => `(${name.tokens})`).join(' | ');
  const found = foundBy([tokens], parameters);
  const rank = fitOf(term, parameters);
  const [fit, code] = after ?? [-1, ''];
  const place = `(${parameters.add(fit, 'int')}, ${parameters.add(code, 'text')})`;
  return db.query<HitRow>(
    `WITH page AS MATERIALIZED (
       SELECT * FROM (
         SELECT resource_id, code COLLATE "C" AS code, ${rank} AS rank, 0 AS length
         FROM resource_search WHERE ${found} AND in_force OFFSET 0
       ) AS ranked
       WHERE rank IS NOT NULL AND (rank, code) > ${place}
       ORDER BY rank, code LIMIT ${parameters.add(first, 'int')}
     ) ${SHOWN}`,
    parameters.values,
  );
}

import type { Database } from '../../platform';
import { ITEM_FITS, needlesOf, pairsOf, SIMILAR_FROM, trunksOf } from './item-fit';
import { foundBy, type HitRow, Parameters, SHOWN } from './search.store';
import { quoteToken, type SearchTerm, searchTerm } from './terms';
import { nameToken } from './tokens';

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

/** Names in full by which an item is exactly the one that is looked for, as a query of tokens. */
function exactTokens({ text }: SearchTerm): string {
  return quoteToken(nameToken(text));
}

/** Place of the best fit of items that are not exactly it, or null when none fits. */
function fitOf(term: SearchTerm, parameters: Parameters): string {
  const { contains } = needlesOf(term);
  return `CASE WHEN ${anyIn(contains, parameters)} THEN ${ITEM_FITS.indexOf('contains')}
    WHEN ${similar(term, parameters)} THEN ${ITEM_FITS.indexOf('similar')} END`;
}

/** Resources in force that these tokens find, by the fit of their items, after a place. */
function selectFitting(
  db: Database,
  tokens: string,
  { first, after }: { readonly first: number; readonly after: SupplierPlace },
  rankOf: (parameters: Parameters) => string,
): Promise<HitRow[]> {
  const parameters = new Parameters();
  const found = foundBy([tokens], parameters);
  const rank = rankOf(parameters);
  const [fit, code] = after;
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

/** Where all are behind. */
const BEGINNING: SupplierPlace = [-1, ''];
const EXACT = ITEM_FITS.indexOf('exact');

/**
 * Resources in force with an item that fits a name, the best first, after a place. What is called
 * exactly so is found by a token and looked for first; nobody looks through the items of the others
 * for it, and not at the others where these fill the page.
 */
export async function selectSuppliers(
  db: Database,
  term: SearchTerm,
  first: number,
  after: SupplierPlace = BEGINNING,
): Promise<HitRow[]> {
  const exact = exactTokens(term);
  const isBehind = after[0] > EXACT;
  const called = isBehind ? [] : await selectFitting(db, exact, { first, after }, () => `${EXACT}`);
  if (called.length === first) return called;
  const names = [term, ...trunksOf(term).map(searchTerm)];
  const tokens = `(${names.map((name) => `(${name.tokens})`).join(' | ')}) & !${exact}`;
  const rest = { first: first - called.length, after };
  const others = await selectFitting(db, tokens, rest, (parameters) => fitOf(term, parameters));
  return [...called, ...others];
}

import { NOTHING, OTHER, type Problems, type ReadRow } from '../../catalog';
import type { ReadUse, Supply } from '../guide/reading.types';
import { USES } from './guide-form';
import type { RowPlaces } from './row-places';
import { withoutNulls } from './without-nulls';

/** What is known of a guide while its rows become parts of it. */
interface Ground {
  readonly places: RowPlaces;
  readonly problems: Problems;
}

/** Rows by what they say in a column. */
function grouped(rows: readonly ReadRow[], column: string): Map<unknown, ReadRow[]> {
  const found = new Map<unknown, ReadRow[]>();
  for (const row of rows) {
    const others = found.get(row.value[column]);
    if (others) others.push(row);
    else found.set(row.value[column], [row]);
  }
  return found;
}

/** What a row takes, or null for one that only says that its alternative takes nothing. */
function useOf({ value: { material: _, alternative: __, ...value } }: ReadRow): ReadUse | null {
  const use = withoutNulls(value);
  const isEmpty = use.read === '' && (use.items as unknown[]).length === 0;
  return isEmpty && Object.keys(use).length === 2 ? null : (use as unknown as ReadUse);
}

/** The ways to satisfy the material at a path, by their numbers. */
function suppliesAt(places: RowPlaces, path: string, rows: readonly ReadRow[]): readonly Supply[] {
  const ways = [...grouped(rows, 'alternative')].sort(
    ([one], [other]) => Number(one) - Number(other),
  );
  return ways.map(([, taken], index) => {
    const place = `${path}.supplies[${index}]`;
    const uses: ReadUse[] = [];
    for (const row of taken) {
      const use = useOf(row);
      if (use) places.put(`${place}.uses[${uses.push(use) - 1}]`, row, USES);
      places.put(place, row, USES);
    }
    return { uses };
  });
}

/** Notes rows of materials that the guide does not have. */
function checkOwners(
  { places, problems }: Ground,
  keys: ReadonlySet<unknown>,
  rows: readonly ReadRow[],
) {
  const expected = { zh: '“材料”表中本事项的材料标识', en: 'a key of a material of this item' };
  places.putList('uses', rows, USES);
  for (const [index, { value }] of rows.entries()) {
    if (keys.has(value.material)) continue;
    problems.add(`uses[${index}].material`, expected, value.material === '' ? NOTHING : OTHER);
  }
}

/** The ways to satisfy each material, in the order of their keys; of equal keys the first has them. */
export function suppliesOfRows(
  ground: Ground,
  keys: readonly unknown[],
  rows: readonly ReadRow[],
): readonly (readonly Supply[])[] {
  checkOwners(ground, new Set(keys), rows);
  const byMaterial = grouped(rows, 'material');
  return keys.map((key, index) => {
    const own = byMaterial.get(key) ?? [];
    byMaterial.delete(key);
    return suppliesAt(ground.places, `materials[${index}]`, own);
  });
}

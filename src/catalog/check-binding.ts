import { askOutside } from '../identity';
import { GatewayError, type Words } from '../platform';
import type { DatasetDescription, ItemType, SourceKind } from '../sources';
import type { CatalogContext } from './context';
import type { ResourceItem } from './item.types';

/** An item that names the field it is read from. */
type BoundItem = ResourceItem & { readonly field: string };

/**
 * Field type, as the source describes it → item types it can be read as without losing anything.
 * A floating-point field is never an exact number, and a date never an instant.
 */
export const READABLE: Readonly<Record<ItemType, readonly ItemType[]>> = Object.freeze({
  C: ['C', 'M'],
  M: ['M', 'C'],
  N: ['N', 'Y', 'B', 'F'],
  Y: ['Y', 'N', 'B', 'F'],
  I: ['I', 'N', 'Y', 'B', 'F'],
  B: ['B', 'F'],
  F: ['F', 'B'],
  D: ['D'],
  T: ['T'],
  L: ['L'],
  G: ['G'],
});

/**
 * Kinds that know which fields have at most one row a value. A view of a
 * provider's database may well be unique without saying so: there, a second row for a key is
 * refused when it is read.
 */
const KNOWS_UNIQUE: ReadonlySet<SourceKind> = new Set<SourceKind>(['hosted', 'http']);

/** Why an item cannot be bound, ready to be told. */
export interface Mismatch {
  /** Place of the item among its version's. */
  readonly position: number;
  /** What of the item does not fit. */
  readonly part: 'field' | 'type' | 'lookup';
  readonly item: string;
  readonly field: string;
  readonly expected: Words;
  readonly got: Words;
}

const NO_FIELD: Words = Object.freeze({ zh: '没有该字段', en: 'no such field' });
const NO_DATASET: Words = Object.freeze({ zh: '没有该数据集', en: 'no such dataset' });

const same = (text: string): Words => ({ zh: text, en: text });

/** What keeps one item from being read from a field, or null. */
function mismatch(
  kind: SourceKind,
  item: BoundItem,
  position: number,
  described: DatasetDescription | undefined,
): Mismatch | null {
  const field = described?.fields.find((candidate) => candidate.field === item.field);
  const at = { position, item: item.apiName, field: item.field };
  if (!field) {
    const expected = { zh: '数据源中存在的字段', en: 'a field of the source' };
    return { ...at, part: 'field', expected, got: described ? NO_FIELD : NO_DATASET };
  }
  if (!READABLE[field.type].includes(item.type)) {
    const got = same(`${field.nativeType} (${field.type})`);
    return { ...at, part: 'type', expected: same(item.type), got };
  }
  if (item.lookup !== null && KNOWS_UNIQUE.has(kind) && !field.unique) {
    const expected = { zh: '每个值至多一行的字段', en: 'a field with at most one row a value' };
    return {
      ...at,
      part: 'lookup',
      expected,
      got: { zh: '可重复的字段', en: 'a field that may repeat' },
    };
  }
  return null;
}

/** Every item that does not fit the dataset. */
function mismatches(
  kind: SourceKind,
  items: readonly BoundItem[],
  described: DatasetDescription | undefined,
): Mismatch[] {
  return items.flatMap((item, position) => mismatch(kind, item, position, described) ?? []);
}

/** Every item that the source cannot answer. Errors: SOURCE_* when it does not answer itself. */
export async function bindingMismatches(
  ctx: CatalogContext,
  sourceId: string,
  dataset: string,
  items: readonly BoundItem[],
): Promise<readonly Mismatch[]> {
  const { kind, described } = await askOutside(ctx, `binding ${sourceId} ${dataset}`, () =>
    describe(ctx, sourceId, dataset),
  );
  return mismatches(kind, items, described);
}

/** What the source says of a dataset now, and which kind of source says it. */
async function describe(ctx: CatalogContext, sourceId: string, dataset: string) {
  const source = await ctx.sources.open(sourceId);
  // Asked for one dataset, an HTTP source shows more of a sample row than it would read.
  const described = await source.describe(source.kind === 'http' ? undefined : dataset);
  return { kind: source.kind, described: findDataset(source.kind, described, dataset) };
}

/** A table without its schema is described under its whole name, as the first that a read finds. */
function findDataset(
  kind: SourceKind,
  described: readonly DatasetDescription[],
  name: string,
): DatasetDescription | undefined {
  if (kind === 'postgres') return described[0];
  return described.find(({ dataset }) => dataset === name);
}

/**
 * Refuses items that the source cannot answer: every one is bound to a field that exists, and whose
 * type can be read as the item's.
 * Errors: CATALOG_BINDING for the first, with the others' names; SOURCE_* when it does not answer.
 */
export async function checkBinding(
  ctx: CatalogContext,
  sourceId: string,
  dataset: string,
  items: readonly BoundItem[],
): Promise<void> {
  const [first, ...others] = await bindingMismatches(ctx, sourceId, dataset, items);
  if (!first) return;
  const { item, field, expected, got } = first;
  const facts = { item, field, expected, got, others: others.map((other) => other.item) };
  throw new GatewayError('CATALOG_BINDING', facts);
}

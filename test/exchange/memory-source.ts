import type {
  Capabilities,
  KeyAnswer,
  KeyRead,
  PageAnswer,
  PageRead,
  Row,
  Source,
} from '../../src/sources';

/** A source over rows in memory that notes what it was asked. It knows no conditions. */
export class MemorySource implements Source {
  readonly kind = 'http';
  readonly capabilities: Capabilities;
  readonly keyReads: KeyRead[] = [];
  readonly pageReads: PageRead[] = [];
  /** Called before each read; tests make it wait or fail. */
  before: () => Promise<void> = async () => undefined;

  constructor(
    private readonly datasets: Readonly<Record<string, readonly Row[]>>,
    capabilities: Partial<Capabilities> = {},
  ) {
    const all = { page: true, condition: true, order: true, batch: true, aggregate: false };
    this.capabilities = { ...all, ...capabilities };
  }

  async describe() {
    return [];
  }

  async readByKeys(read: KeyRead): Promise<KeyAnswer> {
    this.keyReads.push(read);
    await this.before();
    const rows = new Map(this.rowsOf(read.dataset).map((row) => [row[read.key.field], row]));
    return { rows: read.keys.map((key) => pick(rows.get(key), read)), asOf: AS_OF };
  }

  async readPage(read: PageRead): Promise<PageAnswer> {
    this.pageReads.push(read);
    await this.before();
    const [order] = read.orderBy;
    const field = order?.field ?? '';
    const after = read.after?.[0];
    const sorted = [...this.rowsOf(read.dataset)].sort((one, other) =>
      String(one[field]) < String(other[field]) ? -1 : 1,
    );
    const rest = sorted.filter((row) => after === undefined || String(row[field]) > String(after));
    const rows = rest.slice(0, read.first).map((row) => pick(row, read) as Row);
    return { rows, asOf: AS_OF };
  }

  async readAggregate(): Promise<never> {
    throw new Error('it counts nothing');
  }

  async health() {
    return { ok: true, milliseconds: 0, problem: null, failure: null };
  }

  async close(): Promise<void> {}

  private rowsOf(dataset: string): readonly Row[] {
    return this.datasets[dataset] ?? [];
  }
}

/** The time that the source vouches for. */
export const AS_OF = new Date('2026-06-30T00:00:00.000Z');

/** Only the fields that were asked for. */
function pick(row: Row | undefined, { fields }: Pick<KeyRead, 'fields'>): Row | null {
  if (!row) return null;
  return Object.fromEntries(fields.map(({ field }) => [field, row[field] ?? null]));
}

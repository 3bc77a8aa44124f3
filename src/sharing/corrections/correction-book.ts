import type { Database, EpochWatch } from '../../platform';
import { type OpenCorrection, readOpenCorrections } from './correction.store';

/** Open corrections by resource id, then by the digest of the key of their row. */
export type OpenCorrections = ReadonlyMap<string, ReadonlyMap<string, readonly OpenCorrection[]>>;

function indexed(found: readonly OpenCorrection[]): OpenCorrections {
  const book = new Map<string, Map<string, OpenCorrection[]>>();
  for (const correction of found) {
    const { resourceId, keyDigest } = correction;
    const rows = book.get(resourceId) ?? new Map<string, OpenCorrection[]>();
    rows.set(keyDigest, [...(rows.get(keyDigest) ?? []), correction]);
    book.set(resourceId, rows);
  }
  return book;
}

/** The open corrections in memory, read again when something changed: a read costs one look. SHR-11 */
export class CorrectionBook {
  private known: { readonly epoch: number; readonly open: OpenCorrections } | null = null;
  private readonly read: () => Promise<OpenCorrection[]>;

  constructor(
    db: Database,
    private readonly epoch: EpochWatch,
  ) {
    this.read = db.unbound(() => readOpenCorrections(db));
  }

  /** What is open when it is known as of now. */
  now(): OpenCorrections | undefined {
    return this.known?.epoch === this.epoch.current ? this.known.open : undefined;
  }

  /** What is open as of now. Not for use inside a transaction. */
  async load(): Promise<OpenCorrections> {
    const known = this.now();
    if (known) return known;
    const epoch = this.epoch.current;
    const open = indexed(await this.read());
    this.known = { epoch, open };
    return open;
  }
}

import { type Clock, type Database, newId } from '../platform';
import { insertRecords, readHead } from './audit.store';
import { type ChainHead, type PlacedRecord, type PreparedDraft, placeRecord } from './chain';
import type { AppendResult } from './record';
import { ShapeBook } from './shape-book';

/** What a write did, until it is committed. */
export interface Written extends AppendResult {
  readonly head: ChainHead;
}

/**
 * One chain of records, written by one writer at a time.
 *
 * The head in memory is only ever that of a commit we know of: it is put aside before each write
 * and confirmed after the commit. Whatever happens between, even a lost answer to a commit that
 * held, the next write reads it from the table again. Should the lost commit land still later, the
 * unique (node, sequence) refuses the write that came between.
 */
export class Lane {
  private head: ChainHead | null = null;
  private readonly shapes: ShapeBook;

  constructor(
    private readonly runtime: { readonly db: Database; readonly clock: Clock },
    readonly node: string,
  ) {
    this.shapes = new ShapeBook(runtime.db);
  }

  /** Writes drafts after the head, in the ambient transaction where there is one. */
  async write(prepared: readonly PreparedDraft[]): Promise<Written> {
    const { db } = this.runtime;
    const start = this.head ?? (await readHead(db, this.node));
    this.head = null;
    const records = this.place(prepared, start);
    await this.shapes.keep(prepared.map(({ shape }) => shape));
    const epoch = await insertRecords(db, this.node, records);
    return { ids: records.map(({ id }) => id), epoch, head: records.at(-1) ?? start };
  }

  /** The write was committed: the next one goes on from here. */
  confirm(written: Written): void {
    this.head = written.head;
  }

  private place(prepared: readonly PreparedDraft[], start: ChainHead): PlacedRecord[] {
    const at = this.runtime.clock.now().toISOString();
    let head = start;
    return prepared.map((draft) => {
      const record = placeRecord(draft, head, { id: newId(), at, node: this.node });
      head = record;
      return record;
    });
  }
}

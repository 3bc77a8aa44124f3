import { randomUUID } from 'node:crypto';
import { setImmediate as theStatementIsSent } from 'node:timers/promises';
import { type Clock, type Database, newId } from '../platform';
import { insertRecords } from './audit.store';
import { type ChainHead, type PlacedRecord, type PreparedDraft, placeRecord } from './chain';
import { type LaneHead, readHead } from './lane.store';
import { receiptFor } from './receipt/receipt-for';
import type { AppendResult } from './record';
import { ShapeBook } from './shape-book';
import type { SubjectBook } from './subjects/subject-book';
import type { NoteSigner } from './tlog/note';

/** What a lane is made from. */
export interface LaneRuntime {
  readonly db: Database;
  readonly clock: Clock;
  readonly subjects: SubjectBook;
  /** Signs receipts. */
  readonly signer: NoteSigner;
}

/** What a write did, until it is committed. */
export interface Written extends AppendResult {
  readonly head: LaneHead;
}

/**
 * One chain of records, written by one writer at a time.
 *
 * The head in memory is only ever that of a commit we know of: it is put aside before each write
 * and confirmed after the commit. Whatever happens between, even a lost answer to a commit that
 * held, the next write reads it from the table again. A write moves the end of the lane from the head
 * it follows on; should the lost commit land still later, one of the two finds the end elsewhere.
 */
export class Lane {
  private head: LaneHead | null = null;
  private readonly shapes: ShapeBook;

  constructor(
    private readonly runtime: LaneRuntime,
    readonly node: string,
  ) {
    this.shapes = new ShapeBook(runtime.db);
  }

  /** Writes drafts, at least one, after the head, in the ambient transaction where there is one. */
  async write(prepared: readonly PreparedDraft[]): Promise<Written> {
    const { db, subjects } = this.runtime;
    const { disguised, fresh, kept } = await subjects.disguise(prepared);
    const start = this.head ?? (await readHead(db, this.node));
    this.head = null;
    const records = this.place(disguised, start);
    await this.shapes.keep(records.map(({ shape }) => shape));
    const [epoch, receipts] = await Promise.all([
      insertRecords(db, this.node, { start, records, subjects: fresh }),
      this.receiptsOf(records, disguised),
    ]);
    kept();
    const ids = records.map(({ id }) => id);
    const { sequence, hash } = records.at(-1) ?? start;
    return { ids, receipts, epoch, head: { sequence, hash, isBegun: true } };
  }

  /** The write was committed: the next one goes on from here. */
  confirm(written: Written): void {
    this.head = written.head;
  }

  /** Made while the database writes the records; nobody has them before that is done. */
  private async receiptsOf(
    records: readonly PlacedRecord[],
    prepared: readonly PreparedDraft[],
  ): Promise<readonly string[]> {
    const { signer } = this.runtime;
    if (prepared.some(({ isReceipted }) => isReceipted)) await theStatementIsSent();
    return records.map((record, at) =>
      prepared[at]?.isReceipted ? receiptFor(record, signer) : '',
    );
  }

  private place(prepared: readonly PreparedDraft[], start: ChainHead): PlacedRecord[] {
    const at = this.runtime.clock.now().toISOString();
    let head = start;
    return prepared.map((draft) => {
      const shape = this.shapes.shapeOf(draft.draft);
      const given = { id: newId(), at, node: this.node, shape, salt: randomUUID() };
      const record = placeRecord(draft, head, given);
      head = record;
      return record;
    });
  }
}

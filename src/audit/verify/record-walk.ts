import type { Database } from '../../platform';
import { CHAIN_START, type ChainHead } from '../chain';
import type { AuditRecord } from '../record';
import { RunningRoot } from '../tlog/running-root';
import { leafHash } from '../tlog/tree-hash';
import { entryFrom } from '../tree/log-entry';
import { absent, altered, moved, nameOf, type Place, twice, unlikeSigned } from './damage';
import type { SignedLeaves } from './signed-leaves';
import { readStored, type StoredRecord, type Stretch } from './stored-records.store';
import { intactText, wrongColumn } from './verify-record';

/** A lane as far as it was read. */
interface LaneSoFar {
  readonly sequence: number;
  readonly hash: string;
  /** Whether its records have shapes from here on. */
  readonly isShaped: boolean;
}

const LANE_START: LaneSoFar = { ...CHAIN_START, isShaped: false };

/**
 * Reads records again and hashes them again, in the order of the tree. It throws at the first that
 * does not hold.
 */
export class RecordWalk {
  /** The tree over all records that have a place. */
  readonly tree = new RunningRoot();
  /** Where each shape was met first. */
  readonly shapes = new Map<string, string>();
  /** When the first record was written that the files do not have; null where they have all. */
  firstUnsigned: string | null = null;
  private readonly lanes = new Map<string, LaneSoFar>();

  constructor(
    readonly db: Database,
    readonly leaves: SignedLeaves,
  ) {}

  /** Has a lane begin behind a record of it that is not there any more. */
  begin(node: string, head: ChainHead): void {
    this.lanes.set(node, { ...head, isShaped: false });
  }

  /** How many records of a lane were read so far. */
  reached(node: string): number {
    return this.before(node).sequence;
  }

  /** Reads the records of stretches that follow on what was read; answers how many there were. */
  async read(stretches: readonly Stretch[]): Promise<number> {
    const rows = await readStored(this.db, stretches);
    let next = 0;
    for (const [at, stretch] of stretches.entries()) {
      const from = next;
      while (rows[next]?.stretch === at + 1) next += 1;
      await this.readStretch(stretch, rows.slice(from, next));
    }
    return next;
  }

  private async readStretch(stretch: Stretch, rows: readonly StoredRecord[]): Promise<void> {
    const { startIndex, firstSequence, node, count } = stretch;
    // Only those that have places must all be there.
    const due = startIndex === null ? Math.min(rows.length, count) : count;
    for (let offset = 0; offset < Math.max(due, rows.length); offset += 1) {
      const index = startIndex === null ? null : startIndex + offset;
      await this.take({ index, node, sequence: firstSequence + offset }, rows[offset]);
    }
  }

  private async take(place: Place, row: StoredRecord | undefined): Promise<void> {
    if (row === undefined || row.sequence > place.sequence) throw await absent(this, place);
    if (row.sequence < place.sequence) {
      const index = place.index === null ? null : place.index - 1;
      throw twice({ ...place, index, sequence: row.sequence });
    }
    const said = this.checkText(place, row);
    const leaf = leafHash(entryFrom(said, row));
    const { index } = place;
    const signed = index === null ? null : await this.leaves.leafAt(index);
    if (index !== null && signed?.equals(leaf) === false) {
      throw await unlikeSigned(this, { ...place, index }, said);
    }
    this.checkColumns(place, row, said);
    if (index !== null) this.tree.add(leaf);
    if (signed === null) this.firstUnsigned ??= said.at;
  }

  private checkText(place: Place, row: StoredRecord): AuditRecord {
    const said = intactText(row);
    if (said === null) throw altered(place, '内容与其散列不符', 'its text does not fit its hash');
    if (said.node !== place.node || said.sequence !== place.sequence) throw moved(place, said);
    if (said.previousHash === this.before(place.node).hash) return said;
    const [zh, en] = [
      '或其前一条：二者不相接',
      'or the one before it, for it does not follow that',
    ];
    throw altered(place, zh, en);
  }

  private checkColumns(place: Place, row: StoredRecord, said: AuditRecord): void {
    const { node } = place;
    const { sequence, hash, shape } = row;
    const { isShaped } = this.before(node);
    const column = wrongColumn(row, said, isShaped);
    if (column !== null) {
      throw altered(place, `列 ${column} 与内容不符`, `its column ${column} does not fit its text`);
    }
    this.lanes.set(node, { sequence, hash, isShaped: isShaped || shape !== null });
    if (shape !== null && !this.shapes.has(shape)) this.shapes.set(shape, nameOf(place));
  }

  private before(node: string): LaneSoFar {
    return this.lanes.get(node) ?? LANE_START;
  }
}

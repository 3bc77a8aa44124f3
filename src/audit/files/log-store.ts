import { broken } from '../tlog/broken';
import { TILE_WIDTH, type Tile, tilePath } from '../tlog/tile';
import { HASH_BYTES } from '../tlog/tree-hash';

/** The newest tree that the log signed. */
export const CHECKPOINT = 'checkpoint';

/** The newest one that enough witnesses have cosigned; never ahead of `checkpoint`. */
const COSIGNED = 'checkpoint.cosigned';

/** What the log says of entries that it has no more. */
const PRUNED = 'pruned';

/**
 * A log to be read, wherever its files lie: `checkpoint`, `tile/<level>/…` and `tile/entries/…` as
 * C2SP tlog-tiles has it. Every kind of place has the same interface and passes the same suite.
 */
export abstract class LogReader {
  /** The bytes of a file; null where there is none. */
  protected abstract read(path: string): Promise<Buffer | null>;

  /** What lies in a folder of this log, as a log of its own. */
  abstract below(name: string): LogReader;

  /** The signed checkpoint; null before the first. */
  async readCheckpoint(): Promise<string | null> {
    return textOf(await this.read(CHECKPOINT));
  }

  /** The newest checkpoint that has enough cosignatures; null before the first. */
  async readCosigned(): Promise<string | null> {
    return textOf(await this.read(COSIGNED));
  }

  /** What the log says of entries that it has no more; null where it has all. */
  async readPruned(): Promise<string | null> {
    return textOf(await this.read(PRUNED));
  }

  /**
   * The bytes of a tile or bundle; of one at the edge that has become full since, its beginning.
   * Errors: AUDIT_LOG_BROKEN where it is missing.
   */
  readonly readTile = async (tile: Tile): Promise<Buffer> => {
    const bytes = await this.read(tilePath(tile));
    if (bytes) return bytes;
    const isEdge = tile.width < TILE_WIDTH;
    const full = isEdge ? await this.read(tilePath({ ...tile, width: TILE_WIDTH })) : null;
    if (full) return beginningOf(full, tile);
    throw broken(tilePath(tile), '已缺失', 'is missing');
  };
}

/** A log to be read and written. */
export abstract class LogStore extends LogReader {
  /** Puts a file in the place of the one before, whole or not at all; kept before it resolves. */
  protected abstract write(path: string, bytes: Buffer): Promise<void>;

  /** Removes a file, or all files of a folder; none is no error. */
  protected abstract removeAll(path: string): Promise<void>;

  abstract override below(name: string): LogStore;

  /** Puts a checkpoint in the place of the one before. */
  async writeCheckpoint(note: string): Promise<void> {
    await this.write(CHECKPOINT, Buffer.from(note));
  }

  /** Puts a cosigned checkpoint in the place of the one before. */
  async writeCosigned(note: string): Promise<void> {
    await this.write(COSIGNED, Buffer.from(note));
  }

  /** Puts what it says of pruned entries in the place of what it said before. */
  async writePruned(note: string): Promise<void> {
    await this.write(PRUNED, Buffer.from(note));
  }

  /** Takes a full bundle of entries away; the hashes stay. */
  async dropBundle(index: number): Promise<void> {
    const path = tilePath({ level: 'entries', index, width: TILE_WIDTH });
    await this.removeAll(path);
    await this.removeAll(`${path}.p`);
  }

  /** Writes a tile or bundle; a full one takes the place of what it was before it was full. */
  async writeTile(tile: Tile, bytes: Buffer): Promise<void> {
    const path = tilePath(tile);
    await this.write(path, bytes);
    if (tile.width === TILE_WIDTH) await this.removeAll(`${path}.p`);
  }
}

function textOf(bytes: Buffer | null): string | null {
  return bytes === null ? null : bytes.toString('utf8');
}

/** What a full tile or bundle was when it was only so wide. */
function beginningOf(full: Buffer, { level, width }: Tile): Buffer {
  if (level !== 'entries') return full.subarray(0, width * HASH_BYTES);
  let end = 0;
  for (let entry = 0; entry < width && end + 2 <= full.length; entry += 1) {
    end += 2 + full.readUInt16BE(end);
  }
  return full.subarray(0, end);
}

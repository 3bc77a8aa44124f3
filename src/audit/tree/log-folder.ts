import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GatewayError } from '../../platform';
import { TILE_WIDTH, type Tile, tilePath } from '../tlog/tile';
import { HASH_BYTES } from '../tlog/tree-hash';

/**
 * A log as files, laid out as C2SP tlog-tiles has it: `checkpoint`, `tile/<level>/…` and
 * `tile/entries/…`. Any web server can serve the folder, and any verifier of that layout read it.
 */
export class LogFolder {
  constructor(readonly path: string) {}

  /** The signed checkpoint; null before the first. */
  async readCheckpoint(): Promise<string | null> {
    return readFile(join(this.path, 'checkpoint'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  /** Puts a checkpoint in the place of the one before, whole or not at all. */
  async writeCheckpoint(note: string): Promise<void> {
    await this.write('checkpoint', Buffer.from(note));
  }

  /**
   * The bytes of a tile or bundle; of one at the edge that has become full since, its beginning.
   * Errors: AUDIT_LOG_BROKEN where it is missing.
   */
  readonly readTile = async (tile: Tile): Promise<Buffer> => {
    const bytes = await this.read(tile);
    if (bytes) return bytes;
    const full = tile.width < TILE_WIDTH ? await this.read({ ...tile, width: TILE_WIDTH }) : null;
    if (full) return beginningOf(full, tile);
    const problem = { zh: '已缺失', en: 'is missing' };
    throw new GatewayError('AUDIT_LOG_BROKEN', { place: tilePath(tile), problem });
  };

  /** Writes a tile or bundle; a full one takes the place of what it was before it was full. */
  async writeTile(tile: Tile, bytes: Buffer): Promise<void> {
    const path = tilePath(tile);
    await this.write(path, bytes);
    if (tile.width === TILE_WIDTH) {
      await rm(join(this.path, `${path}.p`), { recursive: true, force: true });
    }
  }

  private async read(tile: Tile): Promise<Buffer | null> {
    return readFile(join(this.path, tilePath(tile))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
  }

  /** Whoever stops here leaves the old file or the new one, and at most a stray draft. */
  private async write(name: string, bytes: Buffer): Promise<void> {
    const path = join(this.path, name);
    const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  }
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

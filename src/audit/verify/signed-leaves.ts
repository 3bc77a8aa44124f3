import { entriesOf } from '../tlog/entry-bundle';
import { hashesOf, TILE_WIDTH, tileAround } from '../tlog/tile';
import type { Tree } from '../tlog/tree';
import type { LoggedBody } from '../tree/log-entry';

/** What the files of a log say of a place, read as it is asked for. They have been verified before. */
export class SignedLeaves {
  private hashes: { readonly tile: number; readonly leaves: readonly Buffer[] } | null = null;

  /** `pruned`: of how many of its first entries there are hashes alone. */
  constructor(
    private readonly tree: Tree,
    private readonly pruned: number,
  ) {}

  /** The hash of the entry at a place; null beyond the signed tree. */
  async leafAt(index: number): Promise<Buffer | null> {
    if (index >= this.tree.size) return null;
    const tile = tileAround(0, index, this.tree.size);
    if (this.hashes?.tile !== tile.index) {
      this.hashes = { tile: tile.index, leaves: hashesOf(tile, await this.tree.read(tile)) };
    }
    return this.hashes.leaves[index % TILE_WIDTH] ?? null;
  }

  /** The entry at a place of the signed tree; null beyond it, and where it was pruned. */
  async entryAt(index: number): Promise<LoggedBody | null> {
    if (index < this.pruned || index >= this.tree.size) return null;
    const tile = { ...tileAround(0, index, this.tree.size), level: 'entries' } as const;
    const entry = entriesOf(tile, await this.tree.read(tile))[index % TILE_WIDTH];
    return entry === undefined ? null : JSON.parse(entry.toString('utf8'));
  }
}

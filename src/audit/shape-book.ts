import type { Database } from '../platform';
import type { RecordShape } from './record-shape';
import { keepShapes } from './shapes.store';

/** Shapes that are remembered; a city has some thousands. */
const MOST = 50_000;

/**
 * Keeps the shapes of what is written, before it is. Those that this process kept before cost nothing; what
 * is kept in a transaction may be undone with it and is not remembered. A shape without a record does
 * no harm, a record without its shape would not be found.
 */
export class ShapeBook {
  private readonly known = new Set<bigint>();

  constructor(private readonly db: Database) {}

  /** Makes sure that these shapes are kept. */
  async keep(shapes: readonly RecordShape[]): Promise<void> {
    const fresh = new Map(
      shapes.flatMap((one) => (this.known.has(one.shape) ? [] : [[one.shape, one]])),
    );
    if (fresh.size === 0) return;
    await keepShapes(this.db, [...fresh.values()]);
    if (this.db.inTransaction()) return;
    if (this.known.size + fresh.size > MOST) this.known.clear();
    for (const shape of fresh.keys()) this.known.add(shape);
  }
}

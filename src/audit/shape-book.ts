import type { Database } from '../platform';
import type { AuditDraft } from './record';
import { type RecordShape, shapeOf } from './record-shape';
import { keepShapes } from './shapes.store';

/** Shapes that are remembered; a city has some thousands. */
const MOST = 50_000;

/**
 * Keeps the shapes of what is written, before it is. Those that this process kept before cost nothing; what
 * is kept in a transaction may be undone with it and is remembered once that is committed. A shape without a
 * record does no harm, a record without its shape would not be found.
 */
export class ShapeBook {
  private readonly known = new Set<bigint>();
  /** Shapes by what drafts said, in their own order. */
  private readonly made = new Map<string, RecordShape>();

  constructor(private readonly db: Database) {}

  /** The shape of a draft; it is made once for all that say the same. */
  shapeOf(draft: AuditDraft): RecordShape {
    const { event, decision, resource, items, reasons } = draft;
    const said = JSON.stringify([event, decision, resource?.code, items, reasons]);
    const known = this.made.get(said);
    if (known) return known;
    if (this.made.size >= MOST) this.made.clear();
    const made = shapeOf(draft);
    this.made.set(said, made);
    return made;
  }

  /** Makes sure that these shapes are kept. */
  async keep(shapes: readonly RecordShape[]): Promise<void> {
    const fresh = new Map(
      shapes.flatMap((one) => (this.known.has(one.shape) ? [] : [[one.shape, one]])),
    );
    if (fresh.size === 0) return;
    await keepShapes(this.db, [...fresh.values()]);
    this.db.afterCommit(() => this.remember(fresh.keys()));
  }

  private remember(shapes: Iterable<bigint>): void {
    if (this.known.size >= MOST) this.known.clear();
    for (const shape of shapes) this.known.add(shape);
  }
}

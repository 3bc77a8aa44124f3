import type { Database } from '../../platform';
import { shapeNumber } from '../record-shape';
import { readShapes } from '../shapes.store';
import { broken } from '../tlog/broken';

/**
 * Checks the shapes that records are searched by: each must have the number that is made of it, and
 * those that records have must all be there. `used` tells where each number was met first.
 *
 * Errors: AUDIT_LOG_BROKEN.
 */
export async function checkShapes(db: Database, used: ReadonlyMap<string, string>): Promise<void> {
  const kept = new Set<string>();
  for (const { shape, ...parts } of await readShapes(db)) {
    if (shape !== shapeNumber(parts)) {
      throw broken(
        `audit_shape ${shape}`,
        '与其编号不符，已被改动',
        'does not fit its number: it was altered',
      );
    }
    kept.add(String(shape));
  }
  for (const [shape, place] of used) {
    if (!kept.has(shape)) {
      throw broken(
        `audit_shape ${shape}`,
        `已缺失，${place} 用到它`,
        `is missing, and ${place} has it`,
      );
    }
  }
}

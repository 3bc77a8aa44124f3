import { createHash } from 'node:crypto';
import type { ResourceModel } from '../../catalog';
import type { Decision } from './decision';

/** The same for two decisions that read the same rows and items the same way. */
export function fingerprintOf(
  { id, version }: Pick<ResourceModel, 'id' | 'version'>,
  { items, masks, condition, cells, openings, clearings }: Decision,
): string {
  const maps = [masks, cells, openings, clearings].map((map) => [...map].sort());
  const parts = [[...items].sort(), ...maps];
  const text = JSON.stringify([id, version, condition, ...parts]);
  return createHash('sha256').update(text).digest('base64url');
}

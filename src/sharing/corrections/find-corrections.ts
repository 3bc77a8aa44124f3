import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import { type CorrectionRecord, selectCorrection, selectOpenCorrections } from './correction.store';

/** A datum as somebody asks to have it corrected: items of the row of a key, which is normal. */
export interface AskedDatum {
  /** API name of the resource. */
  readonly resource: string;
  readonly key: string;
  readonly items: readonly string[];
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join(' ') === [...other].sort().join(' ');
}

/** The open correction of the caller's department about exactly this datum, or null. SHR-11 */
export async function findOpenCorrection(
  ctx: SharingContext,
  { resource, key, items }: AskedDatum,
): Promise<CorrectionRecord | null> {
  const { department } = requireActor(ctx);
  const model = await ctx.catalog.byApiName(resource);
  const digest = ctx.secrets.digest('audit-key', key);
  const found = (await selectOpenCorrections(ctx.db)).find(
    (one) =>
      one.consumerId === department.id &&
      one.resourceId === model?.id &&
      one.keyDigest === digest &&
      sameItems(one.items, items),
  );
  return found ?? null;
}

/** Corrections by their ids, those that there are. SHR-11 */
export async function readCorrections(
  ctx: SharingContext,
  ids: readonly string[],
): Promise<readonly CorrectionRecord[]> {
  const found = await Promise.all(ids.map((id) => selectCorrection(ctx.db, id)));
  return found.filter((one) => one !== null);
}

import { GatewayError, type SecretBox } from '../../platform';
import type { Purpose } from '../../sharing';
import type { Value } from '../../sources';
import type { ResourcePlan } from '../schema/resource-plan';
import type { OrderLevel } from './order';

/** All that a cursor is bound to; with any of it changed the cursor opens no more. */
export interface CursorBinding {
  readonly departmentId: string;
  readonly purpose: Purpose;
  readonly resource: ResourcePlan;
  /** `where` as it was coerced. */
  readonly where: unknown;
  readonly order: readonly OrderLevel[];
}

/** Makes and opens the cursors of one page. */
export interface Cursors {
  /** Seals the order values of a row. */
  seal(values: readonly Value[]): string;
  /** Opens a cursor; throws CURSOR_INVALID for one that was forged, altered or made elsewhere. */
  open(cursor: string): readonly Value[];
}

/**
 * The version is not part of it: paging goes on over a new version as long as the items it is
 * ordered by stay what they were.
 */
function placeOf({ departmentId, purpose, resource, where, order }: CursorBinding): string {
  const { serviceItem, caseNumber, basis, subject } = purpose;
  const levels = order.map(({ item, direction }) => [item.apiName, item.type, direction]);
  const reason = [serviceItem, caseNumber, basis, subject];
  return JSON.stringify([departmentId, reason, resource.model.code, where ?? null, levels]);
}

/** Cursors hold the order values of a row: sealed, since they are data, and bound to their place. */
export function cursorsOf(secrets: SecretBox, binding: CursorBinding): Cursors {
  const label = `cursor:${secrets.digest('cursor', placeOf(binding))}`;
  return {
    seal: (values) => secrets.seal(JSON.stringify(values), label),
    open(cursor) {
      try {
        return JSON.parse(secrets.open(cursor, label)) as readonly Value[];
      } catch {
        throw new GatewayError('CURSOR_INVALID');
      }
    },
  };
}

import { findDepartment, forbidden, holds, requireActor } from '../../identity';
import { bumpEpoch, databaseProblem, GatewayError, invisibleIn } from '../../platform';
import type { SharingContext } from '../context';
import { UNGUARDED } from './guard.store';
import {
  insertServiceItem,
  type ServiceItemRecord,
  selectServiceItems,
} from './service-items.store';

/** A service item to be entered in the city's list. */
export interface NewServiceItem {
  /** Code: 1 to 60 letters, digits, dots and hyphens. */
  readonly code: string;
  readonly name: string;
  /** Ids of the departments that handle it. */
  readonly departments: readonly string[];
  /** Now when absent. */
  readonly startsAt?: Date | null;
}

/** Refuses a code or name that cannot be one. */
function checkWords({ code, name }: NewServiceItem): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/.test(code)) {
    const expected = {
      zh: '1 至 60 位字母、数字',
      en: '1 to 60 letters, digits, dots and hyphens',
    };
    const got = { zh: '其他内容', en: 'something else' };
    throw new GatewayError('INPUT_INVALID', { field: 'code', expected, got });
  }
  const invisible = invisibleIn(name, 'line');
  if (name.trim().length >= 1 && name.length <= 200 && !invisible) return;
  const expected = { zh: '1 至 200 个字', en: '1 to 200 characters' };
  const long = { zh: `${name.trim().length} 个字`, en: `${name.trim().length} characters` };
  const got = invisible ?? long;
  throw new GatewayError('INPUT_INVALID', { field: 'name', expected, got });
}

/** Refuses departments that are none, and an item that nobody handles. */
async function checkDepartments(ctx: SharingContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) {
    const expected = { zh: '至少一个部门', en: 'at least one department' };
    throw new GatewayError('INPUT_INVALID', { field: 'departments', expected, got: 0 });
  }
  for (const id of ids) {
    if (await findDepartment(ctx, id)) continue;
    throw new GatewayError('NOT_FOUND', { what: { zh: '部门', en: 'department' }, id });
  }
}

/**
 * Enters a service item, and with it a purpose that data may be read for. GDE-1
 *
 * Errors: FORBIDDEN for all but the sharing authority and the gateway itself; INPUT_INVALID;
 * NOT_FOUND for an unknown department; CONFLICT when the code is taken.
 */
export async function registerServiceItem(
  ctx: SharingContext,
  input: NewServiceItem,
): Promise<ServiceItemRecord> {
  const actor = requireActor(ctx);
  if (actor.kind !== 'system' && !holds(actor, 'sharingAuthority')) {
    throw forbidden('registerServiceItem');
  }
  checkWords(input);
  const departments = [...new Set(input.departments)];
  await checkDepartments(ctx, departments);
  const { code } = input;
  const startsAt = input.startsAt ?? ctx.clock.now();
  const item = { code, name: input.name.trim(), departments, startsAt, endedAt: null };
  await insertServiceItem(ctx.db, item).catch((error: unknown) => {
    if (databaseProblem(error) !== 'unique') throw error;
    const what = { zh: `服务事项 ${code}`, en: `service item ${code}` };
    const facts = {
      what,
      expected: { zh: '新编码', en: 'a new code' },
      got: { zh: '已有编码', en: 'one in use' },
    };
    throw new GatewayError('CONFLICT', facts, { cause: error });
  });
  await bumpEpoch(ctx.db);
  return { ...item, ...UNGUARDED };
}

/** The city's item list, for everybody who is signed in. */
export function listServiceItems(ctx: SharingContext): Promise<ServiceItemRecord[]> {
  requireActor(ctx);
  return selectServiceItems(ctx.db);
}

import { checkKey, type ItemModel, type ResourceModel } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import { chinaDate, databaseProblem, GatewayError, newId } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { takeNumber } from '../numbers.store';
import { type CorrectionRecord, insertCorrection } from './correction.store';
import { CORRECTION_STEPS } from './correction-steps';
import { checkMayCorrect } from './may-correct';
import { sealText } from './sealed-texts';
import { noteCorrectionStep } from './take-correction-step';

/** What a consumer finds wrong. */
export interface NewCorrection {
  /** API name of the resource. */
  readonly resource: string;
  /** Key of the row, as a read takes it. */
  readonly key: string;
  /** API name of the lookup item it is a key of; the first required one when absent. */
  readonly keyItem?: string | null;
  /** API names of the items that are wrong or incomplete. */
  readonly items: readonly string[];
  readonly problem: string;
  readonly evidence: string;
}

/** The resource as it is in force. Errors: NOT_FOUND. */
async function requireResource(ctx: SharingContext, apiName: string): Promise<ResourceModel> {
  const resource = await ctx.catalog.byApiName(apiName);
  if (resource) return resource;
  throw new GatewayError('NOT_FOUND', { what: { zh: '信息资源', en: 'resource' }, id: apiName });
}

/** The lookup item that is named, or the one by which pages name their rows. Errors: INPUT_INVALID. */
function lookupOf({ items, apiName }: ResourceModel, named: string | null | undefined): ItemModel {
  const lookups = items.filter(({ lookup }) => lookup !== null);
  const first = lookups.find(({ required }) => required) ?? lookups[0];
  const found = named ? lookups.find((item) => item.apiName === named) : first;
  if (found) return found;
  const expected = { zh: `${apiName} 的查询键`, en: `a lookup item of ${apiName}` };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'keyItem', expected, got });
}

/** Refuses items that the resource does not have, or none, or one twice. Errors: INPUT_INVALID. */
function checkNamed({ items, apiName }: ResourceModel, named: readonly string[]): void {
  const known = named.every((name) => items.some((item) => item.apiName === name));
  if (named.length > 0 && known && new Set(named).size === named.length) return;
  const expected = {
    zh: `${apiName} 的一个或多个信息项，各一次`,
    en: `items of ${apiName}, one or more, each once`,
  };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'items', expected, got });
}

/** Everything of a new correction that is told by what the consumer says. */
function recordOf(
  ctx: SharingContext,
  input: NewCorrection,
  { resource, number }: { readonly resource: ResourceModel; readonly number: string },
): CorrectionRecord {
  const id = newId();
  const lookup = lookupOf(resource, input.keyItem);
  const key = checkKey(lookup, input.key);
  const text = (part: 'problem' | 'evidence') =>
    sealText(ctx, id, part, checkReasons(part, input[part]));
  return {
    ...{ id, number, resourceId: resource.id, resourceCode: resource.code, items: input.items },
    ...{ consumerId: requireActor(ctx).department.id, providerId: resource.provider.id },
    ...{ keyItem: lookup.apiName, keyDigest: ctx.secrets.digest('audit-key', key) },
    ...{ sealedKey: sealText(ctx, id, 'key', key), sealedReasons: null, status: 'filed' },
    ...{ sealedProblem: text('problem'), sealedEvidence: text('evidence') },
    ...{ filedAt: ctx.clock.now(), closedAt: null },
  };
}

/** Keeps it. Errors: CONFLICT when the department has one open about the same datum. */
async function keep(ctx: SharingContext, correction: CorrectionRecord): Promise<void> {
  try {
    await insertCorrection(ctx.db, correction);
  } catch (error) {
    if (databaseProblem(error) !== 'unique') throw error;
    const what = { zh: '该数据的校核申请', en: 'your request to correct this datum' };
    const expected = { zh: '无在办申请', en: 'none that is open' };
    const got = { zh: '已有在办申请', en: 'one that is open' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause: error });
  }
}

/**
 * Asks a provider to correct a datum (校核), as a department that may read it; the provider's clock
 * starts. The key and what is said of the row are kept encrypted. SHR-11
 *
 * Errors: FORBIDDEN; NOT_FOUND; INPUT_INVALID for items, key item or texts that are none; NOT_SHARED,
 * NOT_GRANTED and ITEM_NOT_GRANTED for what it may not read; KEY_INVALID; CONFLICT for a second one
 * about the same datum.
 */
export async function fileCorrection(
  ctx: SharingContext,
  input: NewCorrection,
): Promise<CorrectionRecord> {
  const actor = requireActor(ctx);
  const { roles, operation } = CORRECTION_STEPS.file;
  if (!holds(actor, ...roles)) throw forbidden(operation);
  const resource = await requireResource(ctx, input.resource);
  checkNamed(resource, input.items);
  await checkMayCorrect(ctx, actor.department.id, { resource, items: input.items });
  const number = await takeNumber(ctx.db, 'C', chinaDate(ctx.clock.now()).slice(0, 4));
  const correction = recordOf(ctx, input, { resource, number });
  await keep(ctx, correction);
  await noteCorrectionStep(ctx, 'file', { correction, from: null });
  return correction;
}
